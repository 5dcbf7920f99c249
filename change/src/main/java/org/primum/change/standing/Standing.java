package org.primum.change.standing;

import java.time.Instant;
import java.util.List;
import org.primum.change.state.ChangeState;
import org.primum.charter.Charter;
import org.primum.charter.Decision.Letter;
import org.primum.roster.Roster;

/// Where a change stands at one instant.
///
/// @param phase how far it has come
/// @param next what can be done now, in the order of the matrix
/// @param blocks why it cannot go on; empty where nothing is blocked
/// @param attention what deserves a second look without blocking anything
/// @param rows the needed decisions in the order they can be made
public record Standing(
    Phase phase, List<Duty> next, List<String> blocks, List<String> attention, List<Row> rows) {
  public Standing {
    next = List.copyOf(next);
    blocks = List.copyOf(blocks);
    attention = List.copyOf(attention);
    rows = List.copyOf(rows);
  }

  /// The standing of a raised change at `at`.
  ///
  /// @param charter the one the change was raised under
  /// @throws IllegalStateException if the change was not raised
  public static Standing of(ChangeState state, Charter charter, Roster roster, Instant at) {
    Moment moment = new Moment(state, charter, roster, at);
    Duties duties = new Duties(moment);
    return new Standing(
        moment.phase(),
        duties.next(),
        new Blocks(moment).all(),
        new Attention(moment).all(),
        new Rows(moment, duties).all());
  }

  /// How many needed decisions are signed.
  public long signed() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.letter() == Letter.ACCOUNTABLE && cell.fill() == Row.Fill.DONE)
        .count();
  }

  /// Who or what is next, and whether anything is blocked: the one sentence a page answers first.
  public String sentence() {
    String who =
        next.isEmpty()
            ? phase.title() + "."
            : "Next: "
                + next.getFirst().sentence()
                + (next.size() == 1 ? "." : ", and " + (next.size() - 1) + " more.");
    String count = signed() + " of " + rows.size() + " decisions signed; ";
    return who
        + " "
        + count
        + (blocks.isEmpty() ? "nothing is blocked." : "blocked because " + blocks.getFirst() + ".");
  }
}
