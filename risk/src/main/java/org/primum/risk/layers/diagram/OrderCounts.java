package org.primum.risk.layers.diagram;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How many sets there are of each size, from the least size on.
///
/// @param from the size that the first count belongs to
record OrderCounts(int from, List<BigInteger> counts) {
  static final OrderCounts NONE = new OrderCounts(0, List.of());
  static final OrderCounts EMPTY_SET = new OrderCounts(0, List.of(BigInteger.ONE));

  int cells() {
    return counts.size();
  }

  /// The same sets with one literal more each.
  OrderCounts oneLonger() {
    return counts.isEmpty() ? this : new OrderCounts(from + 1, counts);
  }

  OrderCounts plus(OrderCounts other) {
    if (counts.isEmpty() || other.counts.isEmpty()) {
      return counts.isEmpty() ? other : this;
    }
    int least = Math.min(from, other.from);
    int most = Math.max(from + counts.size(), other.from + other.counts.size());
    List<BigInteger> sum = new ArrayList<>(most - least);
    for (int size = least; size < most; size++) {
      sum.add(at(size).add(other.at(size)));
    }
    return new OrderCounts(least, sum);
  }

  private BigInteger at(int size) {
    return size < from || size >= from + counts.size() ? BigInteger.ZERO : counts.get(size - from);
  }

  /// The counts from size 0 on.
  List<BigInteger> list() {
    List<BigInteger> all = new ArrayList<>();
    if (!counts.isEmpty()) {
      all.addAll(Collections.nCopies(from, BigInteger.ZERO));
      all.addAll(counts);
    }
    return all;
  }
}
