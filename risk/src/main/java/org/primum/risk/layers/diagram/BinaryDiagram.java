package org.primum.risk.layers.diagram;

import java.util.BitSet;

/// A reduced ordered binary decision diagram with complement edges, under construction.
///
/// # Edges
///
/// An edge is `2 · node + complement`. The one end, node 0, is true; edge 1 is false. The high edge
/// of a node is never complemented, which makes every function one edge and every negation free.
///
/// # Work
///
/// `and` and `xor` follow Bryant's apply on a stack of our own; `or` is `and` by De Morgan. Nodes
/// that no longer serve are swept between operations, never during one.
final class BinaryDiagram {
  static final int TRUE = 0;
  static final int FALSE = 1;

  private static final int TERMINALS = 1;

  private int limit;
  private long stepsLeft;
  private NodeTable table;
  private final OperationCache ands = new OperationCache();
  private final OperationCache xors = new OperationCache();
  private final Frames frames = new Frames();

  /// @param limit nodes allowed
  /// @param steps of `and` and `xor` allowed
  BinaryDiagram(int limit, long steps) {
    this.limit = limit;
    this.stepsLeft = steps;
    this.table = new NodeTable(TERMINALS, limit);
  }

  /// Allows `nodes` nodes, and any number of steps, from now on.
  void allow(int nodes) {
    limit = nodes;
    stepsLeft = Long.MAX_VALUE;
    table.allow(nodes);
  }

  int variable(int level) {
    return edge(level, TRUE, FALSE);
  }

  static int not(int f) {
    return f ^ 1;
  }

  int or(int f, int g) {
    return not(and(not(f), not(g)));
  }

  int level(int f) {
    return table.level(f >> 1);
  }

  int high(int f) {
    return table.high(f >> 1) ^ (f & 1);
  }

  int low(int f) {
    return table.low(f >> 1) ^ (f & 1);
  }

  int nodes() {
    return table.size();
  }

  private int edge(int level, int high, int low) {
    if (high == low) {
      return high;
    }
    int flip = high & 1;
    return (table.find(level, high ^ flip, low ^ flip) << 1) | flip;
  }

  int and(int f, int g) {
    ands.suit(table.size());
    frames.call(f, g);
    int answer = OperationCache.ABSENT;
    while (frames.open()) {
      step();
      int a = frames.first();
      int b = frames.second();
      switch (frames.nextStage()) {
        case 0 -> {
          answer = plainAnd(a, b);
          if (answer == OperationCache.ABSENT) {
            answer = ands.get(Math.min(a, b), Math.max(a, b));
          }
          if (answer == OperationCache.ABSENT) {
            callHigh(a, b);
          } else {
            frames.end();
          }
        }
        case 1 -> {
          frames.keep(answer);
          callLow(a, b);
        }
        default -> {
          answer = edge(Math.min(level(a), level(b)), frames.kept(), answer);
          ands.put(Math.min(a, b), Math.max(a, b), answer);
          frames.end();
        }
      }
    }
    return answer;
  }

  private void step() {
    stepsLeft--;
    if (stepsLeft < 0) {
      throw new DiagramTooLarge(limit);
    }
  }

  private static int plainAnd(int a, int b) {
    if (a == b || b == TRUE) {
      return a;
    }
    if (a == TRUE) {
      return b;
    }
    return a == FALSE || b == FALSE || a == not(b) ? FALSE : OperationCache.ABSENT;
  }

  /// Negations are taken out in front, so that one remembered result serves four.
  int xor(int f, int g) {
    xors.suit(table.size());
    frames.call(f, g);
    int answer = OperationCache.ABSENT;
    while (frames.open()) {
      step();
      int a = frames.first() & ~1;
      int b = frames.second() & ~1;
      int flip = (frames.first() ^ frames.second()) & 1;
      switch (frames.nextStage()) {
        case 0 -> {
          answer = plainXor(a, b);
          if (answer == OperationCache.ABSENT) {
            answer = xors.get(Math.min(a, b), Math.max(a, b));
          }
          if (answer == OperationCache.ABSENT) {
            callHigh(a, b);
          } else {
            answer ^= flip;
            frames.end();
          }
        }
        case 1 -> {
          frames.keep(answer);
          callLow(a, b);
        }
        default -> {
          answer = edge(Math.min(level(a), level(b)), frames.kept(), answer);
          xors.put(Math.min(a, b), Math.max(a, b), answer);
          answer ^= flip;
          frames.end();
        }
      }
    }
    return answer;
  }

  private static int plainXor(int a, int b) {
    if (a == b) {
      return FALSE;
    }
    if (a == TRUE) {
      return not(b);
    }
    return b == TRUE ? not(a) : OperationCache.ABSENT;
  }

  private void callHigh(int a, int b) {
    int level = Math.min(level(a), level(b));
    frames.call(level(a) == level ? high(a) : a, level(b) == level ? high(b) : b);
  }

  private void callLow(int a, int b) {
    int level = Math.min(level(a), level(b));
    frames.call(level(a) == level ? low(a) : a, level(b) == level ? low(b) : b);
  }

  /// Forgets every node that none of `roots` needs.
  ///
  /// @return the roots as edges of what is left, in the same order
  int[] sweep(int... roots) {
    BitSet needed = needed(roots);
    NodeTable fresh = new NodeTable(TERMINALS, limit);
    int[] moved = new int[table.size()];
    for (int node = needed.nextSetBit(1); node >= 0; node = needed.nextSetBit(node + 1)) {
      moved[node] =
          fresh.find(
              table.level(node), moved(moved, table.high(node)), moved(moved, table.low(node)));
    }
    table = fresh;
    ands.clear();
    xors.clear();
    int[] found = new int[roots.length];
    for (int i = 0; i < roots.length; i++) {
      found[i] = moved(moved, roots[i]);
    }
    return found;
  }

  private static int moved(int[] moved, int edge) {
    return (moved[edge >> 1] << 1) | (edge & 1);
  }

  /// The numbers of the nodes that `roots` need, ends apart.
  BitSet needed(int... roots) {
    BitSet seen = new BitSet(table.size());
    Frames open = new Frames();
    for (int root : roots) {
      open.call(root >> 1, 0);
    }
    while (open.open()) {
      int node = open.first();
      open.end();
      if (node >= TERMINALS && !seen.get(node)) {
        seen.set(node);
        open.call(table.high(node) >> 1, 0);
        open.call(table.low(node) >> 1, 0);
      }
    }
    return seen;
  }
}
