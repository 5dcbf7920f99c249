package org.primum.risk.elicitation;

/// A question whose answer is known to those who ask, and not to the experts when they answered.
///
/// @param truth the known answer
/// @param source where it is known from
public record Seed(Question question, double truth, String source) {
  /// @throws IllegalArgumentException if `truth` is not finite, or not above 0 on a log-uniform
  ///   background
  public Seed {
    boolean placed = question.background() == Background.UNIFORM || truth > 0;
    if (!Double.isFinite(truth) || !placed) {
      throw new IllegalArgumentException(
          "seed `"
              + question.id()
              + "` has the answer `"
              + truth
              + "`, allowed are finite numbers, above 0 on a log-uniform scale");
    }
  }
}
