package org.primum.risk.layers.diagram;

import java.util.List;
import java.util.Optional;
import org.primum.risk.layers.tree.FaultTree;

/// One top event of a fault tree, solved: its diagram and, where they fit, its cut sets.
///
/// # How
///
/// Several orders of the variables are tried within a small number of nodes and steps, then within
/// more, then within all nodes and without counting steps: the first that fits serves. A tree that
/// fits under none is refused.
public final class TreeDiagram {
  /// Nodes allowed, about 28 bytes each; a tree that needs more is refused.
  public static final int MOST_NODES = 4_000_000;

  private static final int[] STAGES = {20_000, 400_000};

  /// An order that suits the tree takes a few steps a node; a deep tree under a bad order stays
  /// small and takes thousands.
  private static final long STEPS_A_NODE = 200;

  private final DecisionGraph graph;
  private final Optional<CutSetFamily> cutSets;
  private final boolean monotone;

  private TreeDiagram(DecisionGraph graph, Optional<CutSetFamily> cutSets, boolean monotone) {
    this.graph = graph;
    this.cutSets = cutSets;
    this.monotone = monotone;
  }

  /// Solves `top`.
  ///
  /// @throws DiagramTooLarge if the diagram needs more than [#MOST_NODES] nodes
  /// @throws IllegalArgumentException if `top` is no gate of `tree`
  public static TreeDiagram of(FaultTree tree, String top) {
    return of(tree, top, MOST_NODES);
  }

  /// Solves `top` within `limit` nodes.
  ///
  /// @throws DiagramTooLarge if the diagram needs more than `limit` nodes
  /// @throws IllegalArgumentException if `top` is no gate of `tree`
  public static TreeDiagram of(FaultTree tree, String top, int limit) {
    for (int stage : STAGES) {
      int nodes = Math.min(stage, limit);
      Optional<TreeDiagram> found =
          any(tree, top, new Allowance(nodes, nodes * STEPS_A_NODE), limit);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return any(tree, top, new Allowance(limit, Long.MAX_VALUE), limit)
        .orElseThrow(() -> new DiagramTooLarge(limit));
  }

  /// What one attempt may take.
  private record Allowance(int nodes, long steps) {}

  private static Optional<TreeDiagram> any(
      FaultTree tree, String top, Allowance allowance, int limit) {
    for (VariableOrder order : VariableOrder.values()) {
      List<String> variables = order.of(tree, top);
      TreeCompiler compiler =
          new TreeCompiler(tree, variables, allowance.nodes(), allowance.steps());
      Optional<TreeDiagram> found = solved(compiler, top, variables, limit);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<TreeDiagram> solved(
      TreeCompiler compiler, String top, List<String> variables, int limit) {
    int root;
    try {
      root = compiler.compile(top);
    } catch (DiagramTooLarge next) {
      return Optional.empty();
    }
    BinaryDiagram diagram = compiler.diagram();
    DecisionGraph graph = DecisionGraph.of(diagram, root, variables);
    diagram.allow(limit);
    boolean monotone = compiler.tree().monotone(top);
    PrimeSearch search = new PrimeSearch(diagram, monotone, limit);
    return Optional.of(new TreeDiagram(graph, cutSets(search, root, variables), monotone));
  }

  /// Prime implicants may be many more than nodes; where they do not fit, there are none, and the
  /// probability stands all the same.
  private static Optional<CutSetFamily> cutSets(
      PrimeSearch search, int root, List<String> variables) {
    try {
      int family = search.primes(root);
      return Optional.of(CutSetFamily.of(search.table(), family, variables));
    } catch (DiagramTooLarge tooMany) {
      return Optional.empty();
    }
  }

  /// The diagram.
  public DecisionGraph graph() {
    return graph;
  }

  /// The prime implicants, which for a coherent tree are the minimal cut sets; empty where they do
  /// not fit into [#MOST_NODES] nodes.
  public Optional<CutSetFamily> cutSets() {
    return cutSets;
  }

  /// True where the tree holds neither `not` nor `xor`, so that it is coherent as written.
  public boolean monotone() {
    return monotone;
  }
}
