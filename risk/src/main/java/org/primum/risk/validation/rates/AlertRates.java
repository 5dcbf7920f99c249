package org.primum.risk.validation.rates;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.primum.risk.validation.ClusterBootstrap;
import org.primum.risk.validation.Clustered;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Confusion;
import org.primum.risk.validation.Counted;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Interval;
import org.primum.risk.validation.Proportion;
import org.primum.risk.validation.ScoredCases;

/// The rates of an alert.
///
/// @param confusion the cases by outcome and alert
/// @param rates by measure: Wilson's interval where cases are independent, between clusters where
///   they are not ([Clustered])
/// @param bootstrapped the intervals of the same rates by drawing whole clusters; those that cannot
///   be told are left out
/// @param numberNeededToEvaluate alerts to look into for one with the outcome, 1/PPV, with the
///   limits of PPV turned over; unknown where no alert was right
public record AlertRates(
    Confusion confusion,
    Map<AlertMeasure, Counted> rates,
    Map<AlertMeasure, Interval> bootstrapped,
    Figure numberNeededToEvaluate) {
  public AlertRates {
    rates = Collections.unmodifiableMap(new EnumMap<>(rates));
    EnumMap<AlertMeasure, Interval> all = new EnumMap<>(AlertMeasure.class);
    all.putAll(bootstrapped);
    bootstrapped = Collections.unmodifiableMap(all);
  }

  /// The rates of alerting from `threshold` on.
  ///
  /// @param threshold a score equal to it alerts
  public static AlertRates of(
      ScoredCases cases, double threshold, ClusterBootstrap bootstrap, Confidence confidence) {
    EnumMap<AlertMeasure, Counted> rates = new EnumMap<>(AlertMeasure.class);
    EnumMap<AlertMeasure, Interval> bootstrapped = new EnumMap<>(AlertMeasure.class);
    for (AlertMeasure measure : AlertMeasure.values()) {
      rates.put(measure, counted(cases, threshold, measure));
      bootstrap
          .interval(cases, weights -> weighted(cases, threshold, measure, weights), confidence)
          .ifPresent(interval -> bootstrapped.put(measure, interval));
    }
    Figure precision =
        counted(cases, threshold, AlertMeasure.POSITIVE_PREDICTIVE_VALUE)
            .figure(confidence, AlertMeasure.POSITIVE_PREDICTIVE_VALUE.counted());
    return new AlertRates(cases.confusion(threshold), rates, bootstrapped, turned(precision));
  }

  private static Figure turned(Figure precision) {
    double nne = 1 / precision.value().orElse(0);
    Optional<Interval> limits =
        precision.interval().map(i -> new Interval(1 / i.upper(), 1 / i.lower()));
    return Figure.of(nne, limits, "no alert was right");
  }

  private static Counted counted(ScoredCases cases, double threshold, AlertMeasure measure) {
    long[] events = new long[cases.clusters()];
    long[] trials = new long[cases.clusters()];
    for (int i = 0; i < cases.size(); i++) {
      boolean alerted = cases.alerted(i, threshold);
      if (measure.counts(cases.outcome(i), alerted)) {
        trials[cases.cluster(i)]++;
        events[cases.cluster(i)] += measure.hits(cases.outcome(i), alerted) ? 1 : 0;
      }
    }
    Clustered all = Clustered.NONE;
    for (int cluster = 0; cluster < events.length; cluster++) {
      all = all.plus(Clustered.of(events[cluster], trials[cluster]));
    }
    return cases.hasClusters() ? all : new Proportion(all.events(), all.trials());
  }

  private static double weighted(
      ScoredCases cases, double threshold, AlertMeasure measure, int[] weights) {
    long events = 0;
    long trials = 0;
    for (int i = 0; i < cases.size(); i++) {
      boolean alerted = cases.alerted(i, threshold);
      if (measure.counts(cases.outcome(i), alerted)) {
        trials += weights[i];
        events += measure.hits(cases.outcome(i), alerted) ? weights[i] : 0;
      }
    }
    return trials == 0 ? Double.NaN : (double) events / trials;
  }
}
