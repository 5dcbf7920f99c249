package org.primum.risk.layers.diagram;

import java.util.Arrays;

/// Nodes of a diagram, each triple (level, high, low) once. A node stands behind its children, so
/// that ascending numbers are a topological order. Numbers below `terminals` are no nodes but ends.
/// About 20 to 28 bytes a node.
final class NodeTable {
  /// The level of an end: below every variable.
  static final int END = Integer.MAX_VALUE;

  private static final int SMALLEST = 1 << 10;

  private final int terminals;
  private int limit;
  private int[] level;
  private int[] high;
  private int[] low;

  /// Open addressing, linear probing, at most half full; 0 is free.
  private int[] slots;

  private int size;

  NodeTable(int terminals, int limit) {
    this.terminals = terminals;
    this.limit = limit;
    this.level = new int[SMALLEST];
    this.high = new int[SMALLEST];
    this.low = new int[SMALLEST];
    this.slots = new int[2 * SMALLEST];
    this.size = terminals;
    Arrays.fill(level, 0, terminals, END);
  }

  /// Ends and nodes.
  int size() {
    return size;
  }

  void allow(int nodes) {
    limit = nodes;
  }

  int level(int node) {
    return level[node];
  }

  int high(int node) {
    return high[node];
  }

  int low(int node) {
    return low[node];
  }

  /// The number of the node, made where it is new.
  ///
  /// @throws DiagramTooLarge if it is new and there is no room
  int find(int ofLevel, int ofHigh, int ofLow) {
    int mask = slots.length - 1;
    int at = hash(ofLevel, ofHigh, ofLow) & mask;
    while (slots[at] != 0) {
      int node = slots[at];
      if (level[node] == ofLevel && high[node] == ofHigh && low[node] == ofLow) {
        return node;
      }
      at = (at + 1) & mask;
    }
    if (size - terminals >= limit) {
      throw new DiagramTooLarge(limit);
    }
    if (size == level.length) {
      grow();
      return find(ofLevel, ofHigh, ofLow);
    }
    level[size] = ofLevel;
    high[size] = ofHigh;
    low[size] = ofLow;
    slots[at] = size;
    return size++;
  }

  private void grow() {
    int larger = 2 * level.length;
    level = Arrays.copyOf(level, larger);
    high = Arrays.copyOf(high, larger);
    low = Arrays.copyOf(low, larger);
    slots = new int[2 * larger];
    int mask = slots.length - 1;
    for (int node = terminals; node < size; node++) {
      int at = hash(level[node], high[node], low[node]) & mask;
      while (slots[at] != 0) {
        at = (at + 1) & mask;
      }
      slots[at] = node;
    }
  }

  private static int hash(int a, int b, int c) {
    return Scatter.of(a, ((long) b << 32) | (c & 0xffffffffL));
  }
}
