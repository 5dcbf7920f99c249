package org.primum.cli.harm;

import java.util.concurrent.Callable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.risk.comparison.ComparisonText;
import org.primum.risk.comparison.HarmComparison;
import org.primum.risk.model.HarmModel;
import org.primum.risk.simulation.DrawPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Compares the options by strict precedence — compliance, then safety, then usability.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Compares the options by strict precedence — compliance, then safety, then usability.")
final class HarmComparing implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Drawing drawing = new Drawing();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  HarmComparing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    HarmModel model = drawing.model();
    DrawPlan plan = drawing.plan();
    HarmComparison found =
        Drawing.drawn("compare options", () -> HarmComparison.ofModel(model, plan));
    if (json) {
      screen.json(found.json());
    } else {
      ComparisonText.of(found).lines().forEach(screen::line);
    }
    return Exit.OK.code();
  }
}
