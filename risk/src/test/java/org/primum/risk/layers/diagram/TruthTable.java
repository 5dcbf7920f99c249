package org.primum.risk.layers.diagram;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.primum.risk.layers.tree.FaultTree;
import org.primum.risk.layers.tree.Formula;

/// A top event row by row: the oracle for diagrams. It shares nothing with them but the tree.
final class TruthTable {
  private final FaultTree tree;
  private final List<String> events;
  private final boolean[] rows;

  TruthTable(FaultTree tree, String top, List<String> events) {
    this.tree = tree;
    this.events = events;
    this.rows = new boolean[1 << events.size()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = holds(Formula.named(top), row);
    }
  }

  private boolean holds(Formula formula, int row) {
    return switch (formula) {
      case Formula.Named(String name) ->
          tree.isGate(name)
              ? holds(tree.formula(name), row)
              : (row >> events.indexOf(name) & 1) == 1;
      case Formula.Constant(boolean value) -> value;
      case Formula.Not(Formula of) -> !holds(of, row);
      case Formula.And(List<Formula> of) -> count(of, row) == of.size();
      case Formula.Or(List<Formula> of) -> count(of, row) > 0;
      case Formula.Xor(List<Formula> of) -> count(of, row) % 2 == 1;
      case Formula.AtLeast(int min, List<Formula> of) -> count(of, row) >= min;
    };
  }

  private long count(List<Formula> formulas, int row) {
    return formulas.stream().filter(formula -> holds(formula, row)).count();
  }

  boolean agreesWith(DecisionGraph graph) {
    for (int row = 0; row < rows.length; row++) {
      BitSet held = new BitSet();
      for (int i = 0; i < events.size(); i++) {
        held.set(graph.variables().indexOf(events.get(i)), (row >> i & 1) == 1);
      }
      if (graph.holds(held) != rows[row]) {
        return false;
      }
    }
    return true;
  }

  /// @param p of the events, in their order here
  double probability(double... p) {
    double sum = 0;
    for (int row = 0; row < rows.length; row++) {
      double product = rows[row] ? 1 : 0;
      for (int i = 0; i < p.length; i++) {
        product *= (row >> i & 1) == 1 ? p[i] : 1 - p[i];
      }
      sum += product;
    }
    return sum;
  }

  /// All prime implicants, each as sorted literals: every cube of the 3ⁿ is tried.
  Set<List<String>> primes() {
    Set<List<String>> primes = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    int all = (1 << events.size()) - 1;
    for (int fixed = 0; fixed <= all; fixed++) {
      for (int value = fixed; ; value = (value - 1) & fixed) {
        if (implies(fixed, value) && minimal(fixed, value)) {
          primes.add(words(fixed, value));
        }
        if (value == 0) {
          break;
        }
      }
    }
    return primes;
  }

  private boolean minimal(int fixed, int value) {
    for (int i = 0; i < events.size(); i++) {
      int without = fixed & ~(1 << i);
      if (without != fixed && implies(without, value & without)) {
        return false;
      }
    }
    return true;
  }

  private boolean implies(int fixed, int value) {
    for (int row = 0; row < rows.length; row++) {
      if ((row & fixed) == value && !rows[row]) {
        return false;
      }
    }
    return true;
  }

  private List<String> words(int fixed, int value) {
    return java.util.stream.IntStream.range(0, events.size())
        .filter(i -> (fixed >> i & 1) == 1)
        .mapToObj(i -> new Literal(events.get(i), (value >> i & 1) == 0))
        .sorted(java.util.Comparator.comparing(Literal::event))
        .map(Literal::toString)
        .toList();
  }
}
