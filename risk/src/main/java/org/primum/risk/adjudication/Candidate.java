package org.primum.risk.adjudication;

import org.primum.risk.draws.Draws;
import org.primum.terms.OptionId;

/// One option as the gates see it.
///
/// @param doingNothing true for exactly one option of a change
/// @param accepted true where clinical leadership signed an acceptance of this option's risk
/// @param harmPerYear ΔH in weighted harm per year, draw by draw, positive = more harm
/// @param newHarmPerYear the mean of H⁺, harm that the option brings, per year, ≥ 0
/// @param minutesSaved the mean of clinicians' minutes saved per day, only time that never reaches
///   a patient; negative where the option costs time
public record Candidate(
    OptionId option,
    boolean doingNothing,
    Compliance compliance,
    boolean accepted,
    Draws harmPerYear,
    double newHarmPerYear,
    double minutesSaved) {
  /// @throws IllegalArgumentException if new harm is negative, or a figure is NaN or infinite
  public Candidate {
    if (!(newHarmPerYear >= 0 && newHarmPerYear < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "new harm of `" + option + "` must be 0 or more, found `" + newHarmPerYear + "`");
    }
    if (!Double.isFinite(minutesSaved)) {
      throw new IllegalArgumentException(
          "minutes saved by `" + option + "` must be finite, found `" + minutesSaved + "`");
    }
  }
}
