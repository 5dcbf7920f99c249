package org.primum.cli.monitor;

import java.util.ArrayList;
import java.util.List;
import org.primum.charts.Caption;
import org.primum.charts.Chart;
import org.primum.charts.DataTable;
import org.primum.charts.LineChart;
import org.primum.charts.Measure;
import org.primum.charts.Series;
import org.primum.charts.report.Report;
import org.primum.risk.monitoring.sequence.Ends;
import org.primum.risk.validation.Interval;

/// The page of a confidence sequence: its course, its looks, what it assumes.
final class SequenceReport {
  private SequenceReport() {}

  static Report of(SequenceCourse course) {
    List<List<String>> rows = course.rows();
    List<DataTable.Column> columns = new ArrayList<>();
    for (String title : rows.getFirst()) {
      columns.add(columns.isEmpty() ? DataTable.words(title) : DataTable.figure(title));
    }
    return new Report(
        "Course of the " + course.subject().name(),
        Following.capital(course.lines().getFirst())
            + ". "
            + Following.capital(course.verdict())
            + ".",
        List.of(
            Report.Section.of("Course", new Report.Drawn(drawn(course))),
            Report.Section.of(
                "Looks",
                new Report.Tabled("", DataTable.of(columns, rows.subList(1, rows.size())))),
            Report.Section.of("What it assumes", new Report.Listing(course.assumes()))),
        "alpha "
            + course.promise().alpha()
            + ", ends told: "
            + Following.word(course.promise().ends())
            + ", sharpest at "
            + course.promise().tunedTo());
  }

  private static Chart drawn(SequenceCourse course) {
    List<Look> looks = course.looks();
    List<Series> lines = new ArrayList<>();
    List<Series.Point> points = new ArrayList<>();
    for (int at = 0; at < looks.size(); at++) {
      points.add(point(at + 1, looks.get(at), course.promise().ends()));
    }
    lines.add(new Series(course.subject().name(), points));
    if (course.promise().ends() != Ends.BOTH) {
      lines.add(end(looks, course.promise().ends()));
    }
    List<Series.Point> tested = new ArrayList<>(List.of(Series.Point.of(1, course.against())));
    if (looks.size() > 1) {
      tested.add(Series.Point.of(looks.size(), course.against()));
    }
    lines.add(new Series("under test", tested));
    LineChart chart = view(LineChart.of(measure(), Measure.plain(course.subject().name())), lines);
    if (course.ruledOut().isPresent()) {
      chart = chart.marking(looks.indexOf(course.ruledOut().get()) + 1.0, "ruled out");
    }
    String means =
        switch (course.promise().ends()) {
          case BOTH -> "The band holds the truth at all looks at once.";
          case LOWER -> "The truth lies above the second line at all looks at once.";
          case UPPER -> "The truth lies below the second line at all looks at once.";
        };
    return chart.draw(
        new Caption(
            "course",
            "What is not ruled out, look by look",
            Following.capital(course.verdict()) + ". " + means),
        lines);
  }

  private static Measure measure() {
    return Measure.count("look");
  }

  private static Series.Point point(int at, Look look, Ends ends) {
    return ends == Ends.BOTH
        ? new Series.Point(
            at,
            Math.clamp(look.estimate(), look.interval().lower(), look.interval().upper()),
            look.interval().lower(),
            look.interval().upper())
        : Series.Point.of(at, look.estimate());
  }

  private static Series end(List<Look> looks, Ends ends) {
    List<Series.Point> points = new ArrayList<>();
    for (int at = 0; at < looks.size(); at++) {
      Interval interval = looks.get(at).interval();
      points.add(
          Series.Point.of(at + 1.0, ends == Ends.LOWER ? interval.lower() : interval.upper()));
    }
    return new Series(ends == Ends.LOWER ? "lower end" : "upper end", points);
  }

  /// Shows what the later half of the looks needs, with some room: the first intervals are so wide
  /// that they would flatten the rest.
  private static LineChart view(LineChart chart, List<Series> lines) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Series line : lines) {
      for (Series.Point point :
          line.points().subList(line.points().size() / 2, line.points().size())) {
        low = Math.min(low, point.low());
        high = Math.max(high, point.high());
      }
    }
    double room = high > low ? (high - low) / 2 : 1;
    return chart.showing(low - room, high + room);
  }
}
