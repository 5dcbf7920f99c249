package org.primum.benchmarks.harm;

import java.util.Locale;
import java.util.Optional;
import org.primum.risk.draws.Figures;
import org.primum.risk.information.ValueOfInformation;
import org.primum.risk.model.HarmModel;
import org.primum.risk.sampling.Sampler;
import org.primum.risk.simulation.DrawPlan;
import org.primum.risk.simulation.HarmEngine;
import org.primum.risk.simulation.HarmEstimate;
import org.primum.terms.OptionId;

/// Prints how long the whole question takes, cold and warm, and how many draws a second come out
/// beside the naive loop, each as the best of five rounds. NumPy is run by the script that runs
/// this.
public final class SideBySide {
  private static final int ROUNDS = 5;

  private SideBySide() {}

  private interface Work {
    void run() throws InterruptedException;
  }

  /// @param arguments the number of draws
  public static void main(String[] arguments) throws InterruptedException {
    int draws = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1 << 18;
    HarmModel model = TenByFive.model();
    for (Sampler sampler : Sampler.values()) {
      DrawPlan plan = new DrawPlan(sampler, 1, draws);
      double cold = seconds(() -> whole(model, plan));
      double warm = best(() -> whole(model, plan));
      say(
          "whole question (%s), %d draws: %.2f s at first, %.2f s warm",
          sampler.word(), draws, cold, warm);
      say("  tail: %s", tail(HarmEngine.estimate(model, plan)));
    }
    for (Sampler sampler : Sampler.values()) {
      DrawPlan plan = new DrawPlan(sampler, 1, draws);
      double time = best(() -> TenByFive.estimate(model, plan));
      say("estimate (%s): %.2f million draws/s", sampler.word(), draws / time / 1e6);
    }
    double naive = best(() -> NaiveLoop.run(1, draws));
    say(
        "naive loop on two threads (mean and tail only): %.2f million draws/s",
        draws / naive / 1e6);
    double[][] figures = NaiveLoop.run(1, draws);
    say("  o1 of the naive loop: mean %.5f, p95 %.5f", figures[0][0], figures[0][1]);
  }

  /// Mean, tails and tornado of every option, and EVPPI of every quantity.
  private static void whole(HarmModel model, DrawPlan plan) {
    HarmEngine.estimate(model, plan);
    ValueOfInformation.of(model, plan, Optional.empty());
  }

  private static String tail(HarmEstimate estimate) {
    Figures harm = estimate.option(new OptionId("o1")).deltaHarm();
    double half = (harm.error().p95().upper() - harm.error().p95().lower()) / 2;
    return String.format(
        Locale.ROOT,
        "o1 mean %.5f, p95 %.5f ± %.5f (%.2f %% of the standard deviation)",
        harm.mean(),
        harm.p95(),
        half,
        100 * half / harm.sd());
  }

  private static double best(Work work) throws InterruptedException {
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.min(best, seconds(work));
    }
    return best;
  }

  private static double seconds(Work work) throws InterruptedException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
