package org.primum.cli.serving;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.primum.app.Primum;
import org.primum.app.reading.ChangePage;
import org.primum.app.stories.Exchange;
import org.primum.app.stories.Told;
import org.primum.cli.Screen;
import org.primum.ledger.act.Entry;
import org.primum.terms.ChangeId;
import org.primum.terms.Refusal;

/// Tells the stories as they happen: who did what in which role, when and why, what was refused and
/// by which rule, what was computed, where it stands in the ledger.
final class Recital {
  private static final String CHANGE_STREAM = "change/";
  private static final String INDENT = "       ";

  private final Primum primum;
  private final Screen screen;
  private final DateTimeFormatter clock;
  private final DateTimeFormatter day;

  Recital(Primum primum, Screen screen) {
    this.primum = primum;
    this.screen = screen;
    ZoneId zone =
        primum
            .view()
            .now()
            .charter()
            .map(adopted -> adopted.charter().heading().timezone())
            .orElse(ZoneId.of("UTC"));
    this.clock = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
    this.day = DateTimeFormatter.ofPattern("d MMMM uuuu, VV", Locale.ROOT).withZone(zone);
  }

  /// The heading of a story.
  void story(String title, ChangeId change) {
    screen.line("");
    screen.line(title + "  (" + change + ")");
    screen.line(day.format(primum.ports().clock().instant()));
    screen.line("");
  }

  /// One step.
  void step(Told told) {
    if (!told.found().isEmpty()) {
      told.found().lines().forEach(line -> screen.line(INDENT + line));
    }
    for (Entry entry : told.entries()) {
      acted(entry);
    }
    for (Refusal refusal : told.refusals()) {
      screen.line(
          "REFUSED %s, %s, tried to %s".formatted(name(told), told.hat().role(), told.verb()));
      screen.line(INDENT + refusal.rule() + ": " + refusal.sentence());
    }
    told.call().ifPresent(this::called);
  }

  private String name(Told told) {
    return primum
        .view()
        .now()
        .roster()
        .find(told.hat().person())
        .map(member -> member.person().name())
        .orElse(told.hat().person().value());
  }

  private void acted(Entry entry) {
    ChangeId change = new ChangeId(entry.act().stream().substring(CHANGE_STREAM.length()));
    line(change, entry.index())
        .ifPresent(
            line -> {
              screen.line(
                  "#%-5d %s  %s, %s: %s"
                      .formatted(
                          line.index(),
                          clock.format(line.at()),
                          line.name(),
                          line.role(),
                          line.sentence()));
              line.words().ifPresent(words -> screen.line(INDENT + "“" + words + "”"));
            });
  }

  private Optional<ChangePage.RecordLine> line(ChangeId change, long index) {
    return primum
        .reading()
        .change(change)
        .flatMap(page -> page.record().stream().filter(each -> each.index() == index).findFirst());
  }

  private void called(Exchange call) {
    screen.line(INDENT + "POST /cds-services/" + call.service());
    screen.line(INDENT + call.response());
  }

  /// How a change stands: harm of every option with its interval, the gates, what runs.
  void standing(ChangeId change) {
    ChangePage page = primum.reading().change(change).orElseThrow();
    screen.line("");
    screen.line("Expected change in weighted harm a year against doing nothing");
    screen.table(HarmTable.rows(page.options()));
    for (ChangePage.GateCard gate : page.gates()) {
      screen.line("%s: %s".formatted(gate.title(), gate.status()));
      gate.reasons()
          .forEach(
              reason ->
                  screen.line(
                      "  "
                          + reason.option().map(option -> option + ": ").orElse("")
                          + reason.sentence()));
    }
    screen.line("Now: " + (page.next().who() + " " + page.next().sentence()).strip());
    page.runs()
        .forEach(
            run ->
                screen.line(
                    "Runs: %s in %s, %s, since entry #%d"
                        .formatted(run.artifact(), run.place(), run.mode(), run.index())));
  }

  /// The lines that tell where the ledger stands.
  List<String> ledger() {
    var head = primum.notary().head();
    return List.of(
        "Ledger: " + head.checkpoint().size() + " entries, root " + head.checkpoint().root().hex(),
        "Key:    " + primum.notary().key().vkey());
  }
}
