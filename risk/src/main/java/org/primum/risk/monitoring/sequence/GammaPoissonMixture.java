package org.primum.risk.monitoring.sequence;

import static org.primum.risk.distribution.SpecialFunctions.logGamma;
import static org.primum.risk.distribution.SpecialFunctions.logGammaUpper;

import java.util.List;

/// The one-sided gamma-Poisson mixture for sums whose upward steps are like those of a Poisson
/// process with jumps of `jump` (Howard et al. 2021, proposition 10).
///
/// With θ = e^{cλ} the exponential supermartingale is θ^{s/c + v/c²} e^{−(θ − 1)v/c²}. It is mixed
/// over θ ≥ 1 with a gamma density of shape and rate ρ/c², which gives Γ(A, B)/B^A in closed form
/// with B = (v + ρ)/c² and A = s/c + B.
///
/// @param rho the mixing precision, more than 0
/// @param jump c, the size of a jump, more than 0; 1 for counts of events
public record GammaPoissonMixture(double rho, double jump) implements MixtureBoundary {
  public GammaPoissonMixture {
    Tuned.requirePositive("rho", rho);
    Tuned.requirePositive("the size of a jump", jump);
  }

  /// The mixture whose bound at `variance` and `alpha` is nearly the tightest.
  ///
  /// @param variance intrinsic time, more than 0; for counts the number expected
  /// @param alpha in (0, ½)
  public static GammaPoissonMixture tunedTo(double variance, double alpha, double jump) {
    return new GammaPoissonMixture(Tuned.rho(variance, alpha, true), jump);
  }

  /// @throws IllegalArgumentException if `sum` is at most −(v + ρ)/c, where nothing is defined;
  ///   fewer than no events cannot come
  @Override
  public double logSupermartingale(double sum, double variance) {
    double prior = rho / (jump * jump);
    double rate = (variance + rho) / (jump * jump);
    double shape = sum / jump + rate;
    if (!(shape > 0)) {
      throw new IllegalArgumentException(
          "sum is `" + sum + "` at intrinsic time `" + variance + "`; fewer than none cannot come");
    }
    return prior * StrictMath.log(prior)
        - logGamma(prior)
        - logGammaUpper(prior, prior)
        + logGamma(shape)
        + logGammaUpper(shape, rate)
        - shape * StrictMath.log(rate)
        + variance / (jump * jump);
  }

  @Override
  public double largest(double variance) {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public List<String> assumes() {
    return List.of(
        "Events come independently of each other, at the expected rate where nothing is wrong; several"
            + " at once count as a jump of their number.",
        "The number expected is known without error and without looking at what came.",
        "When the bound is to be tightest was set before the first look.");
  }
}
