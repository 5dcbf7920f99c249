package org.primum.cli.roster;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.app.folding.Present;
import org.primum.charter.Charter;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.roster.LicenceDue;
import org.primum.roster.LicenceWatch;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what is due of licences.
@Command(
    name = "due",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the licences that lapsed (which blocks whoever needs them to sign), that end soon, and that",
      "are to be verified again (both flagged only), the earliest first. Exit code 3 where a role is",
      "blocked."
    })
final class RosterDueListing implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();

  @Option(
      names = "--within",
      paramLabel = "PERIOD",
      description = "how far to look ahead, e.g. P90D; as the charter says without it")
  private @Nullable Period within;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  RosterDueListing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    try (OpenHouse open = house.openFounded(screen)) {
      Present present = open.primum().view().now();
      Charter charter = InForce.charter(present);
      List<LicenceDue> due =
          watch(charter)
              .due(
                  present.roster(),
                  charter.roleRules(),
                  Instant.now(),
                  charter.heading().timezone());
      if (json) {
        screen.json(
            Json.object()
                .put("due", new Json.Arr(due.stream().map(LicenceDue::json).toList()))
                .build());
      } else {
        due.forEach(each -> screen.line(each.sentence()));
        if (due.isEmpty()) {
          screen.line("nothing is due");
        }
      }
      boolean blocked = due.stream().anyMatch(each -> !each.blocked().isEmpty());
      return (blocked ? Exit.NOT_PASSED : Exit.OK).code();
    }
  }

  private LicenceWatch watch(Charter charter) {
    LicenceWatch watch = charter.operation().licences();
    try {
      return within == null ? watch : new LicenceWatch(watch.verifyEvery(), within);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "--within: " + e.getMessage(), e);
    }
  }
}
