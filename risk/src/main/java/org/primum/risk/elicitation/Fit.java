package org.primum.risk.elicitation;

import java.util.List;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/// A family fitted to one expert's quantiles.
///
/// @param mirrored true where the negative of the quantity was fitted, because only its upper end
///   is known
/// @param free the two numbers found, logarithms where a parameter is positive
/// @param range where the quantity lies as the expert was asked
/// @param sumOfSquares of the differences between fitted and stated probabilities
public record Fit(
    Family family, boolean mirrored, List<Double> free, Range range, double sumOfSquares)
    implements Belief {
  public Fit {
    free = List.copyOf(free);
  }

  /// The parameters as [Family#parameters] names them.
  public List<Double> parameters() {
    return List.of(family.parameter(0, free.get(0)), family.parameter(1, free.get(1)));
  }

  /// True where no value outside the stated range is possible.
  public boolean staysInside() {
    Range support = family.support(fitted());
    Range own = mirrored ? new Range(-support.upper(), -support.lower()) : support;
    return own.within(range);
  }

  private Range fitted() {
    return mirrored ? new Range(-range.upper(), -range.lower()) : range;
  }

  private ContinuousDistribution standard() {
    return family.of(free.get(0), free.get(1));
  }

  @Override
  public double cdf(double x) {
    return mirrored
        ? standard().survivalProbability(family.standardised(-x, fitted()))
        : standard().cumulativeProbability(family.standardised(x, fitted()));
  }

  @Override
  public double quantile(double p) {
    return mirrored
        ? -family.restored(standard().inverseSurvivalProbability(p), fitted())
        : family.restored(standard().inverseCumulativeProbability(p), fitted());
  }

  @Override
  public double mean() {
    double mean = family.restored(standard().getMean(), fitted());
    return mirrored ? -mean : mean;
  }

  @Override
  public double variance() {
    double scale = family.scale(fitted());
    return standard().getVariance() * scale * scale;
  }
}
