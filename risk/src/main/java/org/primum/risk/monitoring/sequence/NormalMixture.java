package org.primum.risk.monitoring.sequence;

import java.util.List;
import org.primum.risk.distribution.SpecialFunctions;

/// The normal mixture for sub-Gaussian sums (Howard et al. 2021, propositions 4 and 5; Robbins
/// 1970, (20) and (22)).
///
/// @param rho the mixing precision; the larger, the later the bound is tightest
/// @param oneSided whether only sums above 0 are watched
public record NormalMixture(double rho, boolean oneSided) implements MixtureBoundary {
  public NormalMixture {
    Tuned.requirePositive("rho", rho);
  }

  /// The mixture whose bound at `variance` and `alpha` is all but the tightest.
  ///
  /// @param variance intrinsic time, more than 0
  /// @param alpha in (0, 1), one-sided in (0, ½)
  public static NormalMixture tunedTo(double variance, double alpha, boolean oneSided) {
    return new NormalMixture(Tuned.rho(variance, alpha, oneSided), oneSided);
  }

  @Override
  public double logSupermartingale(double sum, double variance) {
    double total = variance + rho;
    double twoSided = StrictMath.log(rho / total) / 2 + sum * sum / (2 * total);
    return oneSided
        ? twoSided + StrictMath.log(2) + logNormal(sum / StrictMath.sqrt(total))
        : twoSided;
  }

  /// ln Φ(z), by the incomplete gamma ratio so that far tails keep their digits.
  private static double logNormal(double z) {
    double tail = SpecialFunctions.logGammaUpper(0.5, z * z / 2) - StrictMath.log(2);
    return z > 0 ? StrictMath.log1p(-StrictMath.exp(tail)) : tail;
  }

  @Override
  public double largest(double variance) {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public List<String> assumes() {
    return List.of(
        "Each value's tails are no heavier than those of a normal one with the stated spread; values"
            + " between two limits fulfil this with half the distance of the limits.",
        "Each value's mean, given all before it, is the one under test.",
        "When the bound is to be tightest was set before the first look.");
  }
}
