package org.primum.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Draws one interval per row of a table and the axis they share below them.
public final class IntervalChart {
  private static final int HEIGHT = 28;

  private final Strip strip;

  private IntervalChart(Strip strip) {
    this.strip = strip;
  }

  /// A chart of changes whose axis holds zero and all of `intervals`.
  public static IntervalChart over(Collection<Interval> intervals) {
    return new IntervalChart(
        new Strip(Axis.holding(intervals, 0), 0, Measure.signed("change, against none")));
  }

  /// How a row stands; written as a class that the style sheet colours.
  public enum Standing {
    /// May be chosen.
    OPEN("open"),
    /// Shown or likely to do more harm than the best.
    LESS_SAFE("less-safe"),
    /// Out before safety was asked, or too few to tell.
    OUT("out"),
    /// A range over what nobody knows: its middle means nothing, so none is drawn or written.
    ASSUMED("assumed");

    private final String word;

    Standing(String word) {
      this.word = word;
    }
  }

  /// A named interval.
  public record Row(String name, Interval interval, Standing standing) {}

  /// A whole chart: a table with a row per interval.
  ///
  /// @param measure what the intervals measure
  /// @param mark the value that rows are compared with and that a hairline marks: 0 for
  ///   differences, 1 for ratios, the value of all for subgroups
  /// @throws IllegalArgumentException if there is no row
  public static Chart draw(Caption caption, Measure measure, double mark, List<Row> rows) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          "cannot draw chart `" + caption.id() + "`: there is no interval");
    }
    Axis axis = Axis.holding(rows.stream().map(Row::interval).toList(), mark);
    IntervalChart chart = new IntervalChart(new Strip(axis, mark, measure));
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      String figures =
          row.standing() == Standing.ASSUMED
              ? measure.range(row.interval())
              : measure.figure(row.interval());
      String drawing = chart.row(row.interval(), row.standing(), row.name() + ": " + figures);
      cells.add(List.of(row.name(), drawing, figures));
    }
    DataTable table =
        new DataTable(
            List.of(
                DataTable.words(""),
                DataTable.drawing(measure.name()),
                DataTable.figure("Value (interval)")),
            cells,
            List.of("", chart.scale(), ""));
    return new Chart(caption, List.of(), "", table);
  }

  /// One row: the mark as a hairline, the interval as a bar with ends, the mean as a dot where
  /// there is one.
  ///
  /// @param meaning the text alternative, one sentence that carries the figures
  public String row(Interval interval, Standing standing, String meaning) {
    Svg svg = Svg.row("interval " + standing.word, HEIGHT, meaning);
    strip.mark(svg, HEIGHT);
    if (!interval.point()) {
      double low = strip.x(interval.low());
      double high = strip.x(interval.high());
      svg.line("span", low, 14, high, 14);
      svg.line("bound", low, 9, low, 19).line("bound", high, 9, high, 19);
    }
    if (standing != Standing.ASSUMED) {
      svg.circle("mean", strip.x(interval.mean()), 14, 5);
    }
    return svg.close();
  }

  /// The axis with its ticks.
  public String scale() {
    return strip.scale();
  }
}
