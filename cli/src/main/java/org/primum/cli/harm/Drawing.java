package org.primum.cli.harm;

import java.nio.file.Path;
import org.primum.cli.Input;
import org.primum.risk.model.HarmContext;
import org.primum.risk.model.HarmModel;
import org.primum.risk.reading.HarmFile;
import org.primum.risk.simulation.HarmEngine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What both commands ask for: the model and how it is drawn.
final class Drawing {
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

  long seed() {
    return seed;
  }

  int draws() {
    return draws;
  }
}
