package org.primum.risk.validation.pairing;

import java.util.OptionalDouble;
import org.primum.risk.validation.Confidence;

/// The same cases under two alerts where cases come in clusters. Tallies add up.
///
/// The test: every cluster's surplus of cases on which only the first alerted, against zero (N. L.
/// Durkalski et al., Statistics in Medicine 22, 2003, doi 10.1002/sim.1438, in its form for
/// clusters of any size; N. A. Obuchowski, Statistics in Medicine 17, 1998). Assumes independent
/// clusters, at least some 30 with a surplus.
///
/// @param pairs the cases
/// @param surplusSquared sum over clusters of the squared surplus
public record ClusteredPairs(PairedAlerts pairs, long surplusSquared) {
  /// The tally of no cluster.
  public static final ClusteredPairs NONE = new ClusteredPairs(PairedAlerts.NONE, 0);

  /// The tally of one cluster.
  public static ClusteredPairs of(PairedAlerts cluster) {
    long surplus = cluster.onlyFirst() - cluster.onlySecond();
    return new ClusteredPairs(cluster, Math.multiplyExact(surplus, surplus));
  }

  /// The tally of both sets of clusters, which must not overlap.
  public ClusteredPairs plus(ClusteredPairs other) {
    return new ClusteredPairs(pairs.plus(other.pairs), surplusSquared + other.surplusSquared);
  }

  /// The two-sided p-value; empty where no cluster has a surplus.
  public OptionalDouble p() {
    double surplus = (double) (pairs.onlyFirst() - pairs.onlySecond());
    return surplusSquared == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Confidence.twoSidedP(surplus / Math.sqrt((double) surplusSquared)));
  }
}
