package org.primum.risk.monitoring.sequence;

/// What every mixture checks, and the spread at which a bound is tightest at a given time.
final class Tuned {
  private Tuned() {}

  static void requireAlpha(double alpha) {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha is `" + alpha + "`; give more than 0, less than 1");
    }
  }

  static void requirePositive(String what, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          what + " is `" + value + "`; give a finite number more than 0");
    }
  }

  static void requireVariance(double variance) {
    if (!(variance >= 0 && variance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "intrinsic time is `" + variance + "`; give a finite number of at least 0");
    }
  }

  /// The ρ at which the normal mixture is all but tightest at `variance`: Howard et al. 2021, (3.5)
  /// and proposition 3, with W₋₁ replaced by its leading terms as the authors' program does.
  static double rho(double variance, double alpha, boolean oneSided) {
    requirePositive("the time at which the bound is to be tightest", variance);
    requireAlpha(alpha);
    double spent = oneSided ? 2 * alpha : alpha;
    if (!(spent < 1)) {
      throw new IllegalArgumentException(
          "alpha is `" + alpha + "`; a one-sided bound can be tuned to less than 0.5");
    }
    double twice = -2 * StrictMath.log(spent);
    return variance / (twice + StrictMath.log1p(twice));
  }
}
