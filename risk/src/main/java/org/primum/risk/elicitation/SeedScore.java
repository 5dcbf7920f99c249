package org.primum.risk.elicitation;

import java.util.List;

/// How somebody, or a pool, did on the seeds.
///
/// @param calibration the p-value of the hypothesis that true answers fall between their quantiles
///   as often as those say, in (0, 1]
/// @param information how much the answers say, mean over the seeds, in nats
/// @param perSeed information on each seed
/// @param between how many true answers fell below the first quantile, between the first and the
///   second, … above the last
public record SeedScore(
    double calibration, double information, List<Double> perSeed, List<Integer> between) {
  public SeedScore {
    perSeed = List.copyOf(perSeed);
    between = List.copyOf(between);
  }

  /// Calibration times information: the weight before any cut-off.
  public double product() {
    return calibration * information;
  }
}
