package org.primum.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Draws what an outcome becomes when one quantity at a time goes to its low and its high end, the
/// widest first. The outline leads to the low end, the filled bar to the high end; zero and the
/// outcome at hand are marked.
public final class TornadoChart {
  private static final int HEIGHT = 28;
  private static final int THICK = 16;

  private final Strip strip;
  private final Measure outcome;
  private final double base;

  private TornadoChart(Measure outcome, double base, Collection<Swing> swings) {
    List<Interval> spans =
        Stream.concat(
                Stream.of(new Interval(base, base, base)), swings.stream().map(Swing::interval))
            .toList();
    this.strip = new Strip(Axis.holding(spans, 0), 0, outcome);
    this.outcome = outcome;
    this.base = base;
  }

  /// What the outcome becomes at either end of one quantity.
  ///
  /// @param ends the two ends in words, e.g. `0.01 to 0.10`
  /// @param atLow the outcome with the quantity at its low end, finite
  /// @param atHigh the outcome with the quantity at its high end, finite
  public record Swing(String quantity, String ends, double atLow, double atHigh) {
    /// @throws IllegalArgumentException if an outcome is not finite
    public Swing {
      if (!Double.isFinite(atHigh - atLow)) {
        throw new IllegalArgumentException(
            "cannot draw swing of `"
                + quantity
                + "`: found `"
                + atLow
                + "` and `"
                + atHigh
                + "`, allowed are finite outcomes");
      }
    }

    double width() {
      return Math.abs(atHigh - atLow);
    }

    private Interval interval() {
      return new Interval(Math.min(atLow, atHigh), atLow, Math.max(atLow, atHigh));
    }
  }

  /// A row per quantity, the one that moves the outcome most on top.
  ///
  /// @param base the outcome with every quantity where it is expected
  /// @throws IllegalArgumentException if there is no swing or `base` is not finite
  public static Chart draw(Caption caption, Measure outcome, double base, List<Swing> swings) {
    if (swings.isEmpty()) {
      throw new IllegalArgumentException(
          "cannot draw chart `" + caption.id() + "`: there is no quantity");
    }
    TornadoChart chart = new TornadoChart(outcome, base, swings);
    List<List<String>> rows = new ArrayList<>();
    swings.stream()
        .sorted(Comparator.comparingDouble(Swing::width).reversed())
        .forEach(swing -> rows.add(chart.row(swing)));
    DataTable table =
        new DataTable(
            List.of(
                DataTable.words("Quantity"),
                DataTable.drawing(outcome.name()),
                DataTable.figure("From … to"),
                DataTable.figure("Outcome at the low end"),
                DataTable.figure("At the high end")),
            rows,
            List.of("", chart.strip.scale(), "", "", ""));
    return new Chart(caption, List.of(), "", table);
  }

  private List<String> row(Swing swing) {
    String low = outcome.figure(swing.atLow());
    String high = outcome.figure(swing.atHigh());
    String meaning =
        swing.quantity() + " from " + swing.ends() + ": outcome from " + low + " to " + high;
    Svg svg = Svg.row("tornado", HEIGHT, meaning);
    strip.mark(svg, HEIGHT);
    bar(svg, "at-low", swing.atLow());
    bar(svg, "at-high", swing.atHigh());
    svg.line("base", strip.x(base), 2, strip.x(base), HEIGHT - 2);
    return List.of(swing.quantity(), svg.close(), swing.ends(), low, high);
  }

  private void bar(Svg svg, String kind, double value) {
    double from = strip.x(Math.min(base, value));
    double to = strip.x(Math.max(base, value));
    svg.box(kind, from, (HEIGHT - THICK) / 2.0, to - from, THICK);
  }
}
