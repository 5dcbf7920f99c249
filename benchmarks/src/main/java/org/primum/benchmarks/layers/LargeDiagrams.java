package org.primum.benchmarks.layers;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.primum.risk.layers.diagram.DiagramTooLarge;
import org.primum.risk.layers.diagram.TreeDiagram;
import org.primum.risk.layers.tree.FaultTree;
import org.primum.risk.layers.tree.Formula;

/// Grows diagrams until they are refused, and prints nodes, time and the most memory taken. The
/// tree pairs x₁y₁ + … + xₙyₙ and first asks all x, so that every order keeps them apart and the
/// diagram needs some 2ⁿ nodes.
public final class LargeDiagrams {
  private static final double P = 0.3;

  private LargeDiagrams() {}

  /// @param arguments the sizes n
  public static void main(String[] arguments) {
    for (String size : arguments) {
      grow(Integer.parseInt(size));
    }
  }

  private static void grow(int n) {
    long start = System.nanoTime();
    try {
      TreeDiagram diagram = TreeDiagram.of(pairs(n), "top");
      double[] p = new double[2 * n];
      Arrays.fill(p, P);
      double found = diagram.graph().evaluation().probability(p);
      double known = 1 - Math.pow(1 - P * P, n) + Math.pow(P, n) * Math.pow(1 - P, n);
      SideBySide.say(
          "n = %d: %,d nodes, %s cut sets, %.1f s; probability off by %.1e; heap at most %d MiB of"
              + " %d MiB",
          n,
          diagram.graph().nodes(),
          diagram.cutSets().map(sets -> sets.count().toString()).orElse("too many"),
          since(start),
          Math.abs(found - known),
          peak(),
          Runtime.getRuntime().maxMemory() >> 20);
    } catch (DiagramTooLarge refused) {
      SideBySide.say(
          "n = %d: refused after %.1f s: %s",
          n, since(start), String.valueOf(refused.getMessage()));
    }
  }

  private static FaultTree pairs(int n) {
    Map<String, Formula> gates = new LinkedHashMap<>();
    List<Formula> xs = new ArrayList<>();
    List<Formula> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      xs.add(Formula.named("x" + i));
      pairs.add(new Formula.And(List.of(Formula.named("x" + i), Formula.named("y" + i))));
    }
    gates.put("top", new Formula.Or(List.of(new Formula.And(xs), new Formula.Or(pairs))));
    return new FaultTree(gates);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        >> 20;
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
