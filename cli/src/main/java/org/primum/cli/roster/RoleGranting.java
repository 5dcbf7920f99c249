package org.primum.cli.roster;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.primum.app.governing.Hat;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cli.keeping.Actor;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.roster.RosterCommand;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Gives a role.
@Command(
    name = "grant",
    mixinStandardHelpOptions = true,
    description = "Gives PERSON the role ROLE from now on, or says why not.")
final class RoleGranting implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();
  @Mixin private Actor actor = new Actor();

  @Parameters(index = "0", paramLabel = "PERSON", description = "the person's id, e.g. r-okoye")
  private String person = "";

  @Parameters(index = "1", paramLabel = "ROLE", description = "a role of the charter")
  private String role = "";

  RoleGranting(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Hat hat = actor.hat();
    RosterCommand command = command();
    try (OpenHouse open = house.openFounded(screen)) {
      long entry =
          Actor.recorded("grant the role", open.primum().desks().roster().act(hat, command))
              .index();
      screen.line("Done, entry " + entry + ".");
    }
    return Exit.OK.code();
  }

  private RosterCommand command() {
    try {
      PersonId who = new PersonId(person);
      RoleId which = new RoleId(role);
      return new RosterCommand.GrantRole(who, which, Optional.empty(), Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
