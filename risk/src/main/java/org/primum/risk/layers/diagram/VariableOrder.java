package org.primum.risk.layers.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.primum.risk.layers.tree.FaultTree;
import org.primum.risk.layers.tree.Formula;

/// Ways to order the variables of a diagram. None is best for every tree, and a bad one costs
/// exponentially, so several are tried.
enum VariableOrder {
  /// As a walk from the left, depth first, meets them (M. Fujita and others, ICCAD 1988).
  AS_WRITTEN {
    @Override
    List<String> uses(FaultTree tree, Formula formula, Map<String, Long> weights) {
      return namesOf(formula);
    }
  },
  /// Depth first, the lightest branch first: small branches stay together near the top.
  LIGHT_FIRST {
    @Override
    List<String> uses(FaultTree tree, Formula formula, Map<String, Long> weights) {
      List<String> names = namesOf(formula);
      names.sort(Comparator.comparingLong(name -> weights.getOrDefault(name, 1L)));
      return names;
    }
  },
  /// Depth first, the heaviest branch first (S. Minato, N. Ishiura, S. Yajima, DAC 1990, in its
  /// static form).
  HEAVY_FIRST {
    @Override
    List<String> uses(FaultTree tree, Formula formula, Map<String, Long> weights) {
      List<String> names = namesOf(formula);
      names.sort(
          Comparator.comparingLong((String name) -> weights.getOrDefault(name, 1L)).reversed());
      return names;
    }
  };

  private static final long HEAVIEST = 1L << 40;

  abstract List<String> uses(FaultTree tree, Formula formula, Map<String, Long> weights);

  /// The basic events that `top` rests on, in this order.
  List<String> of(FaultTree tree, String top) {
    Map<String, Long> weights = weights(tree, top);
    Set<String> events = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>(Set.of(top));
    Deque<String> open = new ArrayDeque<>(List.of(top));
    while (!open.isEmpty()) {
      String name = open.removeLast();
      if (!tree.isGate(name)) {
        events.add(name);
        continue;
      }
      List<String> next = uses(tree, tree.formula(name), weights);
      for (String used : next.reversed()) {
        if (!tree.isGate(used) || seen.add(used)) {
          open.addLast(used);
        }
      }
    }
    return List.copyOf(events);
  }

  private static List<String> namesOf(Formula formula) {
    List<String> names = new ArrayList<>();
    formula.names(names::add);
    return names;
  }

  /// How many basic events hang below a gate, each as often as it is reached.
  private static Map<String, Long> weights(FaultTree tree, String top) {
    Map<String, Long> weights = new HashMap<>();
    for (String gate : tree.gatesBelow(top)) {
      long weight = 0;
      for (String name : namesOf(tree.formula(gate))) {
        weight = Math.min(HEAVIEST, weight + weights.getOrDefault(name, 1L));
      }
      weights.put(gate, weight);
    }
    return weights;
  }
}
