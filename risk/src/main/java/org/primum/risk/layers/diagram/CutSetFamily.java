package org.primum.risk.layers.diagram;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A finished family of sets of literals: the prime implicants of a top event, which for a coherent
/// tree are its minimal cut sets. It holds millions of sets in little memory; figures over all of
/// them take one pass over its nodes.
public final class CutSetFamily {
  static final int NONE = PrimeSearch.NONE;
  static final int UNIT = PrimeSearch.UNIT;

  private static final long MOST_CELLS = 20_000_000;

  private final List<String> variables;
  private final int[] level;
  private final int[] high;
  private final int[] low;
  private final int root;

  private CutSetFamily(List<String> variables, int nodes, int root) {
    this.variables = List.copyOf(variables);
    this.level = new int[nodes];
    this.high = new int[nodes];
    this.low = new int[nodes];
    this.root = root;
  }

  static CutSetFamily of(NodeTable table, int root, List<String> variables) {
    BitSet needed = new BitSet(table.size());
    Frames open = new Frames();
    open.call(root, 0);
    while (open.open()) {
      int node = open.first();
      open.end();
      if (!needed.get(node)) {
        needed.set(node);
        if (node > UNIT) {
          open.call(table.high(node), 0);
          open.call(table.low(node), 0);
        }
      }
    }
    needed.set(NONE, UNIT + 1);
    int[] moved = new int[table.size()];
    CutSetFamily family =
        new CutSetFamily(variables, needed.cardinality(), needed.get(0, root).cardinality());
    int at = 0;
    for (int node = needed.nextSetBit(0); node >= 0; node = needed.nextSetBit(node + 1)) {
      moved[node] = at;
      family.level[at] = table.level(node);
      family.high[at] = node > UNIT ? moved[table.high(node)] : node;
      family.low[at] = node > UNIT ? moved[table.low(node)] : node;
      at++;
    }
    return family;
  }

  int root() {
    return root;
  }

  int high(int node) {
    return high[node];
  }

  int low(int node) {
    return low[node];
  }

  int nodes() {
    return level.length;
  }

  /// The factor with which the literal of a node enters a product.
  double factor(int node, double... probabilities) {
    double p = probabilities[level[node] >> 1];
    return (level[node] & 1) == 0 ? p : 1 - p;
  }

  /// The number of the variable that a node speaks of.
  int variableOf(int node) {
    return level[node] >> 1;
  }

  /// The literal of a node.
  Literal literal(int node) {
    return new Literal(variables.get(level[node] >> 1), (level[node] & 1) == 1);
  }

  /// The variables in the order in which probabilities are given.
  public List<String> variables() {
    return variables;
  }

  /// How many sets there are.
  public BigInteger count() {
    BigInteger[] counts = new BigInteger[nodes()];
    counts[NONE] = BigInteger.ZERO;
    counts[UNIT] = BigInteger.ONE;
    for (int node = UNIT + 1; node < nodes(); node++) {
      counts[node] = counts[high[node]].add(counts[low[node]]);
    }
    return counts[root];
  }

  /// How many sets have 0, 1, 2, … literals, none where there is no set.
  ///
  /// @return empty where counting them apart would take too much room
  public Optional<List<BigInteger>> countByOrder() {
    OrderCounts[] counts = new OrderCounts[nodes()];
    counts[NONE] = OrderCounts.NONE;
    counts[UNIT] = OrderCounts.EMPTY_SET;
    long cells = 0;
    for (int node = UNIT + 1; node < nodes(); node++) {
      counts[node] = counts[high[node]].oneLonger().plus(counts[low[node]]);
      cells += counts[node].cells();
      if (cells > MOST_CELLS) {
        return Optional.empty();
      }
    }
    return Optional.of(counts[root].list());
  }

  /// True where some set holds a negated literal, so that the tree is not coherent.
  public boolean hasNegations() {
    for (int node = UNIT + 1; node < nodes(); node++) {
      if ((level[node] & 1) == 1) {
        return true;
      }
    }
    return false;
  }

  /// The sum of the products of all sets: the rare-event approximation, an upper bound of the top
  /// event's probability that may exceed 1 (NUREG-0492, chapter XI).
  public double sumOfProducts(double... probabilities) {
    double[] sums = new double[nodes()];
    sums[UNIT] = 1;
    for (int node = UNIT + 1; node < nodes(); node++) {
      sums[node] = factor(node, probabilities) * sums[high[node]] + sums[low[node]];
    }
    return sums[root];
  }

  /// Tells `reader` the product of every set, in the order of the diagram.
  public void products(Consumer<Double> reader, double... probabilities) {
    Frames open = new Frames();
    double[] product = new double[2 * variables.size() + 2];
    product[0] = 1;
    open.call(root, 0);
    while (open.open()) {
      int node = open.first();
      int depth = open.second();
      open.end();
      if (node == UNIT) {
        reader.accept(product[depth]);
      } else if (node != NONE) {
        // The branch without the literal waits; the one with it overwrites deeper products only.
        open.call(low[node], depth);
        product[depth + 1] = product[depth] * factor(node, probabilities);
        open.call(high[node], depth + 1);
      }
    }
  }

  /// The sets by falling probability, ties in the order of the diagram, as many as are asked for.
  ///
  /// @param most 1 or more
  public List<CutSet> likeliest(int most, double... probabilities) {
    return new LikeliestSets(this, probabilities).take(most);
  }
}
