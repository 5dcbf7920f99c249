package org.primum.risk.validation;

/// A figure of cases each of which counts a whole number of times.
@FunctionalInterface
public interface WeightedStatistic {
  /// The figure where case `i` counts `weights[i]` times.
  ///
  /// @param weights how often each case counts, 0 or more, shape `[cases]`; not to be kept
  /// @return the figure, or NaN where these cases do not tell it
  double of(int[] weights);
}
