package org.primum.benchmarks.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;
import org.logicng.knowledgecompilation.bdds.jbuddy.BDDConstruction;
import org.logicng.knowledgecompilation.bdds.jbuddy.BDDKernel;
import org.logicng.knowledgecompilation.bdds.jbuddy.BDDOperations;
import org.primum.risk.layers.tree.FaultTree;
import org.primum.risk.layers.tree.Formula;

/// The same question asked of LogicNG's decision diagrams (Apache-2.0), with events in the order in
/// which a walk from the left meets them: what a good engineer writes with a library in an hour. It
/// answers the probability only: no cut sets, no importance.
final class LogicNgDiagram {
  private final FaultTree tree;
  private final BDDKernel kernel;
  private final BDDConstruction build;
  private final Map<String, Integer> functions = new HashMap<>();

  private LogicNgDiagram(FaultTree tree, List<String> events) {
    this.tree = tree;
    FormulaFactory factory = new FormulaFactory();
    List<Variable> order = events.stream().map(factory::variable).toList();
    this.kernel = new BDDKernel(factory, order, 100_000, 100_000);
    this.build = new BDDConstruction(kernel);
    for (Variable variable : order) {
      functions.put(variable.name(), build.ithVar(kernel.getIndexForVariable(variable)));
    }
  }

  /// The probability of `top`.
  static double probability(HundredEvents asked) {
    FaultTree tree = asked.tree();
    LogicNgDiagram diagram = new LogicNgDiagram(tree, tree.eventsBelow(HundredEvents.TOP));
    for (String gate : tree.gatesBelow(HundredEvents.TOP)) {
      diagram.functions.put(gate, diagram.function(tree.formula(gate)));
    }
    return diagram.sum(diagram.known(HundredEvents.TOP), asked.probabilities());
  }

  private int known(String name) {
    Integer function = functions.get(name);
    if (function == null) {
      throw new IllegalStateException("`" + name + "` is used before it is built");
    }
    return function;
  }

  private int function(Formula formula) {
    return switch (formula) {
      case Formula.Named(String name) -> known(name);
      case Formula.Constant(boolean value) -> value ? BDDKernel.BDD_TRUE : BDDKernel.BDD_FALSE;
      case Formula.Not(Formula of) -> build.not(function(of));
      case Formula.And(List<Formula> of) -> atLeast(of.size(), of);
      case Formula.Or(List<Formula> of) -> atLeast(1, of);
      case Formula.AtLeast(int min, List<Formula> of) -> atLeast(min, of);
      case Formula.Xor xor ->
          throw new IllegalArgumentException("this comparison asks coherent trees of " + tree);
    };
  }

  private int atLeast(int min, List<Formula> of) {
    List<Integer> counted = new ArrayList<>();
    counted.add(BDDKernel.BDD_TRUE);
    for (int j = 1; j <= min; j++) {
      counted.add(BDDKernel.BDD_FALSE);
    }
    for (Formula part : of) {
      int function = kept(function(part));
      for (int j = min; j >= 1; j--) {
        counted.set(j, kept(build.or(counted.get(j), build.and(function, counted.get(j - 1)))));
      }
    }
    return counted.get(min);
  }

  /// The library sweeps what nobody holds.
  private int kept(int function) {
    return kernel.addRef(function, null);
  }

  private double sum(int root, Map<String, Double> probabilities) {
    Map<Integer, int[]> nodes = new HashMap<>();
    for (int[] node : new BDDOperations(kernel).allNodes(root)) {
      nodes.put(node[0], node);
    }
    return sum(root, nodes, new HashMap<>(), probabilities);
  }

  private double sum(
      int at, Map<Integer, int[]> nodes, Map<Integer, Double> done, Map<String, Double> p) {
    if (at == BDDKernel.BDD_TRUE || at == BDDKernel.BDD_FALSE) {
      return at == BDDKernel.BDD_TRUE ? 1 : 0;
    }
    Double known = done.get(at);
    if (known != null) {
      return known;
    }
    int[] node = nodes.getOrDefault(at, new int[4]);
    double held = p.getOrDefault(kernel.getVariableForIndex(node[1]).name(), Double.NaN);
    double sum = held * sum(node[3], nodes, done, p) + (1 - held) * sum(node[2], nodes, done, p);
    done.put(at, sum);
    return sum;
  }
}
