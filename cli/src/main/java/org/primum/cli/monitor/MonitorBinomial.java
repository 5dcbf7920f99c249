package org.primum.cli.monitor;

import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.primum.cli.Screen;
import org.primum.risk.monitoring.maxsprt.BinomialMaxSprt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The binomial MaxSPRT.
@Command(
    name = "binomial",
    mixinStandardHelpOptions = true,
    description = {
      "Binomial MaxSPRT: how many of all events fell on the side under watch, beside so and so much",
      "exposure of a like kind. Alpha cannot be met by counts; what is spent is told."
    })
final class MonitorBinomial implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Telling telling = new Telling();

  @Option(
      names = "--most-events",
      paramLabel = "N",
      required = true,
      description = "events on both sides at which watching ends, 1 to 2000")
  private int most;

  @Option(
      names = "--matching",
      paramLabel = "Z",
      defaultValue = "1",
      description = "exposure beside over exposure under watch (default: ${DEFAULT-VALUE})")
  private double matching;

  MonitorBinomial(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    telling
        .faults()
        .unless(most >= 1 && most <= 2_000, "--most-events", most, "1 to 2000")
        .unless(
            matching > 0 && matching <= 1_000, "--matching", matching, "more than 0, at most 1000")
        .stop("cannot compute the test");
    return telling.tell(
        screen,
        "events",
        () -> {
          BinomialMaxSprt test = new BinomialMaxSprt(most, matching, telling.fewest());
          BinomialMaxSprt.Critical critical = test.criticalValue(telling.alpha());
          return new Telling.Limits(
              test,
              critical.value(),
              OptionalDouble.of(critical.spent()),
              rr -> test.performance(critical.value(), rr));
        });
  }
}
