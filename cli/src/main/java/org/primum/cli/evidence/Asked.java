package org.primum.cli.evidence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.Rhythm;
import org.primum.evidence.replay.Sample;
import picocli.CommandLine.Option;

/// The stays to ask about, and when to ask: options that all commands on evidence share.
final class Asked {
  @Option(names = "--cohort", required = true, paramLabel = "DIR", description = "a cohort folder")
  private Path cohort = Path.of("");

  @Option(names = "--stays", paramLabel = "N", description = "draw a seeded sample of N stays")
  private @Nullable Integer stays;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "of the sample (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--threads", paramLabel = "N", description = "default: one per processor")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--every-value",
      description = "ask whenever a value becomes known, instead of every hour")
  private boolean everyValue;

  @Option(
      names = "--refractory",
      paramLabel = "HOURS",
      defaultValue = "0",
      description = "no new episode within so many hours of the last (default: ${DEFAULT-VALUE})")
  private int refractory;

  long seed() {
    return seed;
  }

  /// Opens the cohort.
  CohortFolder folder() {
    return CohortFolder.open(cohort);
  }

  /// @throws Stop if an option is out of range
  ReplayOptions options(Screen screen) {
    Integer drawn = stays;
    try {
      Rhythm.Cadence cadence = everyValue ? Rhythm.Cadence.EVERY_VALUE : Rhythm.Cadence.HOURLY;
      ReplayOptions options =
          ReplayOptions.on(threads, System::nanoTime)
              .asking(new Rhythm(cadence, refractory))
              .telling(
                  (done, all) -> screen.progress("replayed " + done + " of " + all + " stays"));
      return drawn == null ? options : options.sampling(new Sample(drawn, seed));
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
