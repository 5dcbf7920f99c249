package org.primum.risk.elicitation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A whole elicitation.
///
/// @param dated when the experts answered
/// @param seeds questions with known answers; may be empty where experts are weighed alike
/// @param questions what one wants to know, at least one
public record Elicitation(
    String title,
    String dated,
    List<Expert> experts,
    List<Seed> seeds,
    List<Question> questions,
    Pooling pooling) {
  /// @throws IllegalArgumentException if there is no expert or question, or experts shall be
  ///   weighed by performance and there is no seed, or one of them left a seed out or answered
  ///   other quantiles than the rest
  public Elicitation {
    experts = List.copyOf(experts);
    seeds = List.copyOf(seeds);
    questions = List.copyOf(questions);
    if (experts.isEmpty() || questions.isEmpty()) {
      throw new IllegalArgumentException("an elicitation needs an expert and a quantity");
    }
    if (pooling instanceof Pooling.Performance && seeds.isEmpty()) {
      throw new IllegalArgumentException(
          "experts cannot be weighed by performance without seeds; add `seeds` or pool equally");
    }
    Set<List<Double>> kinds = new HashSet<>();
    for (Seed seed : seeds) {
      for (Expert expert : experts) {
        if (!seed.question().answers().containsKey(expert.id())) {
          throw new IllegalArgumentException(
              "seed `"
                  + seed.question().id()
                  + "` lacks the answer of `"
                  + expert.id()
                  + "`; every expert answers every seed");
        }
        kinds.add(seed.question().answers().get(expert.id()).probabilities());
      }
    }
    if (kinds.size() > 1) {
      throw new IllegalArgumentException(
          "seeds are answered with different quantiles `" + kinds + "`; use the same everywhere");
    }
  }

  /// The expert of that id.
  ///
  /// @throws IllegalArgumentException if there is none
  public Expert expert(String id) {
    return experts.stream()
        .filter(expert -> expert.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no expert `" + id + "`"));
  }
}
