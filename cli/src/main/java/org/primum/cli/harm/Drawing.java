package org.primum.cli.harm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Stop;
import org.primum.risk.model.HarmContext;
import org.primum.risk.model.HarmModel;
import org.primum.risk.reading.HarmFile;
import org.primum.risk.sampling.Sampler;
import org.primum.risk.simulation.DrawPlan;
import org.primum.terms.json.Json;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What all commands on harm ask for: the model, the reports it rests on and how it is drawn.
final class Drawing {
  @Parameters(paramLabel = "FILE", description = "a harm model in YAML")
  private Path file = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "NAME=FILE",
      description = {
        "a replay report in JSON under the name by which the model calls it; repeatable. With any"
            + " given, every `evidence` is counted from reports; else from the counts recorded in"
            + " the model"
      })
  private Map<String, Path> reports = Map.of();

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "the same seed gives the same figures, bit by bit (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "" + DrawPlan.USUAL_DRAWS,
      description = "imagined worlds, 1,000 to 1,000,000 (default: ${DEFAULT-VALUE})")
  private int draws;

  @Option(
      names = "--sampler",
      paramLabel = "HOW",
      defaultValue = "random",
      description = {
        "random: a stream for each quantity; sobol: scrambled Sobol points, which usually err less,"
            + " best with 16 times a power of two draws (default: ${DEFAULT-VALUE})"
      })
  private String sampler = "random";

  HarmModel model() {
    return HarmFile.read(
        file.toString(),
        Input.text(file),
        new HarmContext(
            Optional.empty(), Optional.empty(), List.of(), new ReportFiles(reports).measures()));
  }

  /// @throws Stop (2) if an option is out of range; each that is has its line
  DrawPlan plan() {
    List<String> faults = new ArrayList<>();
    range("--seed", seed, 0, Json.LARGEST_INTEGER, faults);
    range("--draws", draws, DrawPlan.FEWEST_DRAWS, DrawPlan.MOST_DRAWS, faults);
    Sampler known =
        Sampler.named(sampler)
            .orElseGet(
                () -> {
                  faults.add(
                      "option `--sampler` is `"
                          + sampler
                          + "`; give "
                          + String.join(" or ", Sampler.words()));
                  return Sampler.RANDOM;
                });
    if (!faults.isEmpty()) {
      throw new Stop(Exit.USAGE, String.join("\n", faults));
    }
    return new DrawPlan(known, seed, draws);
  }

  /// What `computation` makes of a model.
  ///
  /// @throws Stop (2) if the model asks for more than can be drawn
  static <T> T drawn(String action, Supplier<T> computation) {
    try {
      return computation.get();
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "cannot " + action + ": " + e.getMessage(), e);
    }
  }

  private static void range(String option, long found, long least, long most, List<String> faults) {
    if (found < least || found > most) {
      faults.add("option `" + option + "` is `" + found + "`; give " + least + " to " + most);
    }
  }
}
