package org.primum.risk.monitoring.sequence;

import static org.primum.risk.distribution.SpecialFunctions.logGamma;
import static org.primum.risk.distribution.SpecialFunctions.logGammaLower;
import static org.primum.risk.distribution.SpecialFunctions.logGammaUpper;

import java.util.List;
import org.primum.risk.monitoring.Assuming;
import org.primum.risk.monitoring.FallingRoot;
import org.primum.risk.validation.Interval;

/// A confidence sequence for a rate ratio: events seen over events expected without harm.
///
/// Against the ratio r the likelihood ratio of another ratio is mixed over a gamma density around
/// 1: all of it for two ends, the ratios above r alone for the lower end, those below for the upper
/// one. r is ruled out once the mixture has reached 1/α (H. Robbins 1970, §3; at r = 1 the lower
/// end is [GammaPoissonMixture] with unit jumps).
///
/// @param shape of the gamma density, more than 0: as if so many events had been seen at the ratio
///   1
/// @param alpha probability of ever ruling out the true ratio, in (0, 1)
/// @param ends which are told; the other is 0 or +∞
public record RateSequence(double shape, double alpha, Ends ends) implements Assuming {
  public RateSequence {
    Tuned.requirePositive("the mixing shape", shape);
    Tuned.requireAlpha(alpha);
  }

  /// The sequence that nearly soonest rules out the ratio 1 where the truth departs from it as
  /// little as can be told when `expected` events are expected.
  ///
  /// @param expected more than 0
  /// @param alpha in (0, 1), for one end in (0, ½)
  public static RateSequence tunedTo(double expected, double alpha, Ends ends) {
    return new RateSequence(Tuned.rho(expected, alpha, ends != Ends.BOTH), alpha, ends);
  }

  /// ln of the evidence against `ratio`: an e-value, at any time.
  ///
  /// @param events seen, at least 0
  /// @param expected at a ratio of 1, more than 0
  /// @param ratio at least 0; 0 is refuted by any event
  public double logEvidence(long events, double expected, double ratio) {
    if (ratio <= 0 && events > 0) {
      return Double.POSITIVE_INFINITY;
    }
    if (ratio <= 0 && ends == Ends.UPPER) {
      return 0;
    }
    double after = shape + events;
    double seen = events > 0 ? events * StrictMath.log(ratio) : 0;
    return shape * StrictMath.log(shape)
        - logGamma(shape)
        + logGamma(after)
        - after * StrictMath.log(shape + expected)
        - seen
        + ratio * expected
        + logShare(after, (shape + expected) * ratio)
        - logShare(shape, shape * ratio);
  }

  /// ln of the share of a gamma density of shape `a` that is mixed.
  private double logShare(double a, double x) {
    return switch (ends) {
      case BOTH -> 0;
      case LOWER -> logGammaUpper(a, x);
      case UPPER -> logGammaLower(a, x);
    };
  }

  /// The ratios not ruled out.
  ///
  /// @param events seen, at least 0
  /// @param expected at a ratio of 1, finite, more than 0
  /// @throws IllegalArgumentException if either is out of range
  public Interval interval(long events, double expected) {
    if (events < 0) {
      throw new IllegalArgumentException("events are `" + events + "`; give at least 0");
    }
    Tuned.requirePositive("the number expected", expected);
    double middle = events / expected;
    return new Interval(
        ends == Ends.UPPER || events == 0 ? 0 : lower(events, expected, middle),
        ends == Ends.LOWER ? Double.POSITIVE_INFINITY : upper(events, expected, middle));
  }

  private double lower(long events, double expected, double middle) {
    double least = middle / 2;
    while (excess(events, expected, least) < 0) {
      least /= 2;
    }
    return FallingRoot.of(r -> excess(events, expected, r), least, middle, 1e-14);
  }

  private double upper(long events, double expected, double middle) {
    double most = 2 * middle + 1 / expected;
    while (excess(events, expected, most) < 0) {
      most *= 2;
    }
    return FallingRoot.of(r -> -excess(events, expected, r), middle, most, 1e-14);
  }

  private double excess(long events, double expected, double ratio) {
    return logEvidence(events, expected, ratio) + StrictMath.log(alpha);
  }

  @Override
  public List<String> assumes() {
    return List.of(
        "The number expected without harm is known without error and without looking at what came.",
        "Events come independently of each other, at a ratio that does not change.",
        "Which ends are told, alpha, and when the interval is to be tightest were set before the"
            + " first look.");
  }
}
