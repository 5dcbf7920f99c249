package org.primum.risk.layers.quantification;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.primum.risk.layers.diagram.CutSetFamily;
import org.primum.risk.layers.diagram.CutSetUnion;
import org.primum.risk.layers.diagram.DecisionGraph;
import org.primum.risk.layers.diagram.TreeDiagram;

/// Everything computed for one top event.
///
/// @param probability exact, events being independent
/// @param coherent true where more failures never mend anything
/// @param cutSets empty where they are too many to hold
/// @param importance of every event, in the order of the diagram
public record TopEventFigures(
    double probability,
    boolean coherent,
    Optional<CutSetFigures> cutSets,
    List<EventImportance> importance) {
  private static final BigInteger MOST_PRODUCTS = BigInteger.valueOf(5_000_000);

  public TopEventFigures {
    importance = List.copyOf(importance);
  }

  /// The figures of a solved top event.
  ///
  /// @param probabilities of at least its events, each in [0, 1]
  /// @param listed how many cut sets are listed, 1 or more
  /// @throws IllegalArgumentException if an event has no probability
  public static TopEventFigures of(
      TreeDiagram diagram, Map<String, Double> probabilities, int listed) {
    DecisionGraph graph = diagram.graph();
    double[] p = ordered(graph.variables(), probabilities);
    DecisionGraph.Conditional conditional = graph.evaluation().conditional(p);
    boolean coherent =
        diagram.cutSets().map(family -> !family.hasNegations()).orElse(diagram.monotone());
    Optional<double[]> unions =
        coherent
            ? diagram.cutSets().flatMap(family -> CutSetUnion.probabilities(family, p))
            : Optional.empty();
    List<EventImportance> importance = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      importance.add(importance(graph.variables().get(i), p[i], conditional, i, unions));
    }
    return new TopEventFigures(
        conditional.whole(),
        coherent,
        diagram.cutSets().map(family -> cutSets(family, p, coherent, listed)),
        importance);
  }

  /// Probabilities in the order of a diagram's variables.
  ///
  /// @throws IllegalArgumentException if an event has no probability
  public static double[] ordered(List<String> variables, Map<String, Double> probabilities) {
    return variables.stream()
        .mapToDouble(
            event -> {
              Double p = probabilities.get(event);
              if (p == null) {
                throw new IllegalArgumentException("event `" + event + "` has no probability");
              }
              return p;
            })
        .toArray();
  }

  private static EventImportance importance(
      String event, double p, DecisionGraph.Conditional top, int i, Optional<double[]> unions) {
    double whole = top.whole();
    double birnbaum = top.held(i) - top.absent(i);
    if (!(whole > 0)) {
      OptionalDouble none = OptionalDouble.empty();
      return new EventImportance(event, p, birnbaum, none, none, none, none);
    }
    return new EventImportance(
        event,
        p,
        birnbaum,
        OptionalDouble.of(p * birnbaum / whole),
        unions.map(found -> OptionalDouble.of(found[i] / whole)).orElse(OptionalDouble.empty()),
        OptionalDouble.of(top.held(i) / whole),
        OptionalDouble.of(whole / top.absent(i)));
  }

  private static CutSetFigures cutSets(
      CutSetFamily family, double[] p, boolean coherent, int listed) {
    BigInteger count = family.count();
    OptionalDouble bound = OptionalDouble.empty();
    if (coherent && count.compareTo(MOST_PRODUCTS) <= 0) {
      // log1p keeps rare cut sets that 1 − p would swallow.
      double[] logNone = {0};
      family.products(product -> logNone[0] += StrictMath.log1p(-product), p);
      bound = OptionalDouble.of(-StrictMath.expm1(logNone[0]));
    }
    return new CutSetFigures(
        count,
        family.countByOrder().orElse(List.of()),
        family.likeliest(listed, p),
        family.sumOfProducts(p),
        bound);
  }
}
