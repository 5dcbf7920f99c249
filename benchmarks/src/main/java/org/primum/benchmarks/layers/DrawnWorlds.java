package org.primum.benchmarks.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.primum.risk.layers.tree.FaultTree;
import org.primum.risk.layers.tree.Formula;

/// Monte Carlo: draws which events happen and asks the gates, on two threads.
final class DrawnWorlds {
  private static final int THREADS = 2;

  private final List<Formula> gates = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final double[] probabilities;

  DrawnWorlds(HundredEvents asked) {
    FaultTree tree = asked.tree();
    List<String> events = tree.eventsBelow(HundredEvents.TOP);
    events.forEach(event -> places.put(event, places.size()));
    probabilities =
        events.stream()
            .mapToDouble(event -> asked.probabilities().getOrDefault(event, Double.NaN))
            .toArray();
    for (String gate : tree.gatesBelow(HundredEvents.TOP)) {
      places.put(gate, places.size());
      gates.add(tree.formula(gate));
    }
  }

  /// The share of `worlds` in which the top holds.
  double probability(long seed, int worlds) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<Long>> work = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        SplittableRandom random = new SplittableRandom(seed + thread);
        work.add(() -> count(random, worlds / THREADS));
      }
      long held = 0;
      for (Future<Long> part : threads.invokeAll(work)) {
        held += part.get();
      }
      return (double) held / worlds;
    }
  }

  private long count(SplittableRandom random, int worlds) {
    boolean[] holds = new boolean[places.size()];
    long held = 0;
    for (int world = 0; world < worlds; world++) {
      for (int event = 0; event < probabilities.length; event++) {
        holds[event] = random.nextDouble() < probabilities[event];
      }
      for (int gate = 0; gate < gates.size(); gate++) {
        holds[probabilities.length + gate] = holds(gates.get(gate), holds);
      }
      held += holds[holds.length - 1] ? 1 : 0;
    }
    return held;
  }

  private boolean holds(Formula formula, boolean[] holds) {
    return switch (formula) {
      case Formula.Named(String name) -> holds[places.getOrDefault(name, 0)];
      case Formula.Constant(boolean value) -> value;
      case Formula.Not(Formula of) -> !holds(of, holds);
      case Formula.And(List<Formula> of) -> count(of, holds) == of.size();
      case Formula.Or(List<Formula> of) -> count(of, holds) > 0;
      case Formula.Xor(List<Formula> of) -> count(of, holds) % 2 == 1;
      case Formula.AtLeast(int min, List<Formula> of) -> count(of, holds) >= min;
    };
  }

  private int count(List<Formula> formulas, boolean[] holds) {
    int count = 0;
    for (Formula formula : formulas) {
      count += holds(formula, holds) ? 1 : 0;
    }
    return count;
  }
}
