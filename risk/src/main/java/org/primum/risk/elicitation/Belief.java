package org.primum.risk.elicitation;

/// A distribution of one elicited quantity.
public sealed interface Belief permits Fit, Interpolation, Mixture {
  /// Probability of a value of at most `x`.
  double cdf(double x);

  /// The value that is not exceeded with probability `p`, strictly between 0 and 1.
  double quantile(double p);

  double mean();

  /// The variance, in squared units of the quantity.
  double variance();
}
