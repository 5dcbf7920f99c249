package org.primum.server.chart;

import java.util.Collection;
import java.util.Locale;

/// Draws one interval per row of a table and the axis they share below them. Positions are
/// percentages of the drawing's width, so that a narrow screen squeezes the distances and never the
/// shapes.
public final class IntervalChart {
  private static final int INSET = 4;

  private final Axis axis;

  private IntervalChart(Axis axis) {
    this.axis = axis;
  }

  /// A chart whose axis holds zero and all of `intervals`.
  public static IntervalChart over(Collection<Interval> intervals) {
    return new IntervalChart(Axis.holding(intervals));
  }

  /// How a row stands; written as a class that the style sheet colours.
  public enum Standing {
    /// May be chosen.
    OPEN("open"),
    /// Shown or likely to do more harm than the best.
    LESS_SAFE("less-safe"),
    /// Out before safety was asked.
    OUT("out");

    private final String word;

    Standing(String word) {
      this.word = word;
    }
  }

  /// One row: zero as a hairline, the interval as a bar with ends, the mean as a dot.
  ///
  /// @param meaning the text alternative, one sentence that carries the figures
  public String row(Interval interval, Standing standing, String meaning) {
    StringBuilder svg = opened("interval " + standing.word, meaning);
    line(svg, "zero", x(0), 2, 26);
    if (!interval.point()) {
      span(svg, "span", interval.low(), interval.high(), 14);
      line(svg, "end", x(interval.low()), 9, 19);
      line(svg, "end", x(interval.high()), 9, 19);
    }
    svg.append("<circle class=\"mean\" cx=\"")
        .append(x(interval.mean()))
        .append("\" cy=\"14\" r=\"5\"/>");
    return svg.append("</svg>").toString();
  }

  /// The axis with its ticks.
  public String scale() {
    String first = Figures.fixed(axis.low(), axis.decimals());
    String last = Figures.fixed(axis.high(), axis.decimals());
    StringBuilder svg = opened("axis", "axis from " + first + " to " + last + ", zero marked");
    span(svg, "base", axis.low(), axis.high(), 1);
    for (double tick : axis.ticks()) {
      line(svg, "tick", x(tick), 1, 6);
      svg.append("<text x=\"").append(x(tick)).append("\" y=\"21\">");
      svg.append(tick > 0 ? "+" : "").append(Figures.fixed(tick, axis.decimals()));
      svg.append("</text>");
    }
    return svg.append("</svg>").toString();
  }

  private static StringBuilder opened(String kind, String meaning) {
    return new StringBuilder(800)
        .append("<svg class=\"")
        .append(kind)
        .append("\" role=\"img\" width=\"100%\" height=\"28\" aria-label=\"")
        .append(escaped(meaning))
        .append("\">");
  }

  private static void line(StringBuilder svg, String kind, String x, int from, int to) {
    draw(svg, kind, x, x, from, to);
  }

  private void span(StringBuilder svg, String kind, double from, double to, int y) {
    draw(svg, kind, x(from), x(to), y, y);
  }

  private static void draw(
      StringBuilder svg, String kind, String left, String right, int top, int bottom) {
    svg.append("<line class=\"").append(kind);
    svg.append("\" x1=\"").append(left).append("\" x2=\"").append(right);
    svg.append("\" y1=\"").append(top).append("\" y2=\"").append(bottom).append("\"/>");
  }

  /// Keeps a margin at both ends, so that the outermost labels are not cut.
  private String x(double value) {
    double within = INSET + axis.percent(value) * (100 - 2 * INSET) / 100;
    return String.format(Locale.ROOT, "%.2f%%", within);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
