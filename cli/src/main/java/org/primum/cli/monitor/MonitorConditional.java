package org.primum.cli.monitor;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Screen;
import org.primum.risk.monitoring.maxsprt.ConditionalPoissonMaxSprt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The conditional Poisson MaxSPRT.
@Command(
    name = "conditional",
    mixinStandardHelpOptions = true,
    description = {
      "Conditional Poisson MaxSPRT: events after go-live against few events of the past, whose rate",
      "is itself uncertain. Watching ends by time (--horizon) or by events (--most-events)."
    })
final class MonitorConditional implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Telling telling = new Telling();

  @Option(
      names = "--past-events",
      paramLabel = "C",
      required = true,
      description = "events of the past, at least 1")
  private int past;

  @Option(
      names = "--horizon",
      paramLabel = "R",
      description = "exposure over past exposure at which watching ends, at most 100")
  private @Nullable Double horizon;

  @Option(
      names = "--most-events",
      paramLabel = "K",
      description = "events at which watching ends, at most 2000")
  private @Nullable Integer most;

  MonitorConditional(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    telling
        .faults()
        .unless(past >= 1 && past <= 1_000_000, "--past-events", past, "1 to 1000000")
        .unless(
            (horizon == null) != (most == null),
            "watching must end by time or by events, give one of `--horizon` and `--most-events`")
        .unless(
            horizon == null || (horizon > 0 && horizon <= 100),
            "--horizon",
            String.valueOf(horizon),
            "more than 0, at most 100 past exposures")
        .unless(
            most == null || (most >= 1 && most <= 2_000),
            "--most-events",
            String.valueOf(most),
            "1 to 2000")
        .stop("cannot compute the test");
    return telling.tell(
        screen,
        "past exposures",
        () -> {
          ConditionalPoissonMaxSprt test =
              new ConditionalPoissonMaxSprt(
                  past,
                  horizon == null ? OptionalDouble.empty() : OptionalDouble.of(horizon),
                  most == null ? OptionalInt.empty() : OptionalInt.of(most),
                  telling.fewest());
          double value = test.criticalValue(telling.alpha());
          return new Telling.Limits(
              test, value, OptionalDouble.empty(), rr -> test.performance(value, rr));
        });
  }
}
