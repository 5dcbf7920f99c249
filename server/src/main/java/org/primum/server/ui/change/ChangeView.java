package org.primum.server.ui.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.app.comparing.SignedThen;
import org.primum.app.reading.ChangePage.GateCard;
import org.primum.app.reading.ChangePage.GateState;
import org.primum.app.reading.ChangePage.Heading;
import org.primum.app.reading.RuntimeRow;
import org.primum.charts.Figures;
import org.primum.server.ui.Dates;
import org.primum.server.ui.Tint;
import org.primum.terms.Digest;

/// Turns what the use cases know of a change into what its page prints.
public final class ChangeView {
  private static final List<Tint> OWNERS = List.of(Tint.COMPLIANCE, Tint.CLINICAL, Tint.NONE);

  private final Dates dates;

  public ChangeView(Dates dates) {
    this.dates = dates;
  }

  /// The page of `change`.
  ///
  /// @param foot what the harm figures rest on
  /// @param forms what the hat worn may try
  /// @param anchor one sentence on the checkpoint
  public ChangePage page(
      org.primum.app.reading.ChangePage change,
      List<String> foot,
      List<ActForm> forms,
      String anchor) {
    OptionView options = new OptionView(change.options());
    return new ChangePage(
        change.heading().title(),
        subtitle(change.heading()),
        new ChangePage.Next(change.next().who(), change.next().sentence(), change.next().blocked()),
        change.attention(),
        change.voided().stream().map(each -> voided(change.heading(), each)).toList(),
        doors(change.gates(), options),
        options.table(foot),
        new MatrixView(dates).matrix(change.matrix()),
        forms,
        options.replays(),
        change.runs().stream().map(this::run).toList(),
        change.record().stream().map(this::line).toList(),
        "Times in " + dates.zone().getId() + ". " + anchor);
  }

  private static ChangePage.Voided voided(Heading heading, SignedThen signed) {
    return new ChangePage.Voided(
        signed.sentence() + ".",
        "/changes/"
            + heading.id()
            + "/parts/"
            + signed.address()
            + "from="
            + signed.signed()
            + "&to="
            + signed.now());
  }

  private String subtitle(Heading heading) {
    return String.join(
        " · ",
        "Change " + heading.id().value(),
        heading.kindTitle(),
        heading.standing(),
        "raised by " + heading.raisedBy() + ", " + dates.day(heading.raisedAt()),
        "under charter " + heading.charterVersion());
  }

  private static List<Door> doors(List<GateCard> gates, OptionView options) {
    List<Door> doors = new ArrayList<>();
    for (int at = 0; at < gates.size(); at++) {
      GateCard gate = gates.get(at);
      doors.add(
          new Door(
              at + 1,
              gate.title(),
              at < OWNERS.size() ? OWNERS.get(at) : Tint.NONE,
              gate.status(),
              state(gate.state()),
              gate.reasons().stream()
                  .map(
                      reason ->
                          new Door.Reason(
                              reason.option().map(options::name).orElse(""), reason.sentence()))
                  .toList()));
    }
    return doors;
  }

  private static Door.State state(GateState state) {
    return switch (state) {
      case WAITING -> Door.State.AHEAD;
      case PASSED -> Door.State.PASSED;
      case DECIDES -> Door.State.DECIDES;
      case BLOCKED -> Door.State.REFUSED;
    };
  }

  private ChangePage.Run run(RuntimeRow row) {
    Optional<Digest> found = row.found();
    boolean drifted = found.isPresent() && !found.get().equals(row.approved());
    String words =
        found
            .map(digest -> drifted ? "drifted: " + digest.brief() : "as approved")
            .orElse(
                row.place().equals("Primum") ? "only the approved can run" : "not looked at yet");
    return new ChangePage.Run(
        row.artifact().value(),
        row.place(),
        row.mode(),
        row.approved().brief(),
        words,
        drifted,
        dates.minute(row.since()),
        row.ends().map(dates::minute).orElse(""),
        row.index(),
        Figures.count(row.firings().alerts()));
  }

  private RecordLine line(org.primum.app.reading.ChangePage.RecordLine line) {
    return new RecordLine(
        MatrixView.tint(line.chamber()),
        line.name() + ", " + line.role(),
        line.sentence(),
        line.words().orElse(""),
        dates.minute(line.at()),
        line.index());
  }
}
