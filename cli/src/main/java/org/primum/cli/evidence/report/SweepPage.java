package org.primum.cli.evidence.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.primum.charts.Caption;
import org.primum.charts.DataTable;
import org.primum.charts.Interval;
import org.primum.charts.LineChart;
import org.primum.charts.Measure;
import org.primum.charts.Series;
import org.primum.charts.report.Report;
import org.primum.evidence.scoring.Tally;
import org.primum.evidence.sweep.SweepPoint;
import org.primum.evidence.sweep.ThresholdSweep;
import org.primum.logic.ParameterValue;
import org.primum.risk.validation.Figure;

/// The page of a threshold sweep: a line per figure where one parameter varies, the table always.
public final class SweepPage {
  private static final int MOST_LINES = 6;

  private SweepPage() {}

  /// The page of `sweep`, which has at least one point.
  public static Report of(ThresholdSweep sweep) {
    List<Report.Section> sections = new ArrayList<>();
    String along = widest(sweep);
    List<Report.Piece> drawn = new ArrayList<>();
    drawing("sensitivity", Shown.SENSITIVITY, Shown::sensitivity, along, sweep)
        .ifPresent(drawn::add);
    drawing("ppv", Shown.PREDICTIVE_VALUE, Shown::predictiveValue, along, sweep)
        .ifPresent(drawn::add);
    drawing("burden", Shown.BURDEN, Shown::burden, along, sweep).ifPresent(drawn::add);
    if (!drawn.isEmpty()) {
      sections.add(new Report.Section("Along " + along, drawn));
    }
    sections.add(Report.Section.of("Every point", new Report.Tabled("", table(sweep))));
    return new Report(
        "Sweep of " + sweep.logic() + " over " + sweep.cohort().name(),
        sweep.points().size()
            + " choices of values, each replayed over "
            + Shown.count(sweep.tallies().getFirst().stays())
            + " stays. Which is best weighs harm, and is not told here.",
        sections,
        "Cohort " + sweep.cohort().hash().brief() + ". Bands are 95 % intervals between stays.");
  }

  /// The parameter with the most values.
  private static String widest(ThresholdSweep sweep) {
    Map<String, Set<ParameterValue>> values = new TreeMap<>();
    for (SweepPoint point : sweep.points()) {
      point
          .values()
          .forEach((name, value) -> values.computeIfAbsent(name, n -> new HashSet<>()).add(value));
    }
    return values.entrySet().stream()
        .max(Comparator.comparingInt(entry -> entry.getValue().size()))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static DataTable table(ThresholdSweep sweep) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < sweep.points().size(); i++) {
      Tally tally = sweep.tallies().get(i);
      rows.add(
          List.of(
              sweep.points().get(i).words(),
              Shown.text(Shown.SENSITIVITY, Shown.sensitivity(tally)),
              Shown.text(Shown.PREDICTIVE_VALUE, Shown.predictiveValue(tally)),
              Shown.text(Shown.BURDEN, Shown.burden(tally))));
    }
    return DataTable.of(
        List.of(
            DataTable.words("Values"),
            DataTable.figure("Sensitivity in the window"),
            DataTable.figure("PPV per episode"),
            DataTable.figure("Episodes per 100 patient-days")),
        rows);
  }

  private static Optional<Report.Piece> drawing(
      String id,
      Measure measure,
      Function<Tally, Figure> figure,
      String along,
      ThresholdSweep sweep) {
    SortedMap<String, List<Series.Point>> lines = new TreeMap<>();
    for (int i = 0; i < sweep.points().size(); i++) {
      SweepPoint point = sweep.points().get(i);
      double x = x(point, along);
      Optional<Interval> y = Shown.interval(figure.apply(sweep.tallies().get(i)));
      y.ifPresent(
          found ->
              lines
                  .computeIfAbsent(others(point, along), name -> new ArrayList<>())
                  .add(new Series.Point(x, found.mean(), found.low(), found.high())));
    }
    boolean rising =
        lines.values().stream().allMatch(SweepPage::rises) && lines.size() <= MOST_LINES;
    if (!rising || lines.isEmpty() || lines.values().stream().anyMatch(line -> line.size() < 2)) {
      return Optional.empty();
    }
    List<Series> series = new ArrayList<>();
    lines.forEach((name, points) -> series.add(new Series(name, points)));
    return Optional.of(
        new Report.Drawn(
            LineChart.of(Measure.plain(along), measure)
                .draw(
                    new Caption(
                        id,
                        measure.name().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                            + measure.name().substring(1),
                        "Along "
                            + along
                            + ", with 95 % intervals between stays"
                            + (lines.size() > 1 ? "; a line per choice of the others." : ".")),
                    series)));
  }

  private static double x(SweepPoint point, String along) {
    return point.values().entrySet().stream()
        .filter(entry -> entry.getKey().equals(along))
        .map(entry -> SweepPoint.number(entry.getValue()).doubleValue())
        .findFirst()
        .orElse(0.0);
  }

  private static String others(SweepPoint point, String along) {
    TreeMap<String, ParameterValue> rest = new TreeMap<>(point.values());
    rest.remove(along);
    return rest.isEmpty() ? "the rule" : new SweepPoint(rest).words();
  }

  private static boolean rises(List<Series.Point> points) {
    for (int i = 1; i < points.size(); i++) {
      if (!(points.get(i - 1).x() < points.get(i).x())) {
        return false;
      }
    }
    return true;
  }
}
