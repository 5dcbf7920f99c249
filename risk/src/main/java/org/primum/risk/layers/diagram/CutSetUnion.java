package org.primum.risk.layers.diagram;

import java.util.Optional;

/// The probability that at least one of the sets with a given event has happened, for every event:
/// the numerator of the Fussell–Vesely importance, exactly. Each union becomes a diagram of its own
/// kind over the same variables, built from the family's nodes from the bottom up.
public final class CutSetUnion {
  private static final int MOST_NODES = 1_000_000;
  private static final long MOST_WORK = 20_000_000;

  private final CutSetFamily family;
  private final BinaryDiagram diagram = new BinaryDiagram(MOST_NODES, Long.MAX_VALUE);
  private final int[] whole;

  private CutSetUnion(CutSetFamily family) {
    this.family = family;
    this.whole = new int[family.nodes()];
    whole[CutSetFamily.NONE] = BinaryDiagram.FALSE;
    whole[CutSetFamily.UNIT] = BinaryDiagram.TRUE;
    for (int node = CutSetFamily.UNIT + 1; node < whole.length; node++) {
      int with = diagram.and(variable(node), whole[family.high(node)]);
      whole[node] = diagram.or(with, whole[family.low(node)]);
    }
  }

  /// The probabilities, in the order of the family's variables.
  ///
  /// @param family without negated literals
  /// @param p of the variables, in their order
  /// @return empty where it would take too much room or work
  public static Optional<double[]> probabilities(CutSetFamily family, double... p) {
    if ((long) family.nodes() * p.length > MOST_WORK) {
      return Optional.empty();
    }
    try {
      CutSetUnion union = new CutSetUnion(family);
      double[] found = new double[p.length];
      for (int variable = 0; variable < p.length; variable++) {
        int root = union.with(variable);
        found[variable] =
            DecisionGraph.of(union.diagram, root, family.variables()).evaluation().probability(p);
      }
      return Optional.of(found);
    } catch (DiagramTooLarge tooLarge) {
      return Optional.empty();
    }
  }

  private int variable(int node) {
    return diagram.variable(family.variableOf(node));
  }

  private int with(int variable) {
    int[] part = new int[family.nodes()];
    part[CutSetFamily.NONE] = BinaryDiagram.FALSE;
    part[CutSetFamily.UNIT] = BinaryDiagram.FALSE;
    for (int node = CutSetFamily.UNIT + 1; node < part.length; node++) {
      int here = family.variableOf(node);
      if (here == variable) {
        part[node] = diagram.and(variable(node), whole[family.high(node)]);
      } else if (here < variable) {
        int rest = diagram.and(variable(node), part[family.high(node)]);
        part[node] = diagram.or(rest, part[family.low(node)]);
      } else {
        part[node] = BinaryDiagram.FALSE;
      }
    }
    return part[family.root()];
  }
}
