package org.primum.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/// Draws up to six lines over one axis, told apart by their pattern: burden over time, a threshold
/// sweep, an exceedance curve, a decision curve.
///
/// @param along what the axis across measures
/// @param up what the axis upwards measures
/// @param view the least and the greatest height to show; lines are cut off there. Empty shows all
///   of them and zero
/// @param marks positions across that a thin line marks
public record LineChart(
    Measure along, Measure up, Optional<Interval> view, List<LineChart.Mark> marks) {
  private static final int HEIGHT = 240;
  private static final int MOST_LINES = 6;
  private static final String NONE = "–";

  /// A marked position, e.g. the threshold in force.
  public record Mark(double x, String words) {}

  public LineChart {
    marks = List.copyOf(marks);
  }

  public static LineChart of(Measure along, Measure up) {
    return new LineChart(along, up, Optional.empty(), List.of());
  }

  /// How likely a change in harm exceeds each value, a falling curve per option: the height at zero
  /// is the probability of harm.
  ///
  /// @param curves per option, probabilities in [0, 1] that fall from left to right
  /// @throws IllegalArgumentException if there is no curve or more than six, or a probability lies
  ///   outside [0, 1]
  public static Chart exceedance(Caption caption, Measure harm, List<Series> curves) {
    for (Series curve : curves) {
      for (Series.Point point : curve.points()) {
        if (!(point.y() >= 0 && point.y() <= 1)) {
          throw new IllegalArgumentException(
              "cannot draw exceedance of `"
                  + curve.name()
                  + "`: found `"
                  + point.y()
                  + "`, allowed is a probability");
        }
      }
    }
    return of(harm, Measure.share("probability of more than that"))
        .showing(0, 1)
        .draw(caption, curves);
  }

  /// The same, showing only heights from `low` to `high`.
  ///
  /// @throws IllegalArgumentException if the ends are not finite or not in order
  public LineChart showing(double low, double high) {
    return new LineChart(along, up, Optional.of(new Interval(low, low, high)), marks);
  }

  /// The same with a mark at `x`.
  public LineChart marking(double x, String words) {
    List<Mark> more = new ArrayList<>(marks);
    more.add(new Mark(x, words));
    return new LineChart(along, up, view, more);
  }

  /// The lines with their legend and their table.
  ///
  /// @param lines one to six; the first is drawn strongest
  /// @throws IllegalArgumentException if there are none or more than six
  public Chart draw(Caption caption, List<Series> lines) {
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      throw new IllegalArgumentException(
          "cannot draw chart `"
              + caption.id()
              + "`: found `"
              + lines.size()
              + "` lines, allowed are 1 to "
              + MOST_LINES);
    }
    Plot plot = new Plot(caption, ground(lines), HEIGHT);
    for (int at = lines.size() - 1; at >= 0; at--) {
      plot.draw(lines.get(at), at + 1);
    }
    marks.forEach(mark -> plot.mark(mark.x(), mark.words()));
    return new Chart(
        caption, lines.size() == 1 ? List.of() : legend(lines), plot.svg().close(), table(lines));
  }

  private Plot.Ground ground(List<Series> lines) {
    double[] across =
        DoubleStream.concat(
                marks.stream().mapToDouble(Mark::x),
                lines.stream().flatMap(line -> line.points().stream()).mapToDouble(Series.Point::x))
            .toArray();
    Axis width =
        Axis.covering(
            DoubleStream.of(across).min().orElse(0), DoubleStream.of(across).max().orElse(1));
    Axis height =
        view.map(shown -> Axis.covering(shown.low(), shown.high()))
            .orElseGet(
                () ->
                    Axis.holding(
                        lines.stream()
                            .flatMap(line -> line.points().stream())
                            .map(Series.Point::interval)
                            .toList(),
                        0));
    return new Plot.Ground(width, along, height, up);
  }

  private static List<Chart.Key> legend(List<Series> lines) {
    List<Chart.Key> keys = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      String sample =
          "<svg class=\"sample\" aria-hidden=\"true\" width=\"32\" height=\"10\">"
              + "<line class=\"line s"
              + (at + 1)
              + "\" x1=\"0\" x2=\"32\" y1=\"5\" y2=\"5\"/></svg>";
      keys.add(new Chart.Key(lines.get(at).name(), sample));
    }
    return keys;
  }

  /// A row per position of any line; a line that has no point there shows a dash.
  private DataTable table(List<Series> lines) {
    List<DataTable.Column> columns = new ArrayList<>();
    columns.add(DataTable.figure(along.name()));
    TreeMap<Double, List<String>> rows = new TreeMap<>();
    for (int at = 0; at < lines.size(); at++) {
      columns.add(DataTable.figure(lines.get(at).name()));
      for (Series.Point point : lines.get(at).points()) {
        List<String> row =
            rows.computeIfAbsent(
                point.x(),
                x -> new ArrayList<>(java.util.Collections.nCopies(lines.size() + 1, NONE)));
        row.set(0, along.figure(point.x()));
        row.set(at + 1, up.figure(point.interval()));
      }
    }
    return DataTable.of(columns, List.copyOf(rows.values()));
  }
}
