package org.primum.cli.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.primum.app.Primum;
import org.primum.app.asking.SeenDossier;
import org.primum.app.comparing.SignedThen;
import org.primum.app.folding.Present;
import org.primum.app.reading.ChangePage;
import org.primum.app.reading.RuntimeRow;
import org.primum.change.state.ChangeState;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.terms.ChangeId;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows how a change stands.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows how a change stands: whose turn it is, what deserves a second look, the gates, what runs,",
      "the record, and the dossiers still to be signed as `sign` takes them."
    })
final class ChangeShowing implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();

  @Parameters(paramLabel = "CHANGE", description = "the change")
  private String change = "";

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  ChangeShowing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    ChangeId id = Named.change(change);
    try (OpenHouse open = house.openFounded(screen)) {
      ChangePage page = open.primum().reading().change(id).orElseThrow(() -> Named.unknown(id));
      List<String> dossiers = dossiers(open.primum(), id);
      if (json) {
        screen.json(json(page, dossiers));
      } else {
        tell(page, dossiers);
      }
    }
    return Exit.OK.code();
  }

  private static List<String> dossiers(Primum primum, ChangeId id) {
    Present present = primum.view().now();
    ChangeState state = present.change(id).orElseThrow();
    return state.raised().event().needed().stream()
        .filter(decision -> !state.progress(decision).signed())
        .map(
            decision ->
                primum
                    .desks()
                    .changes()
                    .dossier(id, decision)
                    .map(dossier -> new SeenDossier(decision, dossier.reference()).value()))
        .flatMap(Optional::stream)
        .toList();
  }

  private void tell(ChangePage page, List<String> dossiers) {
    ChangePage.Heading heading = page.heading();
    screen.line(heading.id() + " " + heading.title());
    screen.line(
        heading.kindTitle()
            + ", "
            + heading.standing()
            + ", raised by "
            + heading.raisedBy()
            + ", under charter "
            + heading.charterVersion());
    screen.line("Next: " + (page.next().who() + " " + page.next().sentence()).strip());
    section("A second look", looks(page));
    List<String> gates = new ArrayList<>();
    page.gates().forEach(gate -> gates.add(gate.title() + ": " + gate.status()));
    section("Gates", gates);
    section("What runs", page.runs().stream().map(ChangeShowing::run).toList());
    section("To sign (dossier)", dossiers);
    section(
        "Record, newest first",
        page.record().stream()
            .map(
                line ->
                    line.index()
                        + " "
                        + line.name()
                        + ", "
                        + line.role()
                        + " "
                        + line.sentence()
                        + line.words().map(words -> ": “" + words + "”").orElse(""))
            .toList());
  }

  private static List<String> looks(ChangePage page) {
    List<String> looks = new ArrayList<>();
    for (SignedThen each : page.voided()) {
      looks.add(
          each.sentence()
              + "; see what changed: primum change diff "
              + page.heading().id()
              + " "
              + each.slot().kind()
              + each.slot().option().map(option -> " --option " + option).orElse("")
              + " --from "
              + each.signed()
              + " --to "
              + each.now());
    }
    looks.addAll(page.attention());
    return looks;
  }

  private static String run(RuntimeRow row) {
    return row.artifact()
        + " in "
        + row.place()
        + ": "
        + row.mode()
        + row.ends().map(ends -> ", ends " + ends).orElse("")
        + ", approved "
        + row.approved().brief()
        + row.found().map(found -> ", found " + found.brief()).orElse("");
  }

  private void section(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      screen.line("");
      screen.line(title);
      lines.forEach(line -> screen.line("  " + line));
    }
  }

  private static Json.Obj json(ChangePage page, List<String> dossiers) {
    return Json.object()
        .put("change", page.heading().id().value())
        .put("title", page.heading().title())
        .put("kind", page.heading().kind().value())
        .put("standing", page.heading().standing())
        .put("charter", page.heading().charterVersion())
        .put("raisedBy", page.heading().raisedBy())
        .put("next", (page.next().who() + " " + page.next().sentence()).strip())
        .put("blocked", page.next().blocked())
        .put("attention", texts(looks(page)))
        .put("dossiers", texts(dossiers))
        .put("runs", new Json.Arr(page.runs().stream().map(ChangeShowing::json).toList()))
        .put("record", new Json.Arr(page.record().stream().map(ChangeShowing::json).toList()))
        .build();
  }

  private static Json texts(List<String> texts) {
    return new Json.Arr(texts.stream().<Json>map(Json.Text::new).toList());
  }

  private static Json json(RuntimeRow row) {
    return Json.object()
        .put("artifact", row.artifact().value())
        .put("place", row.place())
        .put("mode", row.mode())
        .put("approved", row.approved().hex())
        .put("found", row.found().map(found -> found.hex()))
        .put("ends", row.ends().map(Object::toString))
        .put("since", row.since().toString())
        .build();
  }

  private static Json json(ChangePage.RecordLine line) {
    return Json.object()
        .put("entry", line.index())
        .put("at", line.at().toString())
        .put("name", line.name())
        .put("role", line.roleId().value())
        .put("sentence", line.sentence())
        .put("words", line.words())
        .build();
  }
}
