package org.primum.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Draws net benefit over threshold probability, for rules and for the two that need no rule:
/// treating everybody and treating nobody. What lies far below zero is cut off: it is worse than
/// doing nothing, and how much worse would flatten the rest.
///
/// Source: Vickers and Elkin, Decision curve analysis, Medical Decision Making 2006;26:565–574.
public final class DecisionCurveChart {
  /// Depth shown below zero as a share of the greatest net benefit.
  private static final double BELOW = 0.25;

  private DecisionCurveChart() {}

  /// The rules beside treating everybody and nobody.
  ///
  /// @param rules net benefit of each rule, in true positives per person; one to four
  /// @param treatAll net benefit of treating everybody
  /// @throws IllegalArgumentException if there is no rule or more than four
  public static Chart draw(Caption caption, List<Series> rules, Series treatAll) {
    List<Series> lines = new ArrayList<>(rules);
    lines.add(treatAll);
    double first = treatAll.points().getFirst().x();
    double last = treatAll.points().getLast().x();
    if (first < last) {
      lines.add(
          new Series("treat nobody", List.of(Series.Point.of(first, 0), Series.Point.of(last, 0))));
    }
    double best =
        Stream.concat(rules.stream(), Stream.of(treatAll))
            .flatMap(line -> line.points().stream())
            .mapToDouble(Series.Point::high)
            .max()
            .orElse(0);
    double top = best > 0 ? best : 0.01;
    return LineChart.of(
            Measure.share("threshold probability"), Measure.plain("net benefit per person"))
        .showing(-BELOW * top, top)
        .draw(caption, lines);
  }
}
