package org.primum.risk.validation;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// The mean of one number per case, with an interval that holds between clusters: the linearised
/// variance of a mean over clusters of unequal size (W. G. Cochran, Sampling Techniques, 3rd ed.
/// 1977, §9A.1) and Student's t on one degree of freedom less than there are clusters.
///
/// Assumes independent clusters, enough of them for their sum to be nearly normal.
public final class CaseMean {
  private CaseMean() {}

  /// The mean of `value` over all cases.
  ///
  /// @param value the number of case `i`, finite
  /// @return unknown without cases; without interval where all clusters agree, or there is but one
  public static Figure of(ScoredCases cases, IntToDoubleFunction value, Confidence confidence) {
    int n = cases.size();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += value.applyAsDouble(i);
    }
    if (n == 0) {
      return new Figure.Unknown("there are no cases");
    }
    double mean = sum / n;
    double[] residuals = new double[cases.clusters()];
    for (int i = 0; i < n; i++) {
      residuals[cases.cluster(i)] += value.applyAsDouble(i) - mean;
    }
    double squares = 0;
    for (double residual : residuals) {
      squares += residual * residual;
    }
    int clusters = residuals.length;
    if (clusters < 2 || !(squares > 0)) {
      return new Figure.Known(mean, Optional.empty());
    }
    double error = Math.sqrt(clusters / (clusters - 1.0) * squares) / n;
    double reach = confidence.t(clusters - 1) * error;
    return new Figure.Known(mean, Optional.of(new Interval(mean - reach, mean + reach)));
  }
}
