package org.primum.risk.draws;

import org.primum.risk.validation.Interval;
import org.primum.risk.validation.ScoreInterval;

/// In how many of the draws something held.
///
/// @param count 0 to `of`
/// @param of at least 1
/// @param standardError the simulation error of the probability, one standard error
/// @param interval the same as a 95 % interval, inside [0, 1]
public record Share(int count, int of, double standardError, Interval interval) {
  /// Φ⁻¹(.975).
  static final double Z = 1.959963984540054;

  public Share {
    require(count, of);
    if (!(standardError >= 0)) {
      throw new IllegalArgumentException(
          "standard error `" + standardError + "` of a share must be 0 or more");
    }
  }

  private static void require(int count, int of) {
    if (of < 1 || count < 0 || count > of) {
      throw new IllegalArgumentException("share `" + count + "` of `" + of + "` is none");
    }
  }

  /// The share among independent draws: the binomial standard error and the score interval, which
  /// is not a point at 0 and at 1 either.
  public Share(int count, int of) {
    require(count, of);
    this(
        count,
        of,
        Math.sqrt((double) count / of * (1 - (double) count / of) / of),
        ScoreInterval.of((double) count / of, of, Z));
  }

  /// The probability estimated, 0 to 1.
  public double probability() {
    return (double) count / of;
  }

  /// True where the probability lies within three standard errors of `limit`, so that another seed
  /// might fall on its other side.
  public boolean closeTo(double limit) {
    return Math.abs(probability() - limit) <= 3 * standardError();
  }
}
