package org.primum.cli.roster;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.primum.app.folding.Present;
import org.primum.charter.Charter;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.roster.Holding;
import org.primum.roster.Licence;
import org.primum.roster.LicenceDue;
import org.primum.roster.Member;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows one person.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows one person: every role with its dates, every licence with what is due.")
final class RosterShowing implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();

  @Parameters(paramLabel = "PERSON", description = "the person's id, e.g. r-okoye")
  private String person = "";

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  RosterShowing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    try (OpenHouse open = house.openFounded(screen)) {
      Present present = open.primum().view().now();
      Charter charter = InForce.charter(present);
      Instant now = Instant.now();
      Member member =
          present.roster().members().values().stream()
              .filter(each -> each.person().id().value().equals(person))
              .findFirst()
              .orElseThrow(
                  () ->
                      new Stop(
                          Exit.NOT_FOUND,
                          "person `"
                              + person
                              + "` is not on the roster; see `primum roster list`"));
      if (json) {
        screen.json(MemberTold.json(member, charter, now));
      } else {
        tell(present, member, charter, now);
      }
    }
    return Exit.OK.code();
  }

  private void tell(Present present, Member member, Charter charter, Instant now) {
    screen.line(member.person().name() + " (" + member.person().id() + ")");
    for (Holding held : member.holdings()) {
      screen.line(
          "  %s from %s%s"
              .formatted(
                  MemberTold.title(charter, held.role()),
                  charter.day(held.since()),
                  held.until().map(end -> " to " + charter.day(end)).orElse("")));
    }
    for (Licence licence : member.licences()) {
      screen.line(
          "  %s as %s from %s, %s, verified %s, to %s"
              .formatted(
                  licence.credential(),
                  licence.profession(),
                  licence.source(),
                  licence.status().word(),
                  licence.verifiedAt().map(at -> charter.day(at).toString()).orElse("never"),
                  licence.expiresOn()));
    }
    charter
        .operation()
        .licences()
        .due(present.roster(), charter.roleRules(), now, charter.heading().timezone())
        .stream()
        .filter(due -> due.person().equals(member.person()))
        .map(LicenceDue::sentence)
        .forEach(screen::line);
  }
}
