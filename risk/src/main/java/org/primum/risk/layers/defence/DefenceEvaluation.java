package org.primum.risk.layers.defence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.risk.layers.diagram.TreeDiagram;
import org.primum.risk.layers.quantification.TopEventFigures;
import org.primum.risk.layers.study.Sampling;

/// Evaluates a model of layers, hazard by hazard.
public final class DefenceEvaluation {
  private DefenceEvaluation() {}

  /// The figures of every hazard.
  ///
  /// @param on the day on which the age of evidence is counted
  public static DefenceFigures evaluate(DefenceModel model, Sampling sampling, LocalDate on) {
    Estimator estimator = new Estimator(sampling);
    List<HoleFigures> found = new ArrayList<>();
    for (Hole hazard : model.hazards()) {
      Passage passage = passage(model, hazard);
      Estimate through = estimator.of(passage.beliefs(), passage::probability);
      Optional<TopEventFigures> figures =
          switch (through) {
            case Estimate.Known known ->
                Optional.of(
                    TopEventFigures.of(
                        TreeDiagram.of(passage.tree(), Passage.TOP),
                        passage.events(Belief::middle),
                        sampling.listed()));
            case Estimate.Bounded bounded -> Optional.empty();
            case Estimate.Undefined undefined -> Optional.empty();
          };
      found.add(
          new HoleFigures(
              hazard, model.before(hazard), passage.independentLooks(), through, figures));
    }
    return new DefenceFigures(model, found, on);
  }

  /// How `hazard` passes the layers as the model has them.
  static Passage passage(DefenceModel model, Hole hazard) {
    List<Layer> before = model.before(hazard);
    List<Look> looks = before.stream().map(layer -> look(layer, hazard)).toList();
    List<String> present = before.stream().map(Layer::id).toList();
    return new Passage(looks, among(present, model.causes()));
  }

  private static Look look(Layer layer, Hole hazard) {
    Belief detection =
        layer
            .detection(hazard)
            .orElseThrow(() -> new IllegalArgumentException("`" + layer.id() + "` does not look"));
    return new Look(layer.id(), detection, Optional.empty());
  }

  /// The causes as far as their layers are present; one layer alone shares nothing.
  public static List<SharedCause> among(List<String> present, List<SharedCause> causes) {
    List<SharedCause> found = new ArrayList<>();
    for (SharedCause cause : causes) {
      List<String> here = cause.layers().stream().filter(present::contains).toList();
      if (here.size() > 1) {
        found.add(new SharedCause(here, cause.share(), cause.sharing()));
      }
    }
    return found;
  }
}
