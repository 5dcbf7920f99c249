package org.primum.risk.layers.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.primum.risk.layers.tree.FaultTree;
import org.primum.risk.layers.tree.Formula;

/// Grows trees with shared gates, nested formulas, constants, `not`, `xor` and k of n from a seed.
final class RandomTree {
  static final String TOP = "g0";

  private final Random random;
  private final boolean coherent;
  private final int events;
  private final int gates;

  RandomTree(long seed, boolean coherent, int mostEvents) {
    this.random = new Random(seed);
    this.coherent = coherent;
    this.events = 1 + random.nextInt(mostEvents);
    this.gates = 1 + random.nextInt(6);
  }

  /// The names of the events, in one order always.
  List<String> events() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      names.add("e" + i);
    }
    return names;
  }

  double[] probabilities() {
    return random.doubles(events).toArray();
  }

  FaultTree tree() {
    Map<String, Formula> formulas = new LinkedHashMap<>();
    for (int gate = 0; gate < gates; gate++) {
      formulas.put("g" + gate, formula(gate, 0));
    }
    // Every event is reached, so that oracle and diagram speak of the same ones.
    List<Formula> all = new ArrayList<>(List.of(formulas.get(TOP)));
    events().forEach(event -> all.add(new Formula.And(List.of(leaf(event), leaf(event)))));
    Formula most = new Formula.AtLeast(1 + random.nextInt(all.size()), all);
    formulas.put(TOP, most);
    return new FaultTree(formulas);
  }

  private static Formula leaf(String name) {
    return Formula.named(name);
  }

  private Formula formula(int gate, int depth) {
    int size = 1 + random.nextInt(4);
    List<Formula> parts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      parts.add(part(gate, depth));
    }
    return switch (random.nextInt(coherent ? 5 : 8)) {
      case 0, 1 -> new Formula.And(parts);
      case 2, 3 -> new Formula.Or(parts);
      case 4 -> new Formula.AtLeast(random.nextInt(size + 2), parts);
      case 5 -> new Formula.Xor(parts);
      default -> new Formula.Not(parts.getFirst());
    };
  }

  private Formula part(int gate, int depth) {
    int choice = random.nextInt(20);
    if (choice == 0) {
      return new Formula.Constant(random.nextBoolean());
    }
    if (choice < 5 && depth < 3) {
      return formula(gate, depth + 1);
    }
    if (choice < 11 && gate + 1 < gates) {
      return leaf("g" + (gate + 1 + random.nextInt(gates - gate - 1)));
    }
    return leaf("e" + random.nextInt(events));
  }
}
