package org.primum.risk.draws;

/// In how many of the draws something held.
///
/// @param count 0 to `of`
/// @param of at least 1
public record Share(int count, int of) {
  public Share {
    if (of < 1 || count < 0 || count > of) {
      throw new IllegalArgumentException("share `" + count + "` of `" + of + "` is none");
    }
  }

  /// The probability estimated, 0 to 1.
  public double probability() {
    return (double) count / of;
  }

  /// The simulation error of the probability, one standard error (binomial).
  public double standardError() {
    double p = probability();
    return Math.sqrt(p * (1 - p) / of);
  }

  /// True where the probability lies within three standard errors of `limit`, so that another seed
  /// might fall on its other side.
  public boolean closeTo(double limit) {
    return Math.abs(probability() - limit) <= 3 * standardError();
  }
}
