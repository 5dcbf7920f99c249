package org.primum.charts;

import java.util.ArrayList;
import java.util.List;

/// Draws a histogram: bars side by side over one axis, e.g. how long before recognition an alert
/// fired.
public final class BarChart {
  private static final int HEIGHT = 200;

  private BarChart() {}

  /// One bar.
  ///
  /// @param from its left edge, included
  /// @param to its right edge, left out
  /// @param height finite, 0 or above
  public record Bar(double from, double to, double height) {
    /// @throws IllegalArgumentException if the edges are not finite and in order or the height is
    ///   below zero
    public Bar {
      if (!(from < to)
          || !Double.isFinite(to - from)
          || !(height >= 0)
          || !Double.isFinite(height)) {
        throw new IllegalArgumentException(
            "cannot draw bar from `"
                + from
                + "` to `"
                + to
                + "` of height `"
                + height
                + "`: the edges must be in order, the height 0 or above");
      }
    }
  }

  /// A histogram with its table.
  ///
  /// @throws IllegalArgumentException if there is no bar
  public static Chart draw(Caption caption, Measure along, Measure up, List<Bar> bars) {
    if (bars.isEmpty()) {
      throw new IllegalArgumentException(
          "cannot draw chart `" + caption.id() + "`: there is no bar");
    }
    double left = bars.stream().mapToDouble(Bar::from).min().orElseThrow();
    double right = bars.stream().mapToDouble(Bar::to).max().orElseThrow();
    double most = bars.stream().mapToDouble(Bar::height).max().orElseThrow();
    Plot plot =
        new Plot(
            caption,
            new Plot.Ground(Axis.covering(left, right), along, Axis.covering(0, most), up),
            HEIGHT);
    List<List<String>> rows = new ArrayList<>();
    for (Bar bar : bars) {
      double x = plot.x(bar.from());
      double y = plot.y(bar.height());
      plot.svg().box("bar", x, y, plot.x(bar.to()) - x, plot.bottom() - y);
      rows.add(
          List.of(
              along.figure(bar.from()) + " to " + along.figure(bar.to()), up.figure(bar.height())));
    }
    DataTable table =
        DataTable.of(List.of(DataTable.words(along.name()), DataTable.figure(up.name())), rows);
    return new Chart(caption, List.of(), plot.svg().close(), table);
  }
}
