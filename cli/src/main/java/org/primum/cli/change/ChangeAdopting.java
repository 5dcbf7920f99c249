package org.primum.cli.change;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.primum.app.governing.Hat;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.check.CharterFindings;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cli.keeping.Actor;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.ledger.act.Entry;
import org.primum.terms.ChangeId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Puts an amended charter in force.
@Command(
    name = "adopt",
    mixinStandardHelpOptions = true,
    description = {
      "Adopts the charter that an amendment decided on: every decision of it is signed, and its part",
      "`charter-text` is this very file. It binds what is raised after it; a change in flight keeps",
      "the charter it was raised under."
    })
final class ChangeAdopting implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();
  @Mixin private Actor actor = new Actor();

  @Parameters(index = "0", paramLabel = "CHANGE", description = "the amendment")
  private String change = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "the charter it decided on")
  private Path file = Path.of("");

  ChangeAdopting(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Hat hat = actor.hat();
    ChangeId id = Named.change(change);
    CharterFindings findings = CharterCheck.check(file.toString(), Input.text(file));
    if (findings.charter().isEmpty()) {
      throw new Stop(
          Exit.NOT_PASSED,
          findings.findings().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }
    try (OpenHouse open = house.openFounded(screen)) {
      Entry entry =
          Actor.recorded(
              "adopt `" + file + "`",
              open.primum()
                  .desks()
                  .charter()
                  .amend(hat, id, findings.charter().get(), Input.bytes(file)));
      screen.line(
          "In force: charter "
              + findings.charter().get().heading().version()
              + ", entry "
              + entry.index()
              + ".");
    }
    return Exit.OK.code();
  }
}
