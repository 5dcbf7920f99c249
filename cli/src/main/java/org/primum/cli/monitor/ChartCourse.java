package org.primum.cli.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.primum.charts.Caption;
import org.primum.charts.Chart;
import org.primum.charts.DataTable;
import org.primum.charts.LineChart;
import org.primum.charts.Measure;
import org.primum.charts.Series;
import org.primum.charts.report.Report;
import org.primum.risk.draws.Digits;
import org.primum.risk.monitoring.cusum.Course;
import org.primum.terms.json.Json;

/// What a chart of cumulative sums promises and, where values were given, how it went.
///
/// @param title of the chart
/// @param design its figures, in order: name for machines, words for people, value
/// @param sides one course a side, with its name; empty where no values were given
record ChartCourse(
    String title,
    List<Figure> design,
    List<Side> sides,
    List<String> labels,
    List<String> assumes) {
  private static final int SHOWN = 6;
  private static final int KEPT = 10;

  /// @param field in JSON
  /// @param words for people
  record Figure(String field, String words, double value) {}

  /// @param name e.g. `rise`
  record Side(String name, Course course) {}

  boolean signalled() {
    return sides.stream().anyMatch(side -> side.course().first().isPresent());
  }

  /// What the values showed, in a sentence.
  String verdict() {
    List<String> said = new ArrayList<>();
    for (Side side : sides) {
      List<Integer> signals = side.course().signals();
      said.add(
          signals.isEmpty()
              ? "no signal of a " + side.name()
              : "%d %s of a %s, the first at %s"
                  .formatted(
                      signals.size(),
                      signals.size() == 1 ? "signal" : "signals",
                      side.name(),
                      labels.get(signals.getFirst())));
    }
    return String.join("; ", said);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Figure each : design) {
      lines.add("%-44s %s".formatted(each.words(), Digits.significant(each.value(), SHOWN)));
    }
    if (!sides.isEmpty()) {
      lines.add("");
      lines.add(labels.size() + " values: " + verdict());
    }
    lines.add("");
    lines.add("It assumes:");
    assumes.forEach(each -> lines.add("  - " + each));
    return lines;
  }

  Json json() {
    Json.Builder told = Json.object();
    design.forEach(each -> told.put(each.field(), Digits.significant(each.value(), KEPT)));
    if (!sides.isEmpty()) {
      told.put("values", labels.size()).put("signalled", signalled());
      told.put("sides", new Json.Arr(sides.stream().map(this::json).toList()));
    }
    return told.put("assumes", new Json.Arr(SequenceCourse.texts(assumes))).build();
  }

  private Json json(Side side) {
    return Json.object()
        .put("side", side.name())
        .put(
            "sums",
            new Json.Arr(
                side.course().sums().stream()
                    .map(sum -> (Json) new Json.Text(Digits.significant(sum, KEPT)))
                    .toList()))
        .put(
            "signals",
            new Json.Arr(
                SequenceCourse.texts(side.course().signals().stream().map(labels::get).toList())))
        .build();
  }

  Report report() {
    List<Report.Section> sections = new ArrayList<>();
    if (!sides.isEmpty()) {
      sections.add(Report.Section.of("Course", new Report.Drawn(drawn())));
    }
    sections.add(
        Report.Section.of(
            "What the chart promises",
            new Report.Tabled(
                "",
                DataTable.of(
                    List.of(DataTable.words("Figure"), DataTable.figure("Value")),
                    design.stream()
                        .map(each -> List.of(each.words(), Digits.significant(each.value(), SHOWN)))
                        .toList()))));
    sections.add(Report.Section.of("What it assumes", new Report.Listing(assumes)));
    String lead =
        sides.isEmpty()
            ? "A chart laid out; no values were given."
            : labels.size()
                + " values: "
                + verdict()
                + ". Threshold "
                + Digits.significant(sides.getFirst().course().threshold(), SHOWN)
                + ".";
    return new Report(title, lead, sections, "");
  }

  private Chart drawn() {
    List<Series> lines = new ArrayList<>();
    for (Side side : sides) {
      List<Series.Point> points = new ArrayList<>();
      for (double sum : side.course().sums()) {
        points.add(Series.Point.of(points.size() + 1.0, sum));
      }
      lines.add(new Series("sum for a " + side.name(), points));
    }
    double threshold = sides.getFirst().course().threshold();
    List<Series.Point> limit = new ArrayList<>(List.of(Series.Point.of(1, threshold)));
    if (labels.size() > 1) {
      limit.add(Series.Point.of(labels.size(), threshold));
    }
    lines.add(new Series("threshold", limit));
    LineChart chart = LineChart.of(Measure.count("value"), Measure.plain("cumulative sum"));
    OptionalInt first =
        sides.stream()
            .flatMap(side -> side.course().signals().stream())
            .mapToInt(Integer::intValue)
            .min();
    if (first.isPresent()) {
      chart = chart.marking(first.getAsInt() + 1.0, "first signal");
    }
    return chart.draw(
        new Caption(
            "course",
            "The sum after each value, back to 0 after a signal",
            Following.capital(verdict())
                + "; threshold "
                + Digits.significant(threshold, SHOWN)
                + "."),
        lines);
  }
}
