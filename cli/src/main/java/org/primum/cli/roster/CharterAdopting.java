package org.primum.cli.roster;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.app.governing.Acted;
import org.primum.app.governing.CharterDesk;
import org.primum.app.governing.Hat;
import org.primum.charter.Charter;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cli.charter.CharterFile;
import org.primum.cli.keeping.Actor;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.terms.ChangeId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adopts a charter: the first founds the house.
@Command(
    name = "adopt",
    mixinStandardHelpOptions = true,
    description = {
      "Adopts the charter FILE. The first one founds the house: whoever adopts it names themselves with",
      "`--name`, and their role keeps the roster from then on. Each later one was decided by a change",
      "of its own, named with `--amendment`; changes in flight keep the charter they were raised under."
    })
public final class CharterAdopting implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();
  @Mixin private Actor actor = new Actor();

  @Parameters(paramLabel = "FILE", description = "a charter in YAML")
  private Path file = Path.of("");

  @Option(names = "--name", paramLabel = "NAME", description = "the founder's name as printed")
  private @Nullable String name;

  @Option(names = "--amendment", paramLabel = "CHANGE", description = "the change that decided it")
  private @Nullable String amendment;

  /// @param screen where it speaks
  public CharterAdopting(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Hat hat = actor.hat();
    if ((name == null) == (amendment == null)) {
      throw new Stop(
          Exit.USAGE,
          "give `--name` to found the house with its first charter, or `--amendment` for a later one");
    }
    byte[] source = Input.bytes(file);
    Charter charter = CharterFile.sound(file);
    try (OpenHouse open = house.open(screen)) {
      Acted acted = act(open.primum().desks().charter(), hat, charter, source);
      Actor.recorded("adopt the charter", acted);
      screen.line(
          "Adopted charter `%s` of %s, digest %s."
              .formatted(
                  charter.heading().version(), charter.heading().name(), charter.digest().hex()));
    }
    return Exit.OK.code();
  }

  private Acted act(CharterDesk desk, Hat hat, Charter charter, byte[] source) {
    try {
      return amendment == null
          ? desk.found(
              new org.primum.ledger.act.Actor(hat.person(), String.valueOf(name), hat.role()),
              charter,
              source)
          : desk.amend(hat, new ChangeId(amendment), charter, source);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
