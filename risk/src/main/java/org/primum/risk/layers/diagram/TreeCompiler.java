package org.primum.risk.layers.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primum.risk.layers.tree.FaultTree;
import org.primum.risk.layers.tree.Formula;

/// Turns a fault tree into a diagram, gate by gate from the bottom up. A gate's function is let go
/// when its last user is done, and what it alone needed is swept when room grows short.
final class TreeCompiler {
  private final FaultTree tree;
  private final BinaryDiagram diagram;
  private final int sweepAt;
  private final Map<String, Integer> levels = new HashMap<>();
  private final Map<String, Integer> functions = new HashMap<>();
  private final Map<String, Integer> usesLeft = new HashMap<>();
  private int nextSweep;

  TreeCompiler(FaultTree tree, List<String> order, int limit, long steps) {
    this.tree = tree;
    this.diagram = new BinaryDiagram(limit, steps);
    this.sweepAt = limit / 4;
    this.nextSweep = sweepAt;
    for (String event : order) {
      levels.put(event, levels.size());
    }
  }

  FaultTree tree() {
    return tree;
  }

  BinaryDiagram diagram() {
    return diagram;
  }

  /// The function of `top`; the diagram holds little else then.
  int compile(String top) {
    List<String> gates = tree.gatesBelow(top);
    for (String gate : gates) {
      tree.formula(gate).names(name -> usesLeft.merge(name, 1, Integer::sum));
    }
    for (String gate : gates) {
      int function = function(tree.formula(gate));
      functions.put(gate, function);
      tree.formula(gate).names(this::used);
      if (diagram.nodes() > nextSweep) {
        sweep();
      }
    }
    sweep();
    return known(top);
  }

  private void used(String name) {
    if (usesLeft.merge(name, -1, Integer::sum) == 0) {
      functions.remove(name);
    }
  }

  private void sweep() {
    List<String> names = List.copyOf(functions.keySet());
    int[] kept = diagram.sweep(names.stream().mapToInt(this::known).toArray());
    for (int i = 0; i < kept.length; i++) {
      functions.put(names.get(i), kept[i]);
    }
    nextSweep = Math.max(sweepAt, 2 * diagram.nodes());
  }

  private int known(String gate) {
    Integer function = functions.get(gate);
    if (function == null) {
      throw new IllegalStateException("gate `" + gate + "` is used before it is built");
    }
    return function;
  }

  private int function(Formula formula) {
    return switch (formula) {
      case Formula.Named(String name) ->
          levels.containsKey(name) ? diagram.variable(levels.get(name)) : known(name);
      case Formula.Constant(boolean value) -> value ? BinaryDiagram.TRUE : BinaryDiagram.FALSE;
      case Formula.Not(Formula of) -> BinaryDiagram.not(function(of));
      case Formula.And(List<Formula> of) -> {
        int all = BinaryDiagram.TRUE;
        for (int part : deepestFirst(of)) {
          all = diagram.and(all, part);
        }
        yield all;
      }
      case Formula.Or(List<Formula> of) -> {
        int any = BinaryDiagram.FALSE;
        for (int part : deepestFirst(of)) {
          any = diagram.or(any, part);
        }
        yield any;
      }
      case Formula.Xor(List<Formula> of) -> {
        int odd = BinaryDiagram.FALSE;
        for (int part : deepestFirst(of)) {
          odd = diagram.xor(odd, part);
        }
        yield odd;
      }
      case Formula.AtLeast(int min, List<Formula> of) -> atLeast(min, deepestFirst(of));
    };
  }

  /// Row by row: at least j of the parts seen so far are at least j of those before, or this one
  /// and at least j − 1 of those before.
  private int atLeast(int min, List<Integer> parts) {
    if (min > parts.size()) {
      return BinaryDiagram.FALSE;
    }
    int[] counted = new int[min + 1];
    Arrays.fill(counted, BinaryDiagram.FALSE);
    counted[0] = BinaryDiagram.TRUE;
    for (int part : parts) {
      for (int j = min; j >= 1; j--) {
        counted[j] = diagram.or(counted[j], diagram.and(part, counted[j - 1]));
      }
    }
    return counted[min];
  }

  /// Parts that begin low in the order come first: what is added on top of them touches less.
  private List<Integer> deepestFirst(List<Formula> formulas) {
    List<Integer> parts = new ArrayList<>();
    formulas.forEach(formula -> parts.add(function(formula)));
    parts.sort(Comparator.comparingInt((Integer part) -> diagram.level(part)).reversed());
    return parts;
  }
}
