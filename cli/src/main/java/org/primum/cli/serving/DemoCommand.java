package org.primum.cli.serving;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.app.Primum;
import org.primum.app.stories.Founding;
import org.primum.app.stories.Laboratory;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.logic.compiled.AssignedEngine;
import org.primum.server.PrimumServer;
import org.primum.server.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows the whole of Primum with a fictional hospital.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Founds a fictional hospital in a PostgreSQL of its own and plays three stories through the same",
      "use cases as a user's clicks: a sepsis alert, fewer sign-in prompts, a billing release. Then it",
      "serves the pages on this machine until Ctrl-C; headless, it prints the whole record and ends.",
      "Its staff act by a switch, without keys: for demonstration only."
    })
public final class DemoCommand implements Callable<Integer> {
  private final Screen screen;

  @Mixin private House house = new House();

  @Option(names = "--headless", description = "print the whole record and end")
  private boolean headless;

  @Option(
      names = "--cohort",
      paramLabel = "DIR",
      description =
          "replay over these stays: a cohort folder, or PhysioNet 2019 `.psv` files, also in an"
              + " archive; of more than 1,000 a seeded sample (default: 1,000 invented stays)")
  private @Nullable Path cohort;

  @Option(names = "--export", paramLabel = "DIR", description = "export the ledger into DIR")
  private @Nullable Path export;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "0 takes any free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "2026",
      description = "of stays and draws, 0 to 9007199254740991 (default: ${DEFAULT-VALUE})")
  private long seed;

  DemoCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    ServerSettings settings = ServerSettings.demo(House.port(port));
    if (seed < 0 || seed > Stories.LARGEST_SEED) {
      throw new Stop(Exit.USAGE, "seed `" + seed + "` must be from 0 to " + Stories.LARGEST_SEED);
    }
    if (headless && !house.named()) {
      try (ScratchFolder scratch = ScratchFolder.make()) {
        return headless(scratch.path());
      }
    }
    return headless ? headless(house.folder()) : served(settings);
  }

  private int headless(Path data) {
    try (OpenHouse open = OpenHouse.over(OpenDatabase.embedded(data, screen::progress), data)) {
      screen.progressDone();
      return play(open.primum(), data).code();
    }
  }

  private int served(ServerSettings settings) {
    Path data = house.folder();
    try (OpenHouse open = OpenHouse.over(OpenDatabase.embedded(data, screen::progress), data)) {
      screen.progressDone();
      // Listening first: a taken port is told at once, and the stories can be watched.
      PrimumServer server = PrimumServer.start(settings, open.primum());
      screen.say("primum: pages at " + server.uri() + "; playing the stories");
      Exit played = play(open.primum(), data);
      screen.line("");
      screen.line("Open " + server.uri() + " (Ctrl-C ends; data in " + data + ")");
      Listening.untilAsked(server);
      return played.code();
    }
  }

  private Exit play(Primum primum, Path data) {
    Founding.found(primum);
    Stories stories = new Stories(primum, screen);
    Exit exit = stories.play(() -> laboratory(data));
    Path out = export;
    if (out != null) {
      primum.exports().write(out);
      screen.line("Export: " + out + "; check it with `primum ledger verify " + out + "`");
    }
    return exit;
  }

  private Laboratory laboratory(Path data) {
    Path source = cohort;
    DemoCohort stays =
        source == null
            ? DemoCohort.invented(data, seed, screen)
            : DemoCohort.given(source, data, seed, screen);
    screen.line(
        "Stays: %s, %d of them%s"
            .formatted(
                stays.cohort().description().name(),
                stays.cohort().description().stays(),
                stays
                    .sample()
                    .map(drawn -> "; a sample of " + drawn.stays() + ", seed " + drawn.seed())
                    .orElse("")));
    return new Laboratory(
        new AssignedEngine(),
        stays.cohort(),
        stays.sample(),
        seed,
        Runtime.getRuntime().availableProcessors(),
        System::nanoTime);
  }
}
