package org.primum.cli.roster;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.primum.app.folding.Present;
import org.primum.app.governing.Hat;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.check.RosterCheck;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.keeping.Actor;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.roster.RosterCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Enters people from a list.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Enters the people of FILE with their licences and roles: all of them, or nobody where anything is",
      "wrong. FILE is CSV (columns person,name,roles,npi,profession,source,verified,expires,status),",
      "FHIR R4 (.json, .ndjson: Practitioner, PractitionerRole, VerificationResult) or YAML. What is on",
      "file already is left as it is."
    })
final class RosterImporting implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();
  @Mixin private Actor actor = new Actor();

  @Parameters(paramLabel = "FILE", description = "the list, UTF-8")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "check the list and enter nothing")
  private boolean dryRun;

  RosterImporting(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Hat hat = actor.hat();
    CharterCheck.Document list = new CharterCheck.Document(file.toString(), Input.text(file));
    try (OpenHouse open = house.openFounded(screen)) {
      Present present = open.primum().view().now();
      RosterCheck.People people =
          RosterCheck.check(list, present.roster(), InForce.charter(present), Instant.now());
      if (!dryRun && !people.commands().isEmpty()) {
        Actor.recorded(
            "enter the list", open.primum().desks().roster().enter(hat, people.commands()));
      }
      screen.line(told(people.commands()));
    }
    return Exit.OK.code();
  }

  private String told(List<RosterCommand> commands) {
    long registered =
        commands.stream().filter(RosterCommand.RegisterPerson.class::isInstance).count();
    long licences = commands.stream().filter(RosterCommand.RecordLicence.class::isInstance).count();
    long roles = commands.stream().filter(RosterCommand.GrantRole.class::isInstance).count();
    return "%s %d people, %d licences, %d roles; everything else was on file."
        .formatted(dryRun ? "Would enter" : "Entered", registered, licences, roles);
  }
}
