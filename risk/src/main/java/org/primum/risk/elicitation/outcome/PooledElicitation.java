package org.primum.risk.elicitation.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primum.risk.elicitation.ClassicalModel;
import org.primum.risk.elicitation.Elicitation;
import org.primum.risk.elicitation.Pooling;
import org.primum.risk.elicitation.Question;
import org.primum.risk.elicitation.SeedScore;

/// A whole elicitation, pooled.
///
/// @param seeds how the experts and the pools did on the seeds; empty where there are none
public record PooledElicitation(
    Elicitation elicitation, Optional<Seeds> seeds, List<PooledQuantity> quantities) {
  /// Scores on the seeds.
  ///
  /// @param experts by expert's id
  /// @param weights over all seeds by expert's id, where experts are weighed by performance; 0
  ///   below the cut-off
  /// @param cutOff in force, where experts are weighed by performance
  /// @param equally how the pool with equal weights did
  /// @param performing how the pool by performance did, where experts are weighed so
  public record Seeds(
      Map<String, SeedScore> experts,
      Map<String, Double> weights,
      Optional<Double> cutOff,
      SeedScore equally,
      Optional<SeedScore> performing) {
    public Seeds {
      experts = Collections.unmodifiableMap(new LinkedHashMap<>(experts));
      weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }
  }

  public PooledElicitation {
    quantities = List.copyOf(quantities);
  }

  /// Fits, weighs and pools.
  ///
  /// @throws IllegalArgumentException if nobody reaches the cut-off, or a quantity that nobody with
  ///   weight answered
  public static PooledElicitation of(Elicitation elicitation) {
    Optional<ClassicalModel> model =
        elicitation.seeds().isEmpty()
            ? Optional.empty()
            : Optional.of(new ClassicalModel(elicitation));
    return switch (elicitation.pooling()) {
      case Pooling.Equal equal ->
          new PooledElicitation(
              elicitation,
              model.map(scored -> seeds(scored, Optional.empty(), false)),
              elicitation.questions().stream()
                  .map(
                      question -> PooledQuantity.of(elicitation, question, equally(question), true))
                  .toList());
      case Pooling.Performance performance ->
          byPerformance(elicitation, model.orElseThrow(), performance);
    };
  }

  private static PooledElicitation byPerformance(
      Elicitation elicitation, ClassicalModel model, Pooling.Performance performance) {
    boolean perItem = performance.perItem();
    double cutOff = performance.cutOff().orElseGet(() -> model.bestCutOff(perItem));
    return new PooledElicitation(
        elicitation,
        Optional.of(seeds(model, Optional.of(cutOff), perItem)),
        elicitation.questions().stream()
            .map(
                question ->
                    PooledQuantity.of(
                        elicitation, question, model.weights(question, cutOff, perItem), false))
            .toList());
  }

  private static Seeds seeds(ClassicalModel model, Optional<Double> cutOff, boolean perItem) {
    return new Seeds(
        model.scores(),
        cutOff.map(model::weights).orElse(Map.of()),
        cutOff,
        model.pooledEqually(),
        cutOff.map(cut -> model.pooled(cut, perItem)));
  }

  private static Map<String, Double> equally(Question question) {
    Map<String, Double> weights = new LinkedHashMap<>();
    question.answers().keySet().forEach(id -> weights.put(id, 1.0 / question.answers().size()));
    return weights;
  }
}
