package org.primum.charts;

import java.util.List;

/// A line with its name. Where points have an interval, a band is drawn behind the line.
///
/// @param points from left to right, at least one
public record Series(String name, List<Point> points) {
  /// A point with its interval upwards.
  ///
  /// @param low equal to `y` where nothing is uncertain
  /// @param high equal to `y` where nothing is uncertain
  public record Point(double x, double y, double low, double high) {
    /// @throws IllegalArgumentException if a figure is not finite or `low` exceeds `high`
    public Point {
      boolean finite = Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(high - low);
      if (!finite || low > high) {
        throw new IllegalArgumentException(
            "cannot draw point `"
                + x
                + "`, `"
                + y
                + "`, `"
                + low
                + "`, `"
                + high
                + "`: the figures must be finite, the low one first");
      }
    }

    public static Point of(double x, double y) {
      return new Point(x, y, y, y);
    }

    Interval interval() {
      return new Interval(low, y, high);
    }
  }

  /// @throws IllegalArgumentException if there is no name or no point, or `x` does not rise
  public Series {
    points = List.copyOf(points);
    if (name.isBlank() || points.isEmpty()) {
      throw new IllegalArgumentException(
          "cannot draw line `" + name + "`: it needs a name and a point");
    }
    for (int at = 1; at < points.size(); at++) {
      if (!(points.get(at - 1).x() < points.get(at).x())) {
        throw new IllegalArgumentException(
            "cannot draw line `"
                + name
                + "`: `"
                + points.get(at).x()
                + "` follows `"
                + points.get(at - 1).x()
                + "`, allowed are rising positions");
      }
    }
  }

  boolean banded() {
    return points.stream().anyMatch(point -> point.low() < point.high());
  }
}
