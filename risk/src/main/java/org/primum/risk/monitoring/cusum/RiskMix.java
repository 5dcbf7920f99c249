package org.primum.risk.monitoring.cusum;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which risks the cases have, when nothing is wrong, and how often.
///
/// @param risks each once, in (0, 1), ascending
public record RiskMix(List<Share> risks) {
  /// One risk and how often it comes.
  ///
  /// @param risk in (0, 1)
  /// @param weight of all cases, in (0, 1]
  public record Share(double risk, double weight) {}

  public RiskMix {
    risks = List.copyOf(risks);
    if (risks.isEmpty()) {
      throw new IllegalArgumentException("a mix of risks needs at least one case");
    }
    for (Share each : risks) {
      if (!(each.risk() > 0 && each.risk() < 1 && each.weight() > 0 && each.weight() <= 1)) {
        throw new IllegalArgumentException(
            "risk `" + each.risk() + "` must lie between 0 and 1; leave out cases that have none");
      }
    }
  }

  /// The mix of cases seen.
  ///
  /// @param risks of each case, in (0, 1)
  public static RiskMix of(List<Double> risks) {
    SortedMap<Double, Integer> counts = new TreeMap<>();
    risks.forEach(risk -> counts.merge(risk, 1, Integer::sum));
    List<Share> shares = new ArrayList<>();
    counts.forEach((risk, count) -> shares.add(new Share(risk, (double) count / risks.size())));
    return new RiskMix(shares);
  }
}
