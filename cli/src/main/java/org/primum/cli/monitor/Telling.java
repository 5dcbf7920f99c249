package org.primum.cli.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.OptionFaults;
import org.primum.cli.Screen;
import org.primum.cli.Stop;
import org.primum.risk.draws.Digits;
import org.primum.risk.monitoring.Assuming;
import org.primum.risk.monitoring.maxsprt.Performance;
import org.primum.terms.json.Json;
import picocli.CommandLine.Option;

/// What every command on a sequential test asks for and how it answers.
final class Telling {
  private static final int DIGITS = 10;
  private static final int SHOWN = 5;

  /// Rate ratios whose detection is always told.
  private static final List<Double> RATIOS = List.of(1.5, 2.0, 3.0, 5.0);

  @Option(
      names = "--alpha",
      paramLabel = "A",
      defaultValue = "0.05",
      description = "probability of a false alarm over the whole watch (default: ${DEFAULT-VALUE})")
  private double alpha;

  @Option(
      names = "--min-events",
      paramLabel = "M",
      defaultValue = "1",
      description = "the fewest events that may signal (default: ${DEFAULT-VALUE})")
  private int fewest;

  @Option(
      names = "--rr",
      paramLabel = "RR",
      description = "also power and expected time to signal where events come RR times as often")
  private @Nullable Double rateRatio;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  /// A test and its critical value.
  ///
  /// @param spent what it spends of alpha
  /// @param performance what it does at a rate ratio
  record Limits(
      Assuming test,
      double criticalValue,
      OptionalDouble spent,
      DoubleFunction<Performance> performance) {}

  double alpha() {
    return alpha;
  }

  int fewest() {
    return fewest;
  }

  /// What is wrong with what every such command asks for.
  OptionFaults faults() {
    return new OptionFaults()
        .unless(alpha > 0 && alpha < 1, "--alpha", alpha, "more than 0, less than 1")
        .unless(fewest >= 1 && fewest <= 1_000, "--min-events", fewest, "1 to 1000")
        .unless(
            rateRatio == null || (rateRatio > 0 && rateRatio <= 1_000),
            "--rr",
            String.valueOf(rateRatio),
            "more than 0, at most 1000");
  }

  /// Computes and tells; a value out of range ends in one line.
  ///
  /// @param unit of times, in words
  int tell(Screen screen, String unit, Callable<Limits> limits) {
    try {
      Limits found = limits.call();
      OptionalDouble ratio =
          rateRatio == null ? OptionalDouble.empty() : OptionalDouble.of(rateRatio);
      if (json) {
        screen.json(json(found, ratio));
      } else {
        lines(screen, found, ratio, unit);
      }
      return Exit.OK.code();
    } catch (IllegalArgumentException e) {
      throw new Stop(Exit.USAGE, "cannot compute the test: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("cannot compute the test", e);
    }
  }

  private Json json(Limits found, OptionalDouble ratio) {
    Json.Builder told =
        Json.object()
            .put("alpha", Digits.significant(alpha, DIGITS))
            .put("minEvents", fewest)
            .put("criticalValue", Digits.significant(found.criticalValue(), DIGITS));
    found.spent().ifPresent(spent -> told.put("spent", Digits.significant(spent, DIGITS)));
    ratio.ifPresent(
        rr -> {
          Performance at = found.performance().apply(rr);
          told.put("rateRatio", Digits.significant(rr, DIGITS))
              .put("power", Digits.significant(at.signals(), DIGITS))
              .put("expectedLength", Digits.significant(at.length(), DIGITS));
          at.timeToSignal()
              .ifPresent(
                  time -> told.put("expectedTimeToSignal", Digits.significant(time, DIGITS)));
        });
    told.put(
        "performance",
        new Json.Arr(
            RATIOS.stream().map(rr -> performance(rr, found.performance().apply(rr))).toList()));
    List<Json> assumed =
        found.test().assumes().stream().map(each -> (Json) new Json.Text(each)).toList();
    return told.put("assumes", new Json.Arr(assumed)).build();
  }

  private static Json performance(double rr, Performance at) {
    Json.Builder told =
        Json.object()
            .put("rateRatio", Digits.significant(rr, DIGITS))
            .put("power", Digits.significant(at.signals(), DIGITS))
            .put("expectedLength", Digits.significant(at.length(), DIGITS));
    at.timeToSignal()
        .ifPresent(time -> told.put("expectedTimeToSignal", Digits.significant(time, DIGITS)));
    return told.build();
  }

  private static List<List<String>> rows(Limits found, String unit) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "rate ratio",
            "power",
            "expected time to signal (" + unit + ")",
            "expected length of the watch"));
    for (double rr : RATIOS) {
      Performance at = found.performance().apply(rr);
      OptionalDouble time = at.timeToSignal();
      rows.add(
          List.of(
              Digits.significant(rr, SHOWN),
              Digits.significant(at.signals(), SHOWN),
              time.isEmpty() ? "–" : Digits.significant(time.getAsDouble(), SHOWN),
              Digits.significant(at.length(), SHOWN)));
    }
    return rows;
  }

  private void lines(Screen screen, Limits found, OptionalDouble ratio, String unit) {
    screen.line(
        "critical value %s, alpha %s, at least %d events to signal"
            .formatted(
                Digits.significant(found.criticalValue(), DIGITS),
                Digits.significant(alpha, DIGITS),
                fewest));
    found.spent().ifPresent(spent -> screen.line("it spends " + Digits.significant(spent, DIGITS)));
    ratio.ifPresent(
        rr -> {
          Performance at = found.performance().apply(rr);
          screen.line(
              "at a rate ratio of %s: power %s"
                  .formatted(
                      Digits.significant(rr, DIGITS), Digits.significant(at.signals(), DIGITS)));
          at.timeToSignal()
              .ifPresent(
                  time ->
                      screen.line(
                          "expected time to signal "
                              + Digits.significant(time, DIGITS)
                              + " "
                              + unit));
        });
    screen.line("");
    screen.table(rows(found, unit));
    screen.line("");
    screen.line("It assumes:");
    found.test().assumes().forEach(each -> screen.line("  - " + each));
  }
}
