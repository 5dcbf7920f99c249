package org.primum.charter.precedence;

import java.math.BigDecimal;

/// The limits of the safety gate. Harm is *weighted harm per year* (365 days), positive for more
/// harm.
///
/// @param margin how much worse than the best option still counts as not worse, per year; ≥ 0
/// @param alpha the greatest accepted probability that an option is worse than the best by more
///   than the margin; above 0, at most 0.5
/// @param harmProbabilityLimit the greatest probability of more harm than doing nothing that needs
///   no signed acceptance; 0 to 1
/// @param newHarmLimit the greatest new harm, averted harm left aside, that needs no signed
///   acceptance, per year; ≥ 0
public record Precedence(
    BigDecimal margin, BigDecimal alpha, BigDecimal harmProbabilityLimit, BigDecimal newHarmLimit) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  public Precedence {
    margin = margin.stripTrailingZeros();
    alpha = alpha.stripTrailingZeros();
    harmProbabilityLimit = harmProbabilityLimit.stripTrailingZeros();
    newHarmLimit = newHarmLimit.stripTrailingZeros();
    require("margin", margin, margin.signum() >= 0, "at least 0");
    require(
        "alpha", alpha, alpha.signum() > 0 && alpha.compareTo(HALF) <= 0, "above 0, at most 0.5");
    require(
        "harm probability limit",
        harmProbabilityLimit,
        harmProbabilityLimit.signum() >= 0 && harmProbabilityLimit.compareTo(BigDecimal.ONE) <= 0,
        "0 to 1");
    require("new harm limit", newHarmLimit, newHarmLimit.signum() >= 0, "at least 0");
  }

  private static void require(String what, BigDecimal value, boolean holds, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(
          what + " is `" + value.toPlainString() + "`, allowed is " + allowed);
    }
  }
}
