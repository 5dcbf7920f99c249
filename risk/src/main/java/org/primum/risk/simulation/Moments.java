package org.primum.risk.simulation;

/// Running sums of two numbers about fixed origins near their means, so that no digits cancel.
final class Moments {
  private final double originX;
  private final double originY;
  private double sumX;
  private double sumY;
  private double sumXx;
  private double sumYy;
  private double sumXy;
  private long count;

  Moments(double originX, double originY) {
    this.originX = originX;
    this.originY = originY;
  }

  void add(double x, double y) {
    double dx = x - originX;
    double dy = y - originY;
    sumX += dx;
    sumY += dy;
    sumXx += dx * dx;
    sumYy += dy * dy;
    sumXy += dx * dy;
    count++;
  }

  /// Adds `xs[0..size)` together with `ys[0..size)`, in order.
  void addAll(double[] xs, double[] ys, int size) {
    for (int i = 0; i < size; i++) {
      add(xs[i], ys[i]);
    }
  }

  double meanX() {
    return originX + sumX / count;
  }

  double sdX() {
    double squares = sumXx - sumX * sumX / count;
    return count > 1 ? Math.sqrt(Math.max(0, squares) / (count - 1)) : 0;
  }

  /// The squared correlation, 0 where one of the two does not vary.
  double squaredCorrelation() {
    double xx = sumXx - sumX * sumX / count;
    double yy = sumYy - sumY * sumY / count;
    double xy = sumXy - sumX * sumY / count;
    return xx > 0 && yy > 0 ? Math.min(1, xy * xy / (xx * yy)) : 0;
  }
}
