package org.primum.risk.monitoring.sequence;

import static org.primum.risk.distribution.SpecialFunctions.logBeta;
import static org.primum.risk.distribution.SpecialFunctions.logBetaLower;

import java.util.List;

/// The beta-binomial mixture for sums of values between −`down` and `up` with mean 0 (Howard et al.
/// 2021, propositions 7 and 8).
///
/// A value between the limits is no wilder than one that takes only the limits themselves. Of
/// v/(gh) such values, so many must be ups and so many downs to make the sum; their likelihood
/// ratio against the chance g/(g + h) of an up is mixed over a beta density around that chance,
/// one-sided over larger chances alone.
///
/// @param weight r, the mixing weight, more than 0
/// @param down g, how far below the mean a value can lie, more than 0
/// @param up h, how far above, more than 0
/// @param oneSided whether only sums above 0 are watched
public record BetaBinomialMixture(double weight, double down, double up, boolean oneSided)
    implements MixtureBoundary {
  private static final double ROUNDING = 1e-12;

  public BetaBinomialMixture {
    Tuned.requirePositive("the mixing weight", weight);
    Tuned.requirePositive("the reach below the mean", down);
    Tuned.requirePositive("the reach above the mean", up);
  }

  /// When a bound is to be tightest.
  ///
  /// @param variance intrinsic time, more than `down` · `up`, the time of one value
  /// @param alpha in (0, 1), one-sided in (0, ½)
  public record Tuning(double variance, double alpha, boolean oneSided) {}

  /// The mixture whose bound is nearly the tightest where `tuning` says.
  ///
  /// @throws IllegalArgumentException if that lies before the first value or so
  public static BetaBinomialMixture tunedTo(Tuning tuning, double down, double up) {
    double rho = Tuned.rho(tuning.variance(), tuning.alpha(), tuning.oneSided());
    if (!(rho > down * up)) {
      throw new IllegalArgumentException(
          "the time at which the bound is to be tightest is `"
              + tuning.variance()
              + "`, too soon for values of variance `"
              + down * up
              + "`; give a later one");
    }
    return new BetaBinomialMixture(rho - down * up, down, up, tuning.oneSided());
  }

  @Override
  public double logSupermartingale(double sum, double variance) {
    double ups = count((variance + up * sum) / (up * (down + up)), variance);
    double downs = count((variance - down * sum) / (down * (down + up)), variance);
    if (ups < 0) {
      return oneSided ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (downs < 0) {
      return Double.POSITIVE_INFINITY;
    }
    double priorUps = weight / (up * (down + up));
    double priorDowns = weight / (down * (down + up));
    return mass(priorDowns + downs, priorUps + ups)
        - mass(priorDowns, priorUps)
        - ups * StrictMath.log(down / (down + up))
        - downs * StrictMath.log(up / (down + up));
  }

  /// A count that is below 0 by rounding alone is 0.
  private double count(double count, double variance) {
    return Math.abs(count) < ROUNDING * (1 + variance / (down * up)) ? 0 : count;
  }

  /// ln of the beta integral over the chances of a down that are mixed.
  private double mass(double downs, double ups) {
    double all = logBeta(downs, ups);
    return oneSided ? all + logBetaLower(downs, ups, StrictMath.log(up / down)) : all;
  }

  @Override
  public double largest(double variance) {
    return variance / down;
  }

  @Override
  public List<String> assumes() {
    return List.of(
        "Each value's mean, given all before it, is the one under test.",
        "No value lies farther from that mean than stated.",
        "When the bound is to be tightest was set before the first look.");
  }
}
