package org.primum.cli.benefit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.primum.cli.Exit;
import org.primum.cli.HtmlFile;
import org.primum.cli.OptionFaults;
import org.primum.cli.Screen;
import org.primum.risk.draws.Digits;
import org.primum.risk.validation.ClusterBootstrap;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Counted;
import org.primum.risk.validation.Interval;
import org.primum.risk.validation.ScoredCases;
import org.primum.risk.validation.rates.AlertMeasure;
import org.primum.risk.validation.rates.AlertRates;
import org.primum.terms.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells the rates of an alert.
@Command(
    name = "alert",
    mixinStandardHelpOptions = true,
    description = {
      "Tells the rates of alerting from a score on: sensitivity, specificity, predictive values, the",
      "number needed to evaluate, each with a 95 % interval (Wilson; between clusters where",
      "`--cluster` names a column; beside it by bootstrap of clusters), and where it is useful."
    })
final class BenefitAlert implements Callable<Integer> {
  private static final int SHOWN = 4;
  private static final int RESAMPLES = 1_000;

  private final Screen screen;

  @Mixin private ScoreTable table = new ScoreTable();

  @Option(
      names = "--threshold",
      paramLabel = "T",
      required = true,
      description = "it alerts from this score on, 0 to 1")
  private double threshold;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "of the bootstrap (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Option(names = "--html", paramLabel = "OUT", description = "also write a report to this file")
  private @Nullable Path html;

  BenefitAlert(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    new OptionFaults()
        .unless(threshold >= 0 && threshold <= 1, "--threshold", threshold, "0 to 1")
        .stop("cannot tell the rates");
    ScoredCases cases = table.cases();
    AlertRates rates =
        AlertRates.of(cases, threshold, new ClusterBootstrap(RESAMPLES, seed), Confidence.P95);
    if (html != null) {
      HtmlFile.write(html, BenefitReports.alert(cases, rates, threshold));
    }
    if (json) {
      screen.json(json(cases, rates));
    } else {
      tell(cases, rates);
    }
    return Exit.OK.code();
  }

  private Json json(ScoredCases cases, AlertRates rates) {
    Json.Builder told =
        Json.object()
            .put("cases", cases.size())
            .put("clusters", cases.clusters())
            .put("threshold", Digits.significant(threshold, 10))
            .put("resamples", RESAMPLES)
            .put("seed", seed)
            .put("tp", rates.confusion().truePositive())
            .put("fp", rates.confusion().falsePositive())
            .put("fn", rates.confusion().falseNegative())
            .put("tn", rates.confusion().trueNegative());
    for (Map.Entry<AlertMeasure, Counted> each : rates.rates().entrySet()) {
      AlertMeasure measure = each.getKey();
      told.put(measure.field(), each.getValue().figure(Confidence.P95, measure.counted()).json());
      Optional.ofNullable(rates.bootstrapped().get(measure))
          .ifPresent(drawn -> told.put(measure.field() + "Bootstrap", json(drawn)));
    }
    told.put("numberNeededToEvaluate", rates.numberNeededToEvaluate().json());
    rates
        .confusion()
        .usefulThresholds()
        .ifPresent(useful -> told.put("usefulThresholds", json(useful)));
    return told.build();
  }

  private static Json json(Interval interval) {
    return Json.object()
        .put("lower", Digits.significant(interval.lower(), 10))
        .put("upper", Digits.significant(interval.upper(), 10))
        .build();
  }

  private void tell(ScoredCases cases, AlertRates rates) {
    screen.line(
        "%s, alerting from %s; 95 %% intervals, bootstrap of %d, seed %d"
            .formatted(
                BenefitReports.size(cases), Digits.significant(threshold, SHOWN), RESAMPLES, seed));
    screen.line("");
    screen.table(rows(rates));
    screen.line("");
    screen.line("number needed to evaluate  " + rates.numberNeededToEvaluate().text(SHOWN));
    screen.line("useful for thresholds      " + useful(rates));
  }

  static String useful(AlertRates rates) {
    return rates
        .confusion()
        .usefulThresholds()
        .map(
            range ->
                "above %s and below %s"
                    .formatted(
                        Digits.significant(range.lower(), SHOWN),
                        Digits.significant(range.upper(), SHOWN)))
        .orElse("none");
  }

  static List<List<String>> rows(AlertRates rates) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("rate", "value (95 %)", "by bootstrap", "events", "of"));
    rates
        .rates()
        .forEach(
            (measure, counted) ->
                rows.add(
                    List.of(
                        measure.words(),
                        counted.figure(Confidence.P95, measure.counted()).text(SHOWN),
                        Optional.ofNullable(rates.bootstrapped().get(measure))
                            .map(
                                drawn ->
                                    Digits.significant(drawn.lower(), SHOWN)
                                        + " to "
                                        + Digits.significant(drawn.upper(), SHOWN))
                            .orElse("–"),
                        Long.toString(counted.events()),
                        Long.toString(counted.trials()))));
    return rows;
  }
}
