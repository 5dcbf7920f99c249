package org.primum.cli.layers.report;

import java.util.Locale;
import java.util.Optional;
import org.primum.charts.Figures;
import org.primum.charts.Interval;
import org.primum.charts.IntervalChart;
import org.primum.charts.LayersChart;
import org.primum.charts.Measure;
import org.primum.risk.layers.defence.Belief;
import org.primum.risk.layers.defence.Estimate;

/// How estimates are drawn and written on a page: per 1,000 hazards, a range always as a range.
final class Shown {
  static final Measure OF_A_THOUSAND = Measure.plain("of 1,000 such hazards, how many pass");

  private static final double THOUSAND = 1000;

  private Shown() {}

  /// A row of a chart per 1,000; empty where there is no such number.
  static Optional<IntervalChart.Row> row(
      String name, Estimate estimate, IntervalChart.Standing standing) {
    return switch (estimate) {
      case Estimate.Known known ->
          Optional.of(new IntervalChart.Row(name, interval(known), standing));
      case Estimate.Bounded bounded ->
          Optional.of(
              new IntervalChart.Row(
                  name,
                  new Interval(
                      THOUSAND * bounded.low(),
                      THOUSAND * bounded.low(),
                      THOUSAND * bounded.high()),
                  IntervalChart.Standing.ASSUMED));
      case Estimate.Undefined undefined -> Optional.empty();
    };
  }

  private static Interval interval(Estimate.Known known) {
    double mean = THOUSAND * known.value();
    return known
        .spread()
        .map(spread -> new Interval(THOUSAND * spread.p5(), mean, THOUSAND * spread.p95()))
        .orElseGet(() -> new Interval(mean, mean, mean));
  }

  /// Per 1,000 in words, e.g. `3.31 (1.02 to 8.71)` or `between 0 and 584`.
  static String ofAThousand(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Known known -> OF_A_THOUSAND.figure(interval(known));
      case Estimate.Bounded bounded ->
          "between "
              + Figures.plain(THOUSAND * bounded.low())
              + " and "
              + Figures.plain(THOUSAND * bounded.high());
      case Estimate.Undefined(String why) -> "–";
    };
  }

  /// Per 1,000 in a narrow cell: the mean alone, or both ends of a range.
  static String shortOfAThousand(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Known known -> Figures.plain(THOUSAND * known.value());
      case Estimate.Bounded bounded ->
          Figures.plain(THOUSAND * bounded.low()) + "–" + Figures.plain(THOUSAND * bounded.high());
      case Estimate.Undefined(String why) -> "–";
    };
  }

  /// A ratio in words, e.g. `5.20 times (2.51 to 11.0)`.
  static String ratio(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Known known ->
          Figures.plain(known.value())
              + " times"
              + known
                  .spread()
                  .map(
                      spread ->
                          " ("
                              + Figures.plain(spread.p5())
                              + " to "
                              + Figures.plain(spread.p95())
                              + ")")
                  .orElse("");
      case Estimate.Bounded bounded ->
          Double.isInfinite(bounded.high())
              ? "no ratio; " + Figures.plain(bounded.low()) + " times or more"
              : "no ratio; between "
                  + Figures.plain(bounded.low())
                  + " and "
                  + Figures.plain(bounded.high())
                  + " times";
      case Estimate.Undefined(String why) -> "no ratio: " + why;
    };
  }

  /// A ratio in a cell, e.g. `5.20 (2.51 to 11.0)`; where there is none, in two words why.
  static String shortRatio(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Known known ->
          Figures.plain(known.value())
              + known
                  .spread()
                  .map(s -> " (" + Figures.plain(s.p5()) + " to " + Figures.plain(s.p95()) + ")")
                  .orElse("");
      case Estimate.Bounded bounded -> "none: no source";
      case Estimate.Undefined undefined -> "none: nothing passes";
    };
  }

  /// How wide a hole is drawn; as wide as may be where there is no such number.
  static LayersChart.Chance chance(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Known known -> LayersChart.Chance.of(within(known.value()));
      case Estimate.Bounded bounded ->
          new LayersChart.Chance(within(bounded.low()), within(bounded.high()));
      case Estimate.Undefined undefined -> new LayersChart.Chance(0, 1);
    };
  }

  /// How likely a layer with this detection misses.
  static LayersChart.Chance misses(Belief detection) {
    return switch (detection) {
      case Belief.Sourced sourced -> LayersChart.Chance.of(within(1 - sourced.middle()));
      case Belief.Assumed(String name, double low, double high) ->
          new LayersChart.Chance(within(1 - high), within(1 - low));
    };
  }

  /// Rounding may carry a probability past its ends by a bit.
  private static double within(double probability) {
    return Math.clamp(probability, 0, 1);
  }

  /// A part of a chart's id that no other hazard has.
  static String id(String kind, int at) {
    return kind + "-" + (at + 1);
  }

  /// An id of a model as words, e.g. `wrong unit beside dose`.
  static String words(String id) {
    return id.replace('-', ' ');
  }

  /// The same with a capital letter, for headings.
  static String heading(String id) {
    String words = words(id);
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
