package org.primum.cli.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.primum.app.folding.Present;
import org.primum.charter.Charter;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.roster.Member;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists everybody.
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists everybody with the roles held today and the licences that count today.")
final class RosterListing implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  RosterListing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    try (OpenHouse open = house.openFounded(screen)) {
      Present present = open.primum().view().now();
      Charter charter = InForce.charter(present);
      Instant now = Instant.now();
      if (json) {
        screen.json(
            Json.object()
                .put(
                    "people",
                    new Json.Arr(
                        present.roster().members().values().stream()
                            .map(member -> MemberTold.json(member, charter, now))
                            .toList()))
                .build());
      } else {
        tell(present, charter.day(now), now);
      }
    }
    return Exit.OK.code();
  }

  private void tell(Present present, LocalDate day, Instant now) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("person", "name", "roles", "licences"));
    for (Member member : present.roster().members().values()) {
      rows.add(
          List.of(
              member.person().id().value(),
              member.person().name(),
              String.join(", ", member.rolesAt(now).stream().map(RoleId::value).toList()),
              String.join(
                  ", ",
                  member.licences().stream()
                      .map(
                          each ->
                              each.profession()
                                  + " "
                                  + each.problemOn(day).orElse("to " + each.expiresOn()))
                      .toList())));
    }
    screen.table(rows);
  }
}
