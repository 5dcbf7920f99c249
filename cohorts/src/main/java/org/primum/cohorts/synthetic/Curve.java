package org.primum.cohorts.synthetic;

/// A continuous curve through points, straight between them and beyond them.
final class Curve {
  private final double[] x;
  private final double[] y;

  /// @param x ascending, at least two
  /// @param y as many
  Curve(double[] x, double[] y) {
    if (x.length < 2 || x.length != y.length) {
      throw new IllegalArgumentException(
          "a curve needs at least two points, each with two numbers");
    }
    this.x = x.clone();
    this.y = y.clone();
  }

  /// A curve over equal steps from 0 to 1: the quantiles of something.
  static Curve quantiles(double[] y) {
    double[] x = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i / (x.length - 1.0);
    }
    return new Curve(x, y);
  }

  /// The height at `at`; outside the points the curve stays level.
  double level(double at) {
    return at <= x[0] ? y[0] : at >= x[x.length - 1] ? y[y.length - 1] : between(at);
  }

  /// The height at `at`; outside the points the curve goes on with slope one.
  double diagonal(double at) {
    int last = x.length - 1;
    if (at <= x[0]) {
      return y[0] + (at - x[0]);
    }
    return at >= x[last] ? y[last] + (at - x[last]) : between(at);
  }

  private double between(double at) {
    int low = 0;
    int high = x.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (x[middle] <= at) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double share = (at - x[low]) / (x[high] - x[low]);
    return y[low] + share * (y[high] - y[low]);
  }
}
