package org.primum.cli.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.primum.charts.CalibrationChart;
import org.primum.charts.Caption;
import org.primum.charts.DataTable;
import org.primum.charts.DecisionCurveChart;
import org.primum.charts.Interval;
import org.primum.charts.IntervalChart;
import org.primum.charts.Measure;
import org.primum.charts.Series;
import org.primum.charts.report.Report;
import org.primum.risk.draws.Digits;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.ScoredCases;
import org.primum.risk.validation.benefit.CurvePoint;
import org.primum.risk.validation.calibration.CalibrationBin;
import org.primum.risk.validation.drift.ClassCounts;
import org.primum.risk.validation.fairness.Disparity;
import org.primum.risk.validation.fairness.Fairness;
import org.primum.risk.validation.fairness.RateKind;
import org.primum.risk.validation.rates.AlertRates;

/// The pages of the commands on scores.
final class BenefitReports {
  private static final int SHOWN = 4;

  private BenefitReports() {}

  /// How many cases, in how many clusters.
  static String size(ScoredCases cases) {
    return cases.size()
        + " cases"
        + (cases.hasClusters() ? " in " + cases.clusters() + " clusters" : "");
  }

  static Report alert(ScoredCases cases, AlertRates rates, double threshold) {
    List<IntervalChart.Row> drawn = new ArrayList<>();
    rates
        .rates()
        .forEach(
            (measure, counted) ->
                row(measure.words(), counted.figure(Confidence.P95, measure.counted()))
                    .ifPresent(drawn::add));
    String needed = rates.numberNeededToEvaluate().text(SHOWN);
    return new Report(
        "Rates of an alert",
        "%s, alerting from %s. Alerts to look into for one with the outcome: %s. Useful for thresholds: %s."
            .formatted(
                size(cases),
                Digits.significant(threshold, SHOWN),
                needed,
                BenefitAlert.useful(rates)),
        List.of(
            Report.Section.of(
                "Rates",
                new Report.Drawn(
                    IntervalChart.draw(
                        new Caption(
                            "rates",
                            "Rates with their 95 % intervals",
                            "Number needed to evaluate " + needed + "."),
                        Measure.share("rate"),
                        0,
                        drawn))),
            Report.Section.of("Counts", table(BenefitAlert.rows(rates)))),
        "");
  }

  static Report curve(ScoredCases cases, List<CurvePoint> curve, List<List<String>> rows) {
    List<Series.Point> score = new ArrayList<>();
    List<Series.Point> all = new ArrayList<>();
    List<CurvePoint> rising =
        curve.stream().sorted(java.util.Comparator.comparingDouble(CurvePoint::threshold)).toList();
    double before = Double.NEGATIVE_INFINITY;
    List<String> useful = new ArrayList<>();
    for (CurvePoint point : rising) {
      if (!(point.threshold() > before)) {
        continue;
      }
      before = point.threshold();
      double benefit = point.netBenefit().value().orElseThrow();
      Interval interval =
          interval(point.netBenefit()).orElse(new Interval(benefit, benefit, benefit));
      score.add(new Series.Point(point.threshold(), benefit, interval.low(), interval.high()));
      all.add(Series.Point.of(point.threshold(), point.treatAll()));
      if (benefit > Math.max(0, point.treatAll())) {
        useful.add(Digits.significant(point.threshold(), SHOWN));
      }
    }
    String said =
        useful.isEmpty()
            ? "At none of these thresholds has acting on the score the highest net benefit."
            : "Acting on the score has the highest net benefit at thresholds "
                + String.join(", ", useful)
                + "; the band is its 95 % interval.";
    return new Report(
        "Net benefit of a score",
        size(cases) + ". " + said,
        List.of(
            Report.Section.of(
                "Decision curve",
                new Report.Drawn(
                    DecisionCurveChart.draw(
                        new Caption("curve", "Net benefit by threshold", said),
                        List.of(new Series("the score", score)),
                        new Series("treat all", all)))),
            Report.Section.of("Figures", table(rows))),
        "");
  }

  static Report validation(
      ScoredCases cases, Map<String, Figure> figures, List<CalibrationBin> bins, String foot) {
    List<CalibrationChart.Bin> dots = new ArrayList<>();
    for (CalibrationBin bin : bins) {
      double share = bin.observed().value().orElse(0);
      Interval observed =
          interval(bin.observed().figure(Confidence.P95, "cases"))
              .orElse(new Interval(share, share, share));
      if (bin.observed().trials() > 0) {
        dots.add(new CalibrationChart.Bin(bin.meanPredicted(), observed, bin.observed().trials()));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("figure", "value (95 %)"));
    figures.forEach((name, figure) -> rows.add(List.of(words(name), figure.text(SHOWN))));
    String said =
        "AUROC %s; calibration slope %s."
            .formatted(text(figures, "auroc"), text(figures, "calibrationSlope"));
    return new Report(
        "Validation of a score",
        size(cases) + ". " + said,
        List.of(
            Report.Section.of("Figures", table(rows)),
            Report.Section.of(
                "Calibration",
                new Report.Drawn(
                    CalibrationChart.draw(
                        new Caption(
                            "calibration",
                            "Observed against predicted",
                            said + " On the line, what was predicted happened as often."),
                        dots)))),
        foot);
  }

  private static String text(Map<String, Figure> figures, String name) {
    return Optional.ofNullable(figures.get(name)).map(each -> each.text(SHOWN)).orElse("unknown");
  }

  /// `calibrationInTheLarge` as `calibration in the large`.
  private static String words(String field) {
    return field.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
  }

  static Report fairness(Fairness fairness, List<Disparity> disparities) {
    List<Report.Section> sections = new ArrayList<>();
    for (RateKind kind : RateKind.values()) {
      List<IntervalChart.Row> rows = new ArrayList<>();
      List<String> unknown = new ArrayList<>();
      fairness
          .groups()
          .forEach(
              (name, tally) -> {
                Figure rate = tally.rate(kind).figure(Confidence.P95, kind.counted());
                row(name, rate).ifPresentOrElse(rows::add, () -> unknown.add(name));
              });
      List<Report.Piece> pieces = new ArrayList<>();
      if (!rows.isEmpty()) {
        pieces.add(
            new Report.Drawn(
                IntervalChart.draw(
                    new Caption(
                        "rate-" + kind.field().toLowerCase(java.util.Locale.ROOT),
                        capital(kind.words()) + " by group",
                        gap(disparities, kind)),
                    Measure.share(kind.words()),
                    0,
                    rows)));
      }
      if (!unknown.isEmpty()) {
        pieces.add(new Report.Words("Unknown: " + String.join(", ", unknown) + "."));
      }
      sections.add(new Report.Section(capital(kind.words()), pieces));
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("widest between groups", "difference (95 %)", "ratio (95 %)", "verdict"));
    List<String> tooFew = new ArrayList<>();
    for (Disparity each : disparities) {
      rows.add(
          List.of(
              words(each.name()),
              each.difference().text(SHOWN),
              each.ratio().text(SHOWN),
              each.verdict().word()));
      each.tooFew().stream().filter(few -> !tooFew.contains(few)).forEach(tooFew::add);
    }
    List<Report.Piece> widest = new ArrayList<>(List.of(table(rows)));
    if (!tooFew.isEmpty()) {
      widest.add(new Report.Words("Too few to judge:"));
      widest.add(new Report.Listing(tooFew));
    }
    sections.addFirst(new Report.Section("Widest gaps", widest));
    return new Report(
        "An alert, group by group",
        fairness.groups().size()
            + " groups; verdict: "
            + fairness.verdict().word()
            + ". Too few cases are unknown, never a pass.",
        sections,
        "");
  }

  private static String gap(List<Disparity> disparities, RateKind kind) {
    return disparities.stream()
        .filter(each -> each.name().equals(kind.field()))
        .findAny()
        .map(
            each ->
                "Widest gap "
                    + each.difference().text(SHOWN)
                    + "; verdict: "
                    + each.verdict().word()
                    + ".")
        .orElse("One rate a group.");
  }

  static Report drift(String column, ClassCounts counts, List<List<String>> measures) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("class", "then", "now"));
    List<IntervalChart.Row> shares = new ArrayList<>();
    double then = counts.reference().stream().mapToLong(Long::longValue).sum();
    double now = counts.current().stream().mapToLong(Long::longValue).sum();
    for (int i = 0; i < counts.classes().size(); i++) {
      rows.add(
          List.of(
              counts.classes().get(i),
              counts.reference().get(i).toString(),
              counts.current().get(i).toString()));
      double change = counts.current().get(i) / now - counts.reference().get(i) / then;
      shares.add(
          new IntervalChart.Row(
              counts.classes().get(i),
              new Interval(change, change, change),
              IntervalChart.Standing.OPEN));
    }
    return new Report(
        "Drift of " + column,
        "%s values then, %s now; stability index %s."
            .formatted(
                Digits.significant(then, 12), Digits.significant(now, 12), measures.get(1).get(1)),
        List.of(
            Report.Section.of("Measures", table(measures)),
            Report.Section.of(
                "Classes",
                new Report.Drawn(
                    IntervalChart.draw(
                        new Caption(
                            "shares",
                            "Share of each class now, less its share then",
                            "Stability index " + measures.get(1).get(1) + "."),
                        Measure.signed("change of share"),
                        0,
                        shares)),
                table(rows))),
        "");
  }

  private static Optional<IntervalChart.Row> row(String name, Figure figure) {
    OptionalDouble value = figure.value();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    double at = value.getAsDouble();
    return Optional.of(
        new IntervalChart.Row(
            name, interval(figure).orElse(new Interval(at, at, at)), IntervalChart.Standing.OPEN));
  }

  private static Optional<Interval> interval(Figure figure) {
    return figure
        .interval()
        .filter(each -> Double.isFinite(each.width()))
        .map(
            each -> {
              double at = figure.value().orElseThrow();
              return new Interval(Math.min(each.lower(), at), at, Math.max(each.upper(), at));
            });
  }

  /// A table whose first column is words and whose others are figures.
  private static Report.Tabled table(List<List<String>> rows) {
    List<DataTable.Column> columns = new ArrayList<>();
    for (String title : rows.getFirst()) {
      columns.add(columns.isEmpty() ? DataTable.words(title) : DataTable.figure(title));
    }
    return new Report.Tabled("", DataTable.of(columns, rows.subList(1, rows.size())));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
