package org.primum.cli.harm;

import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.risk.comparison.EstimateText;
import org.primum.risk.model.HarmModel;
import org.primum.risk.simulation.DrawPlan;
import org.primum.risk.simulation.HarmEngine;
import org.primum.risk.simulation.HarmEstimate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Estimates the expected change in harm of every option.
@Command(
    name = "estimate",
    mixinStandardHelpOptions = true,
    description = "Estimates the expected change in harm of every option.")
final class HarmEstimating implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Drawing drawing = new Drawing();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  HarmEstimating(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    HarmModel model = drawing.model();
    DrawPlan plan = drawing.plan();
    HarmEstimate found = Drawing.drawn("estimate harm", () -> HarmEngine.estimate(model, plan));
    if (json) {
      screen.json(found.json());
    } else {
      EstimateText.of(found).lines().forEach(screen::line);
    }
    return Exit.OK.code();
  }
}
