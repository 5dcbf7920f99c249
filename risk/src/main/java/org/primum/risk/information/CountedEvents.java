package org.primum.risk.information;

import org.primum.risk.distribution.NormalScore;
import org.primum.risk.distribution.SpecialFunctions;

/// Draws how many events a trial counts, by inverting one uniform number.
///
/// The probabilities are added up from the likeliest count outwards, to either side in turn (C. D.
/// Kemp, Communications in Statistics – Theory and Methods 15(3), 1986), in about two standard
/// deviations of steps. Counts whose variance exceeds 250,000 are rounded from a normal number: its
/// error, below a thousandth of a standard deviation, is less than any trial resolves.
final class CountedEvents {
  private static final double MOST_VARIANCE = 250_000;

  private CountedEvents() {}

  /// Events among `trials` that each happen with probability `p`.
  ///
  /// @param trials ≥ 0
  /// @param p 0 to 1
  /// @param uniform in (0, 1)
  static long binomial(long trials, double p, double uniform) {
    if (!(p > 0) || trials == 0) {
      return 0;
    }
    if (p >= 1) {
      return trials;
    }
    double variance = trials * p * (1 - p);
    if (variance > MOST_VARIANCE) {
      return rounded(trials * p, variance, uniform, trials);
    }
    long mode = Math.min(trials, (long) ((trials + 1) * p));
    double log =
        SpecialFunctions.logGamma(trials + 1.0)
            - SpecialFunctions.logGamma(mode + 1.0)
            - SpecialFunctions.logGamma(trials - mode + 1.0)
            + mode * StrictMath.log(p)
            + (trials - mode) * StrictMath.log1p(-p);
    double odds = p / (1 - p);
    return outwards(
        mode, trials, StrictMath.exp(log), uniform, k -> (trials - k) / (k + 1.0) * odds);
  }

  /// Events counted where `expected` are.
  ///
  /// @param expected ≥ 0
  /// @param uniform in (0, 1)
  static long poisson(double expected, double uniform) {
    if (!(expected > 0)) {
      return 0;
    }
    if (expected > MOST_VARIANCE) {
      return rounded(expected, expected, uniform, Long.MAX_VALUE);
    }
    long mode = (long) expected;
    double log = mode * StrictMath.log(expected) - expected - SpecialFunctions.logGamma(mode + 1.0);
    return outwards(mode, Long.MAX_VALUE, StrictMath.exp(log), uniform, k -> expected / (k + 1.0));
  }

  private interface Ratio {
    /// P(k + 1)/P(k).
    double after(long k);
  }

  private static long outwards(long mode, long most, double atMode, double uniform, Ratio ratio) {
    double rest = uniform - atMode;
    long below = mode;
    long above = mode;
    double atBelow = atMode;
    double atAbove = atMode;
    while (rest > 0) {
      boolean moved = false;
      if (above < most && atAbove > 0) {
        atAbove *= ratio.after(above);
        above++;
        moved = true;
        rest -= atAbove;
        if (!(rest > 0)) {
          return above;
        }
      }
      if (below > 0 && atBelow > 0) {
        below--;
        atBelow /= ratio.after(below);
        moved = true;
        rest -= atBelow;
        if (!(rest > 0)) {
          return below;
        }
      }
      if (!moved) {
        return mode;
      }
    }
    return mode;
  }

  private static long rounded(double mean, double variance, double uniform, long most) {
    double value = mean + StrictMath.sqrt(variance) * NormalScore.of(uniform);
    return Math.clamp(StrictMath.round(value), 0, most);
  }
}
