package org.primum.risk.layers.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.primum.risk.layers.diagram.DecisionGraph;
import org.primum.risk.layers.diagram.TreeDiagram;
import org.primum.risk.layers.expression.Expression;
import org.primum.risk.layers.expression.World;

/// One subject's probability in one world after the other.
final class SubjectDraws {
  private final List<WayDraws> ways = new ArrayList<>();
  private final double[] values;
  private int cut;

  /// One way with what is drawn for it.
  private static final class WayDraws {
    private final DecisionGraph.Evaluation evaluation;
    private final List<Expression> events;
    private final List<Expression> factors;
    private final double[] probabilities;

    WayDraws(DecisionGraph graph, List<Expression> events, List<Expression> factors) {
      this.evaluation = graph.evaluation();
      this.events = events;
      this.factors = factors;
      this.probabilities = new double[events.size()];
    }
  }

  SubjectDraws(
      TreeStudy study, Subject subject, Function<Subject.Way, TreeDiagram> diagrams, int draws) {
    values = new double[draws];
    for (Subject.Way way : subject.ways()) {
      DecisionGraph graph = diagrams.apply(way).graph();
      List<Expression> events = new ArrayList<>();
      for (String event : graph.variables()) {
        Expression expression = study.events().get(event);
        if (expression == null) {
          throw new IllegalArgumentException("event `" + event + "` has no probability");
        }
        events.add(expression);
      }
      ways.add(new WayDraws(graph, events, way.factors()));
    }
  }

  void draw(int draw, World world) {
    double sum = 0;
    boolean beyond = false;
    for (WayDraws way : ways) {
      for (int i = 0; i < way.probabilities.length; i++) {
        double p = world.value(way.events.get(i));
        beyond |= !(p >= 0 && p <= 1);
        way.probabilities[i] = within(p);
      }
      double product = way.evaluation.probability(way.probabilities);
      for (Expression factor : way.factors) {
        double f = world.value(factor);
        beyond |= !(f >= 0 && f <= 1);
        product *= within(f);
      }
      sum += product;
    }
    cut += beyond ? 1 : 0;
    values[draw] = sum;
  }

  /// NaN has no place between 0 and 1: nothing is known of it, so it counts as certain.
  private static double within(double p) {
    return p >= 0 ? StrictMath.min(p, 1) : p < 0 ? 0 : 1;
  }

  boolean varies() {
    for (double value : values) {
      if (value != values[0]) {
        return true;
      }
    }
    return false;
  }

  double[] values() {
    return values.clone();
  }

  int cut() {
    return cut;
  }
}
