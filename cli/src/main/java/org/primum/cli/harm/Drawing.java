package org.primum.cli.harm;

import java.nio.file.Path;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Stop;
import org.primum.risk.model.HarmContext;
import org.primum.risk.model.HarmModel;
import org.primum.risk.reading.HarmFile;
import org.primum.risk.simulation.HarmEngine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What both commands ask for: the model and how it is drawn.
final class Drawing {
  private static final long LARGEST_SEED = (1L << 53) - 1;
  private static final int FEWEST_DRAWS = 1_000;
  private static final int MOST_DRAWS = 1_000_000;

  @Parameters(paramLabel = "FILE", description = "a harm model in YAML")
  private Path file = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "the same seed gives the same figures, bit by bit (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "" + HarmEngine.USUAL_DRAWS,
      description = "imagined worlds, 1,000 to 1,000,000 (default: ${DEFAULT-VALUE})")
  private int draws;

  HarmModel model() {
    return HarmFile.read(file.toString(), Input.text(file), HarmContext.none());
  }

  /// @throws Stop (2) if the option is out of range
  long seed() {
    if (seed < 0 || seed > LARGEST_SEED) {
      throw outOfRange("--seed", seed, 0, LARGEST_SEED);
    }
    return seed;
  }

  /// @throws Stop (2) if the option is out of range
  int draws() {
    if (draws < FEWEST_DRAWS || draws > MOST_DRAWS) {
      throw outOfRange("--draws", draws, FEWEST_DRAWS, MOST_DRAWS);
    }
    return draws;
  }

  private static Stop outOfRange(String option, long found, long least, long most) {
    return new Stop(
        Exit.USAGE, "option `" + option + "` is `" + found + "`; give " + least + " to " + most);
  }
}
