package org.primum.benchmarks.layers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.primum.risk.layers.tree.FaultTree;
import org.primum.risk.layers.tree.Formula;

/// A tree over a hundred events, grown from a seed: two of five trains, each two of its five or six
/// systems, each `or`, `and` or two of n over four or five events; systems and events are shared.
///
/// @param probabilities of the events, from .001 to .1
record HundredEvents(FaultTree tree, Map<String, Double> probabilities) {
  static final String TOP = "top";

  private static final int EVENTS = 100;
  private static final int SYSTEMS = 25;
  private static final int TRAINS = 5;

  static HundredEvents grown(long seed) {
    Random random = new Random(seed);
    Map<String, Double> probabilities = new LinkedHashMap<>();
    for (int event = 0; event < EVENTS; event++) {
      probabilities.put("e" + event, Math.pow(10, -1 - 2 * random.nextDouble()));
    }
    Map<String, Formula> gates = new LinkedHashMap<>();
    List<Formula> trains = new ArrayList<>();
    for (int train = 0; train < TRAINS; train++) {
      trains.add(Formula.named("train" + train));
      List<Formula> parts = new ArrayList<>();
      for (int part = 0; part < 5; part++) {
        parts.add(Formula.named("system" + (5 * train + part)));
      }
      if (random.nextInt(2) == 0) {
        parts.add(Formula.named("system" + random.nextInt(SYSTEMS)));
      }
      gates.put("train" + train, new Formula.AtLeast(2, parts));
    }
    for (int system = 0; system < SYSTEMS; system++) {
      gates.put("system" + system, system(system, random));
    }
    Map<String, Formula> all = new LinkedHashMap<>();
    all.put(TOP, new Formula.AtLeast(2, trains));
    all.putAll(gates);
    return new HundredEvents(new FaultTree(all), probabilities);
  }

  private static Formula system(int system, Random random) {
    List<Formula> parts = new ArrayList<>();
    for (int part = 0; part < 4; part++) {
      parts.add(Formula.named("e" + (4 * system + part)));
    }
    if (random.nextInt(3) == 0) {
      parts.add(Formula.named("e" + random.nextInt(EVENTS)));
    }
    return switch (system % 3) {
      case 0 -> new Formula.Or(parts);
      case 1 -> new Formula.AtLeast(2, parts);
      default ->
          new Formula.Or(
              List.of(
                  new Formula.And(parts.subList(0, 2)),
                  new Formula.And(parts.subList(2, parts.size()))));
    };
  }
}
