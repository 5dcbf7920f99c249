package org.primum.cli.keeping;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.primum.app.governing.Hat;
import org.primum.change.command.RunningCommand;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.ledger.act.Entry;
import org.primum.terms.ArtifactId;
import org.primum.terms.ChangeId;
import org.primum.terms.Digest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compares production with what was approved.
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description = {
      "Compares a configuration exported from production, byte for byte, with what was approved, and",
      "puts the comparison on record; the file is kept as a document. Meant for a schedule. Exit code",
      "3 where they differ: a drift incident is open from then on."
    })
final class ExternalReconciling implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();
  @Mixin private Actor actor = new Actor();

  @Parameters(index = "0", paramLabel = "CHANGE", description = "the change that approved it")
  private String change = "";

  @Parameters(index = "1", paramLabel = "ARTIFACT", description = "its registered name")
  private String artifact = "";

  @Option(
      names = "--file",
      required = true,
      paramLabel = "EXPORT",
      description = "the configuration exported from production")
  private Path file = Path.of("");

  ExternalReconciling(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Hat hat = actor.hat();
    byte[] exported = Input.bytes(file);
    ChangeId id = named(ChangeId::new, change);
    ArtifactId running = named(ArtifactId::new, artifact);
    try (OpenHouse open = house.open(screen)) {
      Digest found = open.primum().documents().put(exported);
      Entry entry =
          Actor.recorded(
              "reconcile `" + artifact + "`",
              open.primum()
                  .desks()
                  .changes()
                  .act(id, hat, new RunningCommand.Reconcile(running, found)));
      boolean matches = entry.act().events().getFirst().bool("matches");
      screen.line(
          (matches ? "As approved: " : "Differs from what was approved: ")
              + found.hex()
              + ", entry "
              + entry.index()
              + ".");
      return (matches ? Exit.OK : Exit.NOT_PASSED).code();
    }
  }

  private static <T> T named(Function<String, T> reader, String text) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
