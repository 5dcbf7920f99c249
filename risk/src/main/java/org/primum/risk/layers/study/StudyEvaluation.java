package org.primum.risk.layers.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primum.risk.draws.Draws;
import org.primum.risk.layers.diagram.TreeDiagram;
import org.primum.risk.layers.expression.Expression;
import org.primum.risk.layers.expression.World;
import org.primum.risk.layers.quantification.TopEventFigures;

/// Evaluates a study: once with everything uncertain at its mean, then in drawn worlds. The
/// diagrams are built once; a world costs one pass over their nodes.
public final class StudyEvaluation {
  private final TreeStudy study;
  private final Sampling sampling;
  private final Map<String, TreeDiagram> diagrams = new LinkedHashMap<>();

  private StudyEvaluation(TreeStudy study, Sampling sampling) {
    this.study = study;
    this.sampling = sampling;
    for (Subject subject : study.subjects()) {
      for (Subject.Way way : subject.ways()) {
        diagrams.computeIfAbsent(way.gate(), gate -> TreeDiagram.of(study.tree(), gate));
      }
    }
  }

  /// The figures of every subject.
  ///
  /// @throws org.primum.risk.layers.diagram.DiagramTooLarge if a tree is too large to be exact
  /// @throws IllegalArgumentException if, at the means, an event's probability lies beyond 0 or 1
  public static StudyFigures evaluate(TreeStudy study, Sampling sampling) {
    return new StudyEvaluation(study, sampling).figures();
  }

  private StudyFigures figures() {
    World means = World.ofMeans(study.parameters(), study.missionHours());
    Map<String, Double> events = probabilities(means);
    List<Optional<Spread>> spreads = spreads();
    List<SubjectFigures> found = new ArrayList<>();
    for (Subject subject : study.subjects()) {
      Optional<TopEventFigures> figures =
          subject.plain()
              ? Optional.of(
                  TopEventFigures.of(diagram(subject.ways().getFirst()), events, sampling.listed()))
              : Optional.empty();
      double probability =
          figures.map(TopEventFigures::probability).orElseGet(() -> sum(subject, means, events));
      found.add(new SubjectFigures(subject, probability, figures, spreads.get(found.size())));
    }
    return new StudyFigures(study, found);
  }

  private TreeDiagram diagram(Subject.Way way) {
    return diagrams.computeIfAbsent(way.gate(), gate -> TreeDiagram.of(study.tree(), gate));
  }

  private Map<String, Double> probabilities(World means) {
    Map<String, Double> found = new HashMap<>();
    for (Map.Entry<String, Expression> event : study.events().entrySet()) {
      found.put(event.getKey(), checked(event.getKey(), means.value(event.getValue())));
    }
    return found;
  }

  private static double checked(String event, double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "event `"
              + event
              + "` comes out with the probability `"
              + probability
              + "`; its expression must give 0 to 1");
    }
    return probability;
  }

  private double sum(Subject subject, World world, Map<String, Double> events) {
    double sum = 0;
    for (Subject.Way way : subject.ways()) {
      TreeDiagram diagram = diagram(way);
      double product =
          diagram
              .graph()
              .evaluation()
              .probability(TopEventFigures.ordered(diagram.graph().variables(), events));
      for (Expression factor : way.factors()) {
        product *= checked("factor of " + subject.name(), world.value(factor));
      }
      sum += product;
    }
    return sum;
  }

  private List<Optional<Spread>> spreads() {
    List<Expression.Uncertain> uncertain = study.uncertain();
    List<SubjectDraws> drawn = new ArrayList<>();
    for (Subject subject : study.subjects()) {
      drawn.add(new SubjectDraws(study, subject, this::diagram, sampling.draws()));
    }
    if (!uncertain.isEmpty()) {
      World world =
          World.drawn(study.parameters(), study.missionHours(), uncertain, sampling.seed());
      for (int draw = 0; draw < sampling.draws(); draw++) {
        world.next();
        for (SubjectDraws subject : drawn) {
          subject.draw(draw, world);
        }
      }
    }
    return drawn.stream().map(this::spread).toList();
  }

  private Optional<Spread> spread(SubjectDraws drawn) {
    if (!drawn.varies()) {
      return Optional.empty();
    }
    Draws draws = Draws.of(drawn.values());
    return Optional.of(new Spread(draws.figures(), sampling.draws(), sampling.seed(), drawn.cut()));
  }
}
