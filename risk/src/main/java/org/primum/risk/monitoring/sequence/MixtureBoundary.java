package org.primum.risk.monitoring.sequence;

import org.primum.risk.monitoring.Assuming;
import org.primum.risk.monitoring.FallingRoot;

/// A bound that a sum of surprises crosses at any time at all with probability alpha at most.
///
/// A test supermartingale that starts at 1 exceeds 1/α ever with probability α at most (J. Ville,
/// 1939). A mixture of exponential ones is such a supermartingale; the bound is where it reaches
/// 1/α. Two-sided bounds are for the distance from 0 on either side.
public sealed interface MixtureBoundary extends Assuming
    permits NormalMixture, GammaPoissonMixture, BetaBinomialMixture {
  /// ln of the mixture where the sum is `sum` at intrinsic time `variance`; +∞ where no course can
  /// have come so far, so that what cannot be refutes.
  ///
  /// @param sum of surprises: what came less what was expected
  /// @param variance intrinsic time: the variance accumulated, at least 0
  double logSupermartingale(double sum, double variance);

  /// The largest sum that a course can reach by `variance`; +∞ where there is none.
  double largest(double variance);

  /// The bound at `variance`.
  ///
  /// @param variance intrinsic time, at least 0
  /// @param alpha probability of ever crossing, in (0, 1)
  /// @throws IllegalArgumentException if either is out of range
  default double bound(double variance, double alpha) {
    Tuned.requireVariance(variance);
    Tuned.requireAlpha(alpha);
    double level = -StrictMath.log(alpha);
    double largest = largest(variance);
    double high = Math.min(largest, StrictMath.sqrt(variance) + 1);
    while (high < largest && logSupermartingale(high, variance) < level) {
      high = Math.min(largest, 2 * high);
    }
    if (!(logSupermartingale(high, variance) > level)) {
      return high;
    }
    return FallingRoot.of(s -> level - logSupermartingale(s, variance), 0, high, 1e-14);
  }
}
