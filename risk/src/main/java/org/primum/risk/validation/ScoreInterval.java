package org.primum.risk.validation;

/// The score interval of a proportion (E. B. Wilson, JASA 22, 1927, doi
/// 10.1080/01621459.1927.10502953), by operations that IEEE 754 rounds exactly, so that every
/// machine gives the same bits.
public final class ScoreInterval {
  private ScoreInterval() {}

  /// The interval of a proportion.
  ///
  /// @param p the estimate, 0 to 1
  /// @param n of how many independent cases, more than 0; need not be whole
  /// @param z the quantile that leaves half the tails above it
  public static Interval of(double p, double n, double z) {
    double centre = p + z * z / (2 * n);
    double spread = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    double scale = 1 + z * z / n;
    double lower = p == 0 ? 0 : (centre - spread) / scale;
    double upper = p == 1 ? 1 : (centre + spread) / scale;
    return new Interval(Math.max(0, lower), Math.min(1, upper));
  }
}
