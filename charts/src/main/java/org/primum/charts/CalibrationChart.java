package org.primum.charts;

import java.util.ArrayList;
import java.util.List;

/// Draws how often an outcome happened against how often it was predicted, with the line on which
/// they are equal, and how many predictions stand behind each dot.
public final class CalibrationChart {
  private static final int HEIGHT = 260;

  /// Height of the tallest bar of counts.
  private static final int COUNTS = 30;

  private static final Measure PREDICTED = Measure.share("predicted");
  private static final Measure OBSERVED = Measure.share("observed");

  private CalibrationChart() {}

  /// Predictions of similar height.
  ///
  /// @param predicted their mean, in [0, 1]
  /// @param observed the share in which the outcome happened, in [0, 1], with its interval
  /// @param count how many, above 0
  public record Bin(double predicted, Interval observed, long count) {
    /// @throws IllegalArgumentException if a figure is out of its range
    public Bin {
      boolean shares =
          predicted >= 0 && predicted <= 1 && observed.low() >= 0 && observed.high() <= 1;
      if (!shares || count <= 0) {
        throw new IllegalArgumentException(
            "cannot draw bin at `" + predicted + "`: shares lie in [0, 1], counts above 0");
      }
    }
  }

  /// Dots with their intervals, the line of equality and the counts.
  ///
  /// @throws IllegalArgumentException if there is no bin
  public static Chart draw(Caption caption, List<Bin> bins) {
    if (bins.isEmpty()) {
      throw new IllegalArgumentException(
          "cannot draw chart `" + caption.id() + "`: there is no bin");
    }
    double most =
        bins.stream()
            .mapToDouble(bin -> Math.max(bin.predicted(), bin.observed().high()))
            .max()
            .orElse(1);
    Axis axis = Axis.covering(0, most);
    Plot plot = new Plot(caption, new Plot.Ground(axis, PREDICTED, axis, OBSERVED), HEIGHT);
    Series equal =
        new Series(
            "equal", List.of(Series.Point.of(0, 0), Series.Point.of(axis.high(), axis.high())));
    plot.draw(equal, 3);
    long largest = bins.stream().mapToLong(Bin::count).max().orElse(1);
    List<List<String>> rows = new ArrayList<>();
    for (Bin bin : bins) {
      dot(plot, bin, (double) COUNTS * bin.count() / largest);
      rows.add(
          List.of(
              PREDICTED.figure(bin.predicted()),
              OBSERVED.figure(bin.observed()),
              Figures.count(bin.count())));
    }
    DataTable table =
        DataTable.of(
            List.of(
                DataTable.figure("Predicted"),
                DataTable.figure("Observed (interval)"),
                DataTable.figure("How many")),
            rows);
    return new Chart(caption, List.of(), plot.svg().close(), table);
  }

  private static void dot(Plot plot, Bin bin, double tall) {
    double x = plot.x(bin.predicted());
    plot.svg().box("count", x - 0.8, plot.bottom() - tall, 1.6, tall);
    plot.svg().line("span", x, plot.y(bin.observed().low()), x, plot.y(bin.observed().high()));
    plot.svg().circle("mean", x, plot.y(bin.observed().mean()), 4);
  }
}
