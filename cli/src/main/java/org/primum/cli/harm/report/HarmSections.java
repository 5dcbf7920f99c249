package org.primum.cli.harm.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.primum.charts.Caption;
import org.primum.charts.Chart;
import org.primum.charts.DataTable;
import org.primum.charts.Figures;
import org.primum.charts.Interval;
import org.primum.charts.IntervalChart;
import org.primum.charts.LineChart;
import org.primum.charts.Measure;
import org.primum.charts.Series;
import org.primum.charts.report.Report;
import org.primum.risk.adjudication.Standing;
import org.primum.risk.adjudication.Verdict;
import org.primum.risk.comparison.HarmComparison;
import org.primum.risk.draws.Digits;
import org.primum.risk.simulation.HarmEstimate;
import org.primum.risk.simulation.OptionEstimate;
import org.primum.terms.OptionId;

/// The options side by side.
final class HarmSections {
  static final Measure CHANGE = Measure.signed("change in weighted harm a year");

  /// As many lines as can be told apart.
  private static final int MOST_CURVES = 6;

  private HarmSections() {}

  static Report.Section options(HarmFindings findings) {
    List<OptionEstimate> options = findings.estimate().options();
    Map<OptionId, Standing> standings =
        findings.comparison().map(HarmSections::standings).orElse(Map.of());
    List<IntervalChart.Row> rows = new ArrayList<>();
    for (OptionEstimate option : options) {
      rows.add(
          new IntervalChart.Row(
              option.option().value(), interval(option), drawn(standings, option.option())));
    }
    Caption caption =
        new Caption(
            "options",
            "Expected change in harm against doing nothing",
            options.stream()
                    .filter(option -> !option.hazards().isEmpty())
                    .map(option -> option.option() + " " + CHANGE.figure(interval(option)))
                    .collect(Collectors.joining("; "))
                + ". Positive is more harm. Mean and the middle nine tenths of the draws.");
    Chart chart = IntervalChart.draw(caption, CHANGE, 0, rows);
    List<Report.Piece> pieces = new ArrayList<>();
    pieces.add(new Report.Drawn(chart));
    options.forEach(option -> missed(option).ifPresent(pieces::add));
    pieces.add(new Report.Tabled("", figures(options)));
    return new Report.Section("How much harm", pieces);
  }

  private static Optional<Report.Piece> missed(OptionEstimate option) {
    return option
        .missedMean()
        .map(
            exact ->
                new Report.Words(
                    "The tail of "
                        + option.option()
                        + " is too heavy for its mean to be drawn: by the product of the means it is "
                        + Figures.signed(exact)
                        + "."));
  }

  private static Map<OptionId, Standing> standings(HarmComparison comparison) {
    return comparison.adjudication().verdicts().stream()
        .collect(Collectors.toMap(Verdict::option, Verdict::standing));
  }

  private static IntervalChart.Standing drawn(Map<OptionId, Standing> standings, OptionId option) {
    return switch (standings.getOrDefault(option, Standing.PASSES)) {
      case CHOSEN, PASSES -> IntervalChart.Standing.OPEN;
      case NOT_SHOWN_SAFE, NEEDS_ACCEPTANCE, ACCEPTED -> IntervalChart.Standing.LESS_SAFE;
      case NEEDS_INFORMATION, NON_COMPLIANT -> IntervalChart.Standing.OUT;
    };
  }

  private static Interval interval(OptionEstimate option) {
    return new Interval(
        option.deltaHarm().p5(), option.deltaHarm().mean(), option.deltaHarm().p95());
  }

  private static DataTable figures(List<OptionEstimate> options) {
    return DataTable.of(
        List.of(
            DataTable.words("Option"),
            DataTable.figure("Mean, ± simulation error"),
            DataTable.figure("Median"),
            DataTable.figure("New harm (5 to 95 %)"),
            DataTable.figure("Harm averted (5 to 95 %)"),
            DataTable.figure("Of it privacy"),
            DataTable.figure("P(more harm), 95 % interval")),
        options.stream().map(HarmSections::row).toList());
  }

  private static List<String> row(OptionEstimate option) {
    double half =
        (option.deltaHarm().error().mean().upper() - option.deltaHarm().error().mean().lower()) / 2;
    return List.of(
        option.option().value(),
        Figures.signed(option.deltaHarm().mean()) + " ± " + Digits.significant(half, 2),
        Figures.signed(option.deltaHarm().p50()),
        spread(option.newHarm().mean(), option.newHarm().p5(), option.newHarm().p95()),
        spread(option.avertedHarm().mean(), option.avertedHarm().p5(), option.avertedHarm().p95()),
        Figures.signed(option.privacy().newHarm() - option.privacy().avertedHarm()),
        Digits.probability(option.harmful().probability())
            + " ("
            + Digits.probability(option.harmful().interval().lower())
            + " to "
            + Digits.probability(option.harmful().interval().upper())
            + ")");
  }

  private static String spread(double mean, double low, double high) {
    return low == high
        ? Figures.plain(mean)
        : Figures.plain(mean) + " (" + Figures.plain(low) + " to " + Figures.plain(high) + ")";
  }

  static Report.Section exceedance(HarmEstimate estimate) {
    List<Series> curves = new ArrayList<>();
    List<String> odds = new ArrayList<>();
    for (OptionEstimate option : estimate.options()) {
      List<Series.Point> points = curve(option);
      if (points.size() > 1 && curves.size() < MOST_CURVES) {
        curves.add(new Series(option.option().value(), points));
        odds.add(option.option() + " " + Digits.probability(option.harmful().probability()));
      }
    }
    if (curves.isEmpty()) {
      return Report.Section.of(
          "How likely how much", new Report.Words("No option's harm is uncertain."));
    }
    Caption caption =
        new Caption(
            "exceedance",
            "How likely ΔH exceeds each value",
            "Probability of more harm than doing nothing: " + String.join("; ", odds) + ".");
    return Report.Section.of(
        "How likely how much", new Report.Drawn(LineChart.exceedance(caption, CHANGE, curves)));
  }

  /// The points in rising order; where several share a value, the least likely of them.
  private static List<Series.Point> curve(OptionEstimate option) {
    List<Series.Point> points = new ArrayList<>();
    for (OptionEstimate.Exceedance point : option.exceedance()) {
      if (!points.isEmpty() && !(points.getLast().x() < point.harm())) {
        points.removeLast();
      }
      points.add(Series.Point.of(point.harm(), point.probability()));
    }
    return points;
  }
}
