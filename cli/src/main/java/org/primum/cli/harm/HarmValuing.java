package org.primum.cli.harm;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.risk.comparison.KnowledgeText;
import org.primum.risk.information.KnowledgeValue;
import org.primum.risk.information.TrialPlan;
import org.primum.risk.information.ValueOfInformation;
import org.primum.risk.model.HarmModel;
import org.primum.risk.simulation.DrawPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says what it would be worth to know more before deciding.
@Command(
    name = "value",
    mixinStandardHelpOptions = true,
    description = {
      "Says what it would be worth to know more before deciding: everything (EVPI), each quantity"
          + " (EVPPI), what a trial of so many encounters would show (EVSI)."
    })
final class HarmValuing implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Drawing drawing = new Drawing();

  @Option(
      names = "--encounters",
      paramLabel = "N",
      description = "also the worth of a trial that looks at N cases, 1 to 1,000,000")
  private @Nullable Long encounters;

  @Option(
      names = "--observes",
      split = ",",
      paramLabel = "QUANTITY",
      description = {
        "what that trial counts, at most six, separated by commas (default: what the model's sources"
            + " counted by replay, chart review or silent trial)"
      })
  private List<String> observes = List.of();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  HarmValuing(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    HarmModel model = drawing.model();
    DrawPlan plan = drawing.plan();
    KnowledgeValue found =
        Drawing.drawn("value knowledge", () -> ValueOfInformation.of(model, plan, trial()));
    if (json) {
      screen.json(found.json());
    } else {
      KnowledgeText.of(found).lines().forEach(screen::line);
    }
    return Exit.OK.code();
  }

  private Optional<TrialPlan> trial() {
    Long asked = encounters;
    if (asked == null) {
      if (!observes.isEmpty()) {
        throw new Stop(
            Exit.USAGE,
            "option `--observes` needs `--encounters`; say how many cases are looked at");
      }
      return Optional.empty();
    }
    return Optional.of(new TrialPlan(asked, observes));
  }
}
