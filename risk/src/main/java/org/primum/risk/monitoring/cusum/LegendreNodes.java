package org.primum.risk.monitoring.cusum;

/// Gauss-Legendre nodes and weights (NIST DLMF §3.5(v)), roots by Newton's method.
final class LegendreNodes {
  private final double[] at;
  private final double[] weight;

  private LegendreNodes(double[] at, double[] weight) {
    this.at = at;
    this.weight = weight;
  }

  /// @param count at least 1
  static LegendreNodes between(double low, double high, int count) {
    double[] at = new double[count];
    double[] weight = new double[count];
    double half = (high - low) / 2;
    for (int i = 0; i < count; i++) {
      double x = StrictMath.cos(Math.PI * (i + 0.75) / (count + 0.5));
      double slope = 0;
      for (int step = 0; step < 8; step++) {
        double before = 0;
        double value = 1;
        for (int n = 1; n <= count; n++) {
          double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
          before = value;
          value = next;
        }
        slope = count * (x * value - before) / (x * x - 1);
        x -= value / slope;
      }
      at[i] = low + half * (1 + x);
      weight[i] = half * 2 / ((1 - x * x) * slope * slope);
    }
    return new LegendreNodes(at, weight);
  }

  int size() {
    return at.length;
  }

  double at(int index) {
    return at[index];
  }

  double weight(int index) {
    return weight[index];
  }
}
