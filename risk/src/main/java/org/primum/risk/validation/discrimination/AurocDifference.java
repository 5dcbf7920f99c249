package org.primum.risk.validation.discrimination;

import java.util.Optional;
import java.util.OptionalDouble;
import org.primum.risk.validation.ClusterBootstrap;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Interval;
import org.primum.risk.validation.ScoredCases;

/// The AUROC of one score less that of another on the same cases.
///
/// @param difference with its interval: DeLong's for correlated curves (Biometrics 44, 1988, doi
///   10.2307/2531595) where cases are independent, by bootstrap of clusters where they are not
/// @param p two-sided p-value against no difference, by DeLong; empty where cases come in clusters
///   or the two scores rank alike
public record AurocDifference(Figure difference, OptionalDouble p) {
  /// Compares two scores.
  ///
  /// @param second the same cases in the same order, scored otherwise
  /// @throws IllegalArgumentException if the cases are not the same
  public static AurocDifference of(
      ScoredCases first, ScoredCases second, ClusterBootstrap bootstrap, Confidence confidence) {
    requireSame(first, second);
    double difference = Auroc.of(first) - Auroc.of(second);
    String why = "all cases have the same outcome";
    if (first.hasClusters()) {
      Optional<Interval> limits =
          bootstrap.interval(
              first, weights -> Auroc.of(first, weights) - Auroc.of(second, weights), confidence);
      return new AurocDifference(Figure.of(difference, limits, why), OptionalDouble.empty());
    }
    Placements one = Placements.of(first);
    double variance = one.varianceOfDifference(Placements.of(second));
    if (!one.enough() || !(variance > 0)) {
      return new AurocDifference(
          Figure.of(difference, Optional.empty(), why), OptionalDouble.empty());
    }
    double error = Math.sqrt(variance);
    double reach = confidence.z() * error;
    return new AurocDifference(
        Figure.of(
            difference, Optional.of(new Interval(difference - reach, difference + reach)), why),
        OptionalDouble.of(Confidence.twoSidedP(difference / error)));
  }

  private static void requireSame(ScoredCases first, ScoredCases second) {
    boolean same = first.size() == second.size();
    for (int i = 0; same && i < first.size(); i++) {
      same = first.outcome(i) == second.outcome(i) && first.cluster(i) == second.cluster(i);
    }
    if (!same) {
      throw new IllegalArgumentException(
          "cannot compare two scores of different cases; score the same cases twice");
    }
  }
}
