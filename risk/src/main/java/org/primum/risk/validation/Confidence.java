package org.primum.risk.validation;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// How often intervals of this kind hold the truth.
///
/// @param level in (0, 1), e.g. 0.95
public record Confidence(double level) {
  /// 95 %, the level of every interval that does not say otherwise.
  public static final Confidence P95 = new Confidence(0.95);

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  public Confidence {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "confidence `" + level + "` must lie between 0 and 1, e.g. 0.95");
    }
  }

  /// The level at which each of `statements` must be made so that all of them hold together at this
  /// level, however they depend on each other (Bonferroni).
  ///
  /// @param statements at least 1
  public Confidence each(int statements) {
    if (statements < 1) {
      throw new IllegalArgumentException(
          "cannot share confidence among `" + statements + "` statements; at least 1 is needed");
    }
    return new Confidence(1 - tails() / statements);
  }

  /// The probability outside, both tails together.
  public double tails() {
    return 1 - level;
  }

  /// The standard normal quantile that leaves half the tails above it.
  public double z() {
    return NORMAL.inverseSurvivalProbability(tails() / 2);
  }

  /// The quantile of Student's t that leaves half the tails above it.
  ///
  /// @param degrees degrees of freedom, at least 1
  public double t(long degrees) {
    return TDistribution.of((double) degrees).inverseSurvivalProbability(tails() / 2);
  }

  /// How often a standard normal number lies at least as far from 0 as `z`.
  public static double twoSidedP(double z) {
    return 2 * NORMAL.survivalProbability(Math.abs(z));
  }
}
