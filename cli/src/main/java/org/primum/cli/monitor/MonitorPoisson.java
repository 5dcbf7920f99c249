package org.primum.cli.monitor;

import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.primum.cli.Screen;
import org.primum.risk.monitoring.maxsprt.PoissonMaxSprt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The Poisson MaxSPRT.
@Command(
    name = "maxsprt",
    mixinStandardHelpOptions = true,
    description = {
      "Poisson MaxSPRT: events against a number expected without harm. Computes the critical value",
      "exactly; with --rr also power and expected time to signal."
    })
final class MonitorPoisson implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Telling telling = new Telling();

  @Option(
      names = "--horizon",
      paramLabel = "T",
      required = true,
      description = "expected events at which watching ends, more than 0, at most 5000")
  private double horizon;

  MonitorPoisson(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    telling
        .faults()
        .unless(horizon > 0 && horizon <= 5_000, "--horizon", horizon, "more than 0, at most 5000")
        .stop("cannot compute the test");
    return telling.tell(
        screen,
        "expected events",
        () -> {
          PoissonMaxSprt test = new PoissonMaxSprt(horizon, telling.fewest());
          double value = test.criticalValue(telling.alpha());
          return new Telling.Limits(
              test, value, OptionalDouble.empty(), rr -> test.performance(value, rr));
        });
  }
}
