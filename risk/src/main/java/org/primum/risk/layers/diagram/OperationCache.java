package org.primum.risk.layers.diagram;

import java.util.Arrays;

/// Remembers results of an operation on two edges. Each slot keeps the latest only: forgetting
/// costs time, never truth.
final class OperationCache {
  static final int ABSENT = -1;

  private static final int SMALLEST = 1 << 12;
  private static final int LARGEST = 1 << 20;

  private int[] first = new int[SMALLEST];
  private int[] second = new int[SMALLEST];
  private int[] result = new int[SMALLEST];

  OperationCache() {
    Arrays.fill(first, ABSENT);
  }

  int get(int a, int b) {
    int at = slot(a, b);
    return first[at] == a && second[at] == b ? result[at] : ABSENT;
  }

  void put(int a, int b, int value) {
    int at = slot(a, b);
    first[at] = a;
    second[at] = b;
    result[at] = value;
  }

  /// Grows with the diagram; what was remembered is forgotten then.
  void suit(int nodes) {
    if (nodes > first.length && first.length < LARGEST) {
      int larger = Math.min(LARGEST, 4 * first.length);
      first = new int[larger];
      second = new int[larger];
      result = new int[larger];
      clear();
    }
  }

  void clear() {
    Arrays.fill(first, ABSENT);
  }

  private int slot(int a, int b) {
    return Scatter.of(a, b) & (first.length - 1);
  }
}
