package org.primum.cli.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.app.comparing.Difference;
import org.primum.app.comparing.PartVersions;
import org.primum.app.comparing.PartVersions.Version;
import org.primum.change.dossier.PartSlot;
import org.primum.charter.PartKind;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.terms.ChangeId;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what changed between two versions of a part.
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what changed between two versions of a part, line by line; documents that a manifest",
      "names by digest are compared too."
    })
final class ChangeDiffing implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();

  @Parameters(index = "0", paramLabel = "CHANGE", description = "the change")
  private String change = "";

  @Parameters(index = "1", paramLabel = "PART", description = "the kind of part, e.g. artifact")
  private String part = "";

  @Option(names = "--option", paramLabel = "OPTION", description = "the option it belongs to")
  private @Nullable String option;

  @Option(names = "--from", paramLabel = "N", description = "default: the last but one")
  private @Nullable Integer from;

  @Option(names = "--to", paramLabel = "N", description = "default: the newest")
  private @Nullable Integer to;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  ChangeDiffing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    ChangeId id = Named.change(change);
    PartSlot slot =
        new PartSlot(
            Named.read(PartKind::new, part),
            Optional.ofNullable(option).map(text -> Named.read(OptionId::new, text)));
    try (OpenHouse open = house.openFounded(screen)) {
      PartVersions versions = open.primum().reading().parts(id);
      int newest = versions.newest(slot);
      Version after = version(versions, slot, to == null ? newest : to);
      Version before = version(versions, slot, from == null ? after.number() - 1 : from);
      Difference difference = open.primum().reading().difference(before.digest(), after.digest());
      if (json) {
        screen.json(json(slot, before, after, difference));
      } else {
        tell(slot, before, after, difference);
      }
    }
    return Exit.OK.code();
  }

  private static Version version(PartVersions versions, PartSlot slot, int number) {
    return versions
        .version(slot, number)
        .orElseThrow(
            () ->
                new Stop(
                    Exit.NOT_FOUND,
                    "the "
                        + slot
                        + " has no version `"
                        + number
                        + "`; attached are "
                        + (versions.newest(slot) == 0 ? "none" : "1 to " + versions.newest(slot))));
  }

  private void tell(PartSlot slot, Version before, Version after, Difference difference) {
    screen.line(
        "The "
            + slot
            + ", version "
            + before.number()
            + " by "
            + before.by()
            + " and version "
            + after.number()
            + " by "
            + after.by()
            + ":");
    for (Difference.Section section : difference.sections()) {
      screen.line("");
      screen.line(
          (section.what().isEmpty() ? "document" : section.what())
              + " "
              + section.before().brief()
              + " → "
              + section.after().brief());
      section.near().forEach(line -> screen.line(line.sign().mark() + " " + line.text()));
      if (section.lines().isEmpty()) {
        screen.line("  no text, or the same lines; the digests differ");
      }
    }
  }

  private static Json.Obj json(
      PartSlot slot, Version before, Version after, Difference difference) {
    List<Json> sections = new ArrayList<>();
    for (Difference.Section section : difference.sections()) {
      List<Json> lines = new ArrayList<>();
      section
          .lines()
          .forEach(line -> lines.add(new Json.Text(line.sign().mark() + " " + line.text())));
      sections.add(
          Json.object()
              .put("what", section.what())
              .put("before", section.before().hex())
              .put("after", section.after().hex())
              .put("lines", new Json.Arr(lines))
              .build());
    }
    return Json.object()
        .put("part", slot.kind().value())
        .put("option", slot.option().map(OptionId::value))
        .put("from", before.number())
        .put("to", after.number())
        .put("sections", new Json.Arr(sections))
        .build();
  }
}
