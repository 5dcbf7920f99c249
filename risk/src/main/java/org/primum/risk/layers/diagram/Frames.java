package org.primum.risk.layers.diagram;

import java.util.Arrays;

/// A stack of our own for recursive definitions over diagrams: two arguments, a stage and three
/// results in between for each call. Depth costs heap, never the call stack.
final class Frames {
  private static final int SMALLEST = 64;

  private int[] first = new int[SMALLEST];
  private int[] second = new int[SMALLEST];
  private int[] stage = new int[SMALLEST];
  private int[] kept = new int[SMALLEST];
  private int[] keptToo = new int[SMALLEST];
  private int depth;

  void call(int a, int b) {
    if (depth == first.length) {
      int larger = 2 * depth;
      first = Arrays.copyOf(first, larger);
      second = Arrays.copyOf(second, larger);
      stage = Arrays.copyOf(stage, larger);
      kept = Arrays.copyOf(kept, larger);
      keptToo = Arrays.copyOf(keptToo, larger);
    }
    first[depth] = a;
    second[depth] = b;
    stage[depth] = 0;
    depth++;
  }

  boolean open() {
    return depth > 0;
  }

  void end() {
    depth--;
  }

  int first() {
    return first[depth - 1];
  }

  int second() {
    return second[depth - 1];
  }

  void arguments(int a, int b) {
    first[depth - 1] = a;
    second[depth - 1] = b;
  }

  /// The stage the call is in, 0 where it begins; the next look finds the following stage.
  int nextStage() {
    return stage[depth - 1]++;
  }

  void keep(int value) {
    kept[depth - 1] = value;
  }

  int kept() {
    return kept[depth - 1];
  }

  void keepToo(int value) {
    keptToo[depth - 1] = value;
  }

  int keptToo() {
    return keptToo[depth - 1];
  }
}
