package org.primum.risk.elicitation.outcome;

import java.util.List;
import java.util.Optional;
import org.primum.risk.elicitation.Expert;
import org.primum.risk.elicitation.Fit;
import org.primum.risk.elicitation.Quantiles;

/// One expert's answer to one question.
///
/// @param fits every family fitted, the best first, at least one
/// @param weight in the pool, in [0, 1]
public record Answer(
    Expert expert, Quantiles stated, Optional<String> reason, List<Fit> fits, double weight) {
  /// @throws IllegalArgumentException if no family could be fitted
  public Answer {
    fits = List.copyOf(fits);
    if (fits.isEmpty()) {
      throw new IllegalArgumentException(
          "no distribution fits the quantiles of `"
              + expert.name()
              + "`: `"
              + stated.values()
              + "`");
    }
  }

  public Fit best() {
    return fits.getFirst();
  }

  /// True where the two say nothing in common: one's lowest quantile lies above the other's
  /// highest.
  boolean apartFrom(Answer other) {
    return stated.lowest() > other.stated.highest() || other.stated.lowest() > stated.highest();
  }
}
