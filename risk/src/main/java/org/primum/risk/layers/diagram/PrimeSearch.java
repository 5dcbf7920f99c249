package org.primum.risk.layers.diagram;

import java.util.BitSet;

/// Finds all prime implicants of a function as a zero-suppressed diagram over literals: variable
/// `v` held stands at level 2v, not held at 2v + 1.
///
/// # How
///
/// With f₁ and f₀ the function where the first variable x is true and false (Coudert and Madre
/// 1992): P = primes(f₀ ∧ f₁); the primes without x are P, those with x are primes(f₁) less P,
/// those with ¬x are primes(f₀) less P. Where f is monotone, f₀ ∧ f₁ = f₀ and no prime holds ¬x:
/// the primes are the minimal cut sets, and the scheme is Rauzy's (1993).
final class PrimeSearch {
  /// No set at all.
  static final int NONE = 0;

  /// The empty set alone.
  static final int UNIT = 1;

  private static final int TERMINALS = 2;

  private final BinaryDiagram diagram;
  private final boolean monotone;
  private final NodeTable table;
  private final OperationCache differences = new OperationCache();
  private final EdgeMap primes = new EdgeMap();

  /// The families that hold the empty set.
  private final BitSet holdsEmpty = new BitSet();

  private final Frames frames = new Frames();
  private final Frames differenceFrames = new Frames();

  PrimeSearch(BinaryDiagram diagram, boolean monotone, int limit) {
    this.diagram = diagram;
    this.monotone = monotone;
    this.table = new NodeTable(TERMINALS, limit);
    holdsEmpty.set(UNIT);
  }

  NodeTable table() {
    return table;
  }

  private int node(int level, int high, int low) {
    if (high == NONE) {
      return low;
    }
    int node = table.find(level, high, low);
    if (holdsEmpty.get(low)) {
      holdsEmpty.set(node);
    }
    return node;
  }

  /// The family of all prime implicants of `root`.
  int primes(int root) {
    frames.call(root, 0);
    int answer = NONE;
    while (frames.open()) {
      int f = frames.first();
      switch (frames.nextStage()) {
        case 0 -> {
          int known = known(f);
          if (known == EdgeMap.ABSENT) {
            frames.call(both(f), 0);
          } else {
            answer = known;
            frames.end();
          }
        }
        case 1 -> {
          frames.keep(answer);
          frames.call(diagram.high(f), 0);
        }
        case 2 -> {
          frames.keepToo(difference(answer, frames.kept()));
          frames.call(monotone ? BinaryDiagram.FALSE : diagram.low(f), 0);
        }
        default -> {
          int absent = difference(answer, frames.kept());
          int level = 2 * diagram.level(f);
          answer = node(level, frames.keptToo(), node(level + 1, absent, frames.kept()));
          primes.put(f, answer);
          frames.end();
        }
      }
    }
    return answer;
  }

  private int known(int f) {
    if (f == BinaryDiagram.TRUE) {
      return UNIT;
    }
    return f == BinaryDiagram.FALSE ? NONE : primes.get(f);
  }

  private int both(int f) {
    return monotone ? diagram.low(f) : diagram.and(diagram.high(f), diagram.low(f));
  }

  /// The sets of `from` that are not in `less`.
  private int difference(int from, int less) {
    differences.suit(table.size());
    differenceFrames.call(from, less);
    int answer = NONE;
    while (differenceFrames.open()) {
      // A variable that `from` never mentions: only the sets of `less` without it matter.
      int a = differenceFrames.first();
      int b =
          a > UNIT
              ? withoutLevelsAbove(table.level(a), differenceFrames.second())
              : differenceFrames.second();
      differenceFrames.arguments(a, b);
      boolean same = table.level(a) == table.level(b);
      switch (differenceFrames.nextStage()) {
        case 0 -> {
          answer = plainDifference(a, b);
          if (answer == OperationCache.ABSENT) {
            differenceFrames.call(table.high(a), same ? table.high(b) : NONE);
          } else {
            differenceFrames.end();
          }
        }
        case 1 -> {
          differenceFrames.keep(answer);
          differenceFrames.call(table.low(a), same ? table.low(b) : b);
        }
        default -> {
          answer = node(table.level(a), differenceFrames.kept(), answer);
          differences.put(a, b, answer);
          differenceFrames.end();
        }
      }
    }
    return answer;
  }

  private int withoutLevelsAbove(int level, int family) {
    int at = family;
    while (table.level(at) < level) {
      at = table.low(at);
    }
    return at;
  }

  private int plainDifference(int a, int b) {
    if (a == NONE || a == b) {
      return NONE;
    }
    if (a == UNIT) {
      return holdsEmpty.get(b) ? NONE : UNIT;
    }
    return b == NONE ? a : differences.get(a, b);
  }
}
