package org.primum.charts;

import java.util.List;

/// The ground of a drawing with two axes: hairlines with their labels, and the plane between them.
final class Plot {
  private static final int TOP = 36;
  private static final int BELOW = 44;
  private static final double RIGHT = 96;

  /// Width of a drawing on the narrowest screen, and of a digit, in pixels.
  private static final double NARROWEST = 330;

  private static final double DIGIT = 7;

  private final Axis across;
  private final Axis upwards;
  private final int height;
  private final double left;
  private final Svg svg;

  /// @param height of the plane in pixels
  Plot(Caption caption, Ground ground, int height) {
    this.across = ground.across();
    this.upwards = ground.upwards();
    this.height = height;
    int longest =
        upwards.ticks().stream()
            .mapToInt(tick -> ground.up().tick(tick, upwards).length())
            .max()
            .orElse(1);
    this.left = Math.clamp(100 * (longest * DIGIT + 8) / NARROWEST, 7, 24);
    this.svg = Svg.figure("plot", TOP + height + BELOW, caption);
    hairlines(ground);
  }

  /// Both axes and what they measure.
  record Ground(Axis across, Measure along, Axis upwards, Measure up) {}

  private void hairlines(Ground ground) {
    svg.words("start axis-name", 0, 12, "↑ " + ground.up().name());
    for (double tick : upwards.ticks()) {
      svg.line(
          Math.abs(tick) < upwards.step() / 2 ? "zero" : "grid", left, y(tick), RIGHT, y(tick));
      svg.words("end", left - 1.5, y(tick) + 4, ground.up().tick(tick, upwards));
    }
    for (double tick : across.ticks()) {
      boolean zero = Math.abs(tick) < across.step() / 2 && across.low() < 0;
      svg.line(zero ? "zero" : "tick", x(tick), zero ? TOP : bottom(), x(tick), bottom() + 5);
      svg.words("middle", x(tick), bottom() + 19, ground.along().tick(tick, across));
    }
    svg.words("end axis-name", RIGHT, bottom() + 38, ground.along().name() + " →");
  }

  Svg svg() {
    return svg;
  }

  double x(double value) {
    return left + across.percent(value) * (RIGHT - left) / 100;
  }

  double y(double value) {
    return bottom() - upwards.percent(value) * height / 100;
  }

  int bottom() {
    return TOP + height;
  }

  /// A mark across the whole height, e.g. the threshold in force.
  void mark(double value, String words) {
    svg.line("mark", x(value), TOP - 6, x(value), bottom());
    boolean rightHalf = across.percent(value) > 50;
    svg.words(
        (rightHalf ? "end" : "start") + " marked", x(value) + (rightHalf ? 1 : -1), TOP - 9, words);
  }

  /// The line of a series, and its band behind it.
  ///
  /// @param pattern which of the patterns, from 1
  void draw(Series series, int pattern) {
    svg.plane(left, TOP, RIGHT - left, height);
    List<Series.Point> points = series.points();
    if (series.banded()) {
      StringBuilder band = new StringBuilder();
      points.forEach(point -> to(band, point.x(), point.high()));
      points.reversed().forEach(point -> to(band, point.x(), point.low()));
      svg.path("band s" + pattern, band.append('Z').toString());
    }
    StringBuilder course = new StringBuilder();
    points.forEach(point -> to(course, point.x(), point.y()));
    svg.path("line s" + pattern, course.toString());
    svg.closePlane();
    if (points.size() == 1) {
      svg.circle("dot s" + pattern, x(points.getFirst().x()), y(points.getFirst().y()), 4);
    }
  }

  private void to(StringBuilder course, double x, double y) {
    course.append(course.isEmpty() ? 'M' : 'L');
    course.append(Svg.number(across.percent(x) * Svg.PLANE / 100)).append(' ');
    course.append(Svg.number((100 - upwards.percent(y)) * Svg.PLANE / 100));
  }
}
