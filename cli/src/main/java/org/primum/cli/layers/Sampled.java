package org.primum.cli.layers;

import org.primum.cli.Exit;
import org.primum.cli.Stop;
import org.primum.risk.layers.study.Sampling;
import picocli.CommandLine.Option;

/// How worlds are drawn and how much is listed.
final class Sampled {
  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "the same seed gives the same figures, bit by bit (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "" + Sampling.USUAL_DRAWS,
      description =
          "imagined worlds where something is uncertain, 100 to 1,000,000 (default:"
              + " ${DEFAULT-VALUE})")
  private int draws;

  @Option(
      names = "--cut-sets",
      paramLabel = "N",
      defaultValue = "" + Sampling.USUAL_LISTED,
      description = "cut sets listed, likeliest first, 1 to 1,000,000 (default: ${DEFAULT-VALUE})")
  private int listed;

  /// How worlds were drawn, for the foot of a page.
  String words() {
    return " · seed " + seed + " · " + draws + " worlds where something is uncertain";
  }

  /// @throws Stop (2) if an option is out of range
  Sampling sampling() {
    try {
      return new Sampling(seed, draws, listed);
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
