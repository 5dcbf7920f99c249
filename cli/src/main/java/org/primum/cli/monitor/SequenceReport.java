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

/// The page of a confidence sequence: its course, its looks, what it assumes.
final class SequenceReport {
  private SequenceReport() {}

  static Report of(SequenceCourse course) {
    List<List<String>> rows = course.rows();
    List<DataTable.Column> columns = new ArrayList<>();
    rows.getFirst().forEach(title -> columns.add(DataTable.figure(title)));
    return new Report(
        "Course of the " + course.subject().name(),
        course.lines().getFirst() + ". " + course.verdict() + ".",
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
    List<Series.Point> points = new ArrayList<>();
    double low = course.against();
    double high = course.against();
    List<Look> looks = course.looks();
    for (int at = 0; at < looks.size(); at++) {
      Look look = looks.get(at);
      double lower = finite(look.interval().lower(), look.estimate());
      double upper = finite(look.interval().upper(), look.estimate());
      double estimate = Math.min(Math.max(look.estimate(), lower), upper);
      points.add(new Series.Point(at + 1.0, estimate, lower, upper));
      if (2 * at >= looks.size() - 1) {
        low = Math.min(low, lower);
        high = Math.max(high, upper);
      }
    }
    Series tested =
        new Series(
            "under test",
            looks.size() == 1
                ? List.of(Series.Point.of(1, course.against()))
                : List.of(
                    Series.Point.of(1, course.against()),
                    Series.Point.of(looks.size(), course.against())));
    double room = high > low ? (high - low) / 2 : 1;
    LineChart chart =
        LineChart.of(Measure.count("look"), Measure.plain(course.subject().name()))
            .showing(low - room, high + room);
    if (course.ruledOut().isPresent()) {
      chart = chart.marking(looks.indexOf(course.ruledOut().get()) + 1.0, "ruled out");
    }
    Caption caption =
        new Caption(
            "course",
            "What is not ruled out, look by look",
            course.verdict() + ". The band holds the truth at all looks at once.");
    return chart.draw(caption, List.of(new Series(course.subject().name(), points), tested));
  }

  private static double finite(double end, double otherwise) {
    return Double.isFinite(end) ? end : otherwise;
  }
}
