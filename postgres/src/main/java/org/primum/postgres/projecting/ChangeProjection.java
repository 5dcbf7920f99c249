package org.primum.postgres.projecting;

import java.util.List;
import java.util.Optional;
import org.primum.app.folding.ActTypes;
import org.primum.app.folding.LedgerView;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.ChangeEvents;
import org.primum.change.event.GateEvent;
import org.primum.change.event.RaisingEvent;
import org.primum.change.event.RunningEvent;
import org.primum.change.gate.Outcome;
import org.primum.change.state.Coverage;
import org.primum.ledger.act.Entry;
import org.primum.postgres.ledger.Projection;
import org.primum.terms.Refusal;

/// Changes, what they have running, and who covers which chamber in them, with dynamic separation
/// of duty as a constraint.
final class ChangeProjection implements Projection {
  private static final String CONSTRAINT = "one_chamber_per_person_and_change";

  private final ChangeRows rows;
  private final RunningTable running;

  ChangeProjection(ChangeRows rows) {
    this.rows = rows;
    this.running = new RunningTable(rows);
  }

  /// An entry of a change with its events read.
  record Read(Entry entry, List<ChangeEvent> events) {}

  /// Reads the events of `entry`; empty where it is not about a change.
  static Optional<Read> read(Entry entry) {
    return entry.act().stream().startsWith(ActTypes.CHANGE_PREFIX)
        ? Optional.of(new Read(entry, entry.act().events().stream().map(ChangeEvents::of).toList()))
        : Optional.empty();
  }

  @Override
  public void fold(Entry entry) {
    read(entry).ifPresent(this::fold);
  }

  void fold(Read read) {
    Entry entry = read.entry();
    String change = entry.act().stream().substring(ActTypes.CHANGE_PREFIX.length());
    for (ChangeEvent event : read.events()) {
      cover(change, event, entry);
      fold(change, event, entry);
    }
    rows.touched(change, entry.index());
  }

  @Override
  public Optional<Refusal> refusal(String constraint, Entry entry) {
    return constraint.equals(CONSTRAINT)
        ? Optional.of(
            new Refusal(
                "dynamic-separation-of-duty",
                "%s has covered another chamber in this change; nobody covers two. Let another person"
                        .formatted(entry.act().actor().name())
                    + " do it."))
        : Optional.empty();
  }

  private void cover(String change, ChangeEvent event, Entry entry) {
    Coverage.of(LedgerView.stamp(entry.act()), event)
        .ifPresent(
            covered ->
                rows.covered(
                    change, covered.person().value(), covered.chamber().value(), entry.index()));
  }

  private void fold(String change, ChangeEvent event, Entry entry) {
    switch (event) {
      case RaisingEvent.Raised raised -> raise(change, raised, entry);
      case RaisingEvent.Withdrawn withdrawn -> rows.standing(change, "withdrawn");
      case GateEvent.Adjudicated adjudicated -> {
        if (adjudicated.record().outcome() instanceof Outcome.Proposed(var option)) {
          rows.chosen(change, Optional.of(option.value()));
        }
      }
      case GateEvent.Judged judged -> rows.chosen(change, Optional.of(judged.option().value()));
      case GateEvent.RiskAccepted accepted ->
          rows.chosen(change, Optional.of(accepted.option().value()));
      case GateEvent.AdjudicationVoided voided -> rows.chosen(change, Optional.empty());
      case RunningEvent runningEvent ->
          running
              .fold(change, runningEvent, entry.index())
              .ifPresent(word -> rows.standing(change, word));
      case ChangeEvent other -> {}
    }
  }

  private void raise(String change, RaisingEvent.Raised raised, Entry entry) {
    rows.raised(
        new ChangeRows.Raised(
            change,
            raised.matter().kind().value(),
            raised.matter().title(),
            raised.charter().digest(),
            entry.act().actor().person().value(),
            entry.act().at(),
            entry.index()));
  }
}
