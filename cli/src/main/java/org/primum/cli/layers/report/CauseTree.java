package org.primum.cli.layers.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.primum.charts.TreeChart;
import org.primum.risk.layers.quantification.TopEventFigures;
import org.primum.risk.layers.study.StudyFigures;
import org.primum.risk.layers.study.SubjectFigures;
import org.primum.risk.layers.tree.FaultTree;
import org.primum.risk.layers.tree.Formula;

/// A fault tree as it is drawn: a line for each gate and each event.
final class CauseTree {
  private static final int MOST_LINES = 120;

  private final FaultTree tree;
  private final Map<String, Double> probabilities = new HashMap<>();
  private final Set<String> drawnElsewhere = new HashSet<>();
  private int lines;

  private CauseTree(StudyFigures figures, SubjectFigures found) {
    this.tree = figures.study().tree();
    found
        .figures()
        .map(TopEventFigures::importance)
        .orElse(List.of())
        .forEach(event -> probabilities.put(event.event(), event.probability()));
    for (SubjectFigures other : figures.subjects()) {
      if (other.subject().plain()) {
        String gate = gateOf(other);
        probabilities.put(gate, other.probability());
        if (!gate.equals(gateOf(found))) {
          drawnElsewhere.add(gate);
        }
      }
    }
  }

  private static String gateOf(SubjectFigures found) {
    return found.subject().ways().getFirst().gate();
  }

  /// The tree below a subject; what is a subject itself is only named, for it has a tree of its
  /// own.
  ///
  /// @return empty where it has more lines than a page can show
  static Optional<TreeChart.Event> of(StudyFigures figures, SubjectFigures found) {
    return new CauseTree(figures, found)
        .event(Formula.named(gateOf(found)), found.subject().name());
  }

  private Optional<TreeChart.Event> event(Formula formula, String name) {
    lines++;
    if (lines > MOST_LINES) {
      return Optional.empty();
    }
    return switch (formula) {
      case Formula.Named(String named) ->
          tree.isGate(named) && !drawnElsewhere.contains(named)
              ? gate(tree.formula(named), named, name)
              : Optional.of(basic(named));
      case Formula.Not(Formula.Named(String named)) -> Optional.of(absent(named));
      case Formula.Constant(boolean value) -> Optional.of(basic(value ? "always" : "never"));
      default -> gate(formula, "", name);
    };
  }

  private TreeChart.Event basic(String name) {
    return new TreeChart.Event(name, "", Optional.ofNullable(probabilities.get(name)), List.of());
  }

  private TreeChart.Event absent(String name) {
    return new TreeChart.Event(
        "not " + name, "", Optional.ofNullable(probabilities.get(name)).map(p -> 1 - p), List.of());
  }

  private Optional<TreeChart.Event> gate(Formula formula, String gate, String name) {
    List<TreeChart.Event> causes = new ArrayList<>();
    for (Formula part : parts(formula)) {
      Optional<TreeChart.Event> cause = event(part, words(part));
      if (cause.isEmpty()) {
        return Optional.empty();
      }
      causes.add(cause.get());
    }
    return Optional.of(
        new TreeChart.Event(
            name, connective(formula), Optional.ofNullable(probabilities.get(gate)), causes));
  }

  private static List<Formula> parts(Formula formula) {
    return switch (formula) {
      case Formula.And(List<Formula> of) -> of;
      case Formula.Or(List<Formula> of) -> of;
      case Formula.Xor(List<Formula> of) -> of;
      case Formula.AtLeast(int min, List<Formula> of) -> of;
      case Formula.Not(Formula of) -> List.of(of);
      case Formula.Named named -> List.of(named);
      case Formula.Constant constant -> List.of(constant);
    };
  }

  private static String connective(Formula formula) {
    return switch (formula) {
      case Formula.And and -> "and";
      case Formula.Or or -> "or";
      case Formula.Xor xor -> "odd number of";
      case Formula.AtLeast(int min, List<Formula> of) -> min + " of " + of.size();
      case Formula.Not not -> "not";
      case Formula.Named named -> "is";
      case Formula.Constant constant -> "is";
    };
  }

  /// What a part without a name of its own is called.
  private static String words(Formula formula) {
    return switch (formula) {
      case Formula.Named(String name) -> name;
      case Formula.And and -> "all of these";
      case Formula.Or or -> "any of these";
      case Formula.Xor xor -> "an odd number of these";
      case Formula.AtLeast(int min, List<Formula> of) -> "at least " + min + " of these";
      case Formula.Not not -> "the opposite";
      case Formula.Constant(boolean value) -> value ? "always" : "never";
    };
  }
}
