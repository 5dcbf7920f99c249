package org.primum.cli.keeping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.primum.app.Primum;
import org.primum.app.governing.Hat;
import org.primum.app.reading.WatchedOutside;
import org.primum.change.command.RunningCommand;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cli.serving.House;
import org.primum.cli.serving.OpenHouse;
import org.primum.ledger.act.Entry;
import org.primum.terms.Digest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Compares everything whose time has come.
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description = {
      "For a timer, e.g. cron, once a day: compares every external artifact whose period is over with",
      "the configuration that production exported as DIR/ARTIFACT. Where DIR/ARTIFACT.sha256 stands",
      "beside it, the export must have that SHA-256 first. A difference opens an incident.",
      "Exit 3 where something differs, drifted earlier, or is due and has no export."
    })
final class ExternalSweeping implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();
  @Mixin private Actor actor = new Actor();

  @Option(
      names = "--exports",
      required = true,
      paramLabel = "DIR",
      description = "the folder production exports to")
  private Path exports = Path.of("");

  @Option(names = "--all", description = "also what is not due yet")
  private boolean all;

  ExternalSweeping(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Hat hat = actor.hat();
    Input.list(exports);
    boolean sound = true;
    try (OpenHouse open = house.openFounded(screen)) {
      Instant moment = open.primum().ports().clock().instant();
      List<WatchedOutside> watched = open.primum().reading().outside();
      for (WatchedOutside each : watched) {
        boolean now = all || each.drifted() || each.dueAt(moment);
        sound &= now ? compared(open.primum(), hat, each) : told(each);
      }
      if (watched.isEmpty()) {
        screen.line("Nothing is in force outside Primum.");
      }
    }
    return (sound ? Exit.OK : Exit.NOT_PASSED).code();
  }

  private boolean told(WatchedOutside each) {
    screen.line(
        name(each)
            + ": not due before "
            + each.due().map(Object::toString).orElse("anybody asks")
            + ".");
    return true;
  }

  private boolean compared(Primum primum, Hat hat, WatchedOutside each) {
    Path export = exports.resolve(each.artifact().value());
    if (!Files.isRegularFile(export)) {
      screen.line(name(each) + ": due, and there is no export `" + export + "`.");
      return false;
    }
    byte[] bytes = whole(export);
    Entry entry =
        Actor.recorded(
            "reconcile `" + each.artifact() + "`",
            primum
                .desks()
                .changes()
                .act(
                    each.change(),
                    hat,
                    new RunningCommand.Reconcile(each.artifact(), primum.documents().put(bytes))));
    boolean matches = entry.act().events().getFirst().bool("matches");
    screen.line(
        name(each)
            + (matches ? ": as approved" : ": differs from what was approved")
            + ", entry "
            + entry.index()
            + ".");
    return matches;
  }

  /// The export, which is what its hash says where it has one.
  private static byte[] whole(Path export) {
    byte[] bytes = Input.bytes(export);
    Path hash = export.resolveSibling(export.getFileName() + ".sha256");
    if (Files.exists(hash)) {
      String said = Input.text(hash).strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
      String found = Digest.of(bytes).hex();
      if (!said.equals(found)) {
        throw new Stop(
            Exit.USAGE,
            "cannot compare `"
                + export
                + "`: its SHA-256 is `"
                + found
                + "`, `"
                + hash
                + "` says `"
                + said
                + "`; export it again");
      }
    }
    return bytes;
  }

  private static String name(WatchedOutside each) {
    return each.artifact() + " of " + each.change() + " in " + each.system();
  }
}
