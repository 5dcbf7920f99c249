package org.primum.charts;

/// One axis that the drawings in a table's column share.
///
/// @param mark the value that a hairline marks in every row
record Strip(Axis axis, double mark, Measure measure) {
  /// Kept free at both ends, so that the outermost labels are not cut.
  private static final int INSET = 6;

  double x(double value) {
    return INSET + axis.percent(value) * (100 - 2 * INSET) / 100;
  }

  void mark(Svg svg, int height) {
    svg.line("zero", x(mark), 0, x(mark), height);
  }

  String scale() {
    String first = measure.tick(axis.low(), axis);
    String last = measure.tick(axis.high(), axis);
    String marked = mark == 0 ? "zero" : measure.figure(mark);
    Svg svg = Svg.row("axis", 28, "axis from " + first + " to " + last + ", " + marked + " marked");
    svg.line("rule", x(axis.low()), 1, x(axis.high()), 1);
    for (double tick : axis.ticks()) {
      svg.line("tick", x(tick), 1, x(tick), 6);
      svg.words("middle", x(tick), 21, measure.tick(tick, axis));
    }
    return svg.close();
  }
}
