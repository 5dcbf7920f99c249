package org.primum.risk.layers.diagram;

/// Sums over spans of levels: adds a number to every level of a span at once. A segment tree that
/// never subtracts, so that small sums stay exact beside large ones.
final class LevelSpans {
  private final int leaves;
  private final double[] sums;

  LevelSpans(int levels) {
    leaves = Math.max(1, Integer.highestOneBit(Math.max(1, levels - 1)) * 2);
    sums = new double[2 * leaves];
  }

  /// Adds `value` to the levels `from` to `until − 1`.
  void add(int from, int until, double value) {
    int left = from + leaves;
    int right = until + leaves;
    while (left < right) {
      if ((left & 1) == 1) {
        sums[left++] += value;
      }
      if ((right & 1) == 1) {
        sums[--right] += value;
      }
      left >>= 1;
      right >>= 1;
    }
  }

  double at(int level) {
    double sum = 0;
    for (int node = level + leaves; node >= 1; node >>= 1) {
      sum += sums[node];
    }
    return sum;
  }
}
