package org.primum.risk.elicitation.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.primum.risk.elicitation.Belief;
import org.primum.risk.elicitation.ClassicalModel;
import org.primum.risk.elicitation.Elicitation;
import org.primum.risk.elicitation.Mixture;
import org.primum.risk.elicitation.QuantileFitting;
import org.primum.risk.elicitation.Quantiles;
import org.primum.risk.elicitation.Question;

/// One question, with what each expert said and what they say together.
///
/// @param inModel the pool as a harm model can name it; empty where none of its distributions fits
public record PooledQuantity(
    Question question,
    List<Answer> answers,
    Mixture pool,
    Disagreement disagreement,
    Optional<HarmQuantity> inModel) {
  /// Probabilities at which a pool is reported.
  static final List<Double> LEVELS = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

  public PooledQuantity {
    answers = List.copyOf(answers);
  }

  /// @param weights by expert's id; who is not named has none
  /// @param fitted true where the pool is made of the fitted distributions, false where of the
  ///   interpolations that the classical model prescribes
  static PooledQuantity of(
      Elicitation elicitation, Question question, Map<String, Double> weights, boolean fitted) {
    List<Answer> answers = new ArrayList<>();
    question
        .answers()
        .forEach(
            (expert, stated) ->
                answers.add(
                    new Answer(
                        elicitation.expert(expert),
                        stated,
                        Optional.ofNullable(question.reasons().get(expert)),
                        QuantileFitting.of(stated, question.range()),
                        weights.getOrDefault(expert, 0.0))));
    Mixture pool = fitted ? ofFits(answers) : ClassicalModel.pool(question, weights);
    String who =
        answers.stream().map(answer -> answer.expert().name()).collect(Collectors.joining(", "));
    return new PooledQuantity(
        question,
        answers,
        pool,
        Disagreement.of(answers, pool),
        HarmQuantity.of(
            question,
            pool,
            new HarmQuantity.Origin(elicitation.title(), elicitation.dated(), who)));
  }

  private static Mixture ofFits(List<Answer> answers) {
    List<Belief> parts = new ArrayList<>();
    answers.forEach(answer -> parts.add(answer.best()));
    return new Mixture(parts, answers.stream().map(Answer::weight).toList());
  }

  /// The pool at [#LEVELS].
  Quantiles pooled() {
    return new Quantiles(LEVELS, LEVELS.stream().map(pool::quantile).toList());
  }
}
