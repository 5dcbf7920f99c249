package org.primum.risk.validation;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/// Intervals by drawing whole clusters (stays, patients) again and again with replacement, so that
/// what cases of one cluster have in common is kept: percentile limits of the statistic over the
/// resamples (A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application, 1997, §3.8
/// and §5.3.1). Where cases are independent, each is its own cluster.
///
/// Assumes that clusters are independent and many; below some 30 the limits are too narrow.
///
/// @param resamples 200 to 100,000
/// @param seed the same seed gives the same limits
public record ClusterBootstrap(int resamples, long seed) {
  private static final int FEWEST = 200;
  private static final int MOST = 100_000;

  /// More resamples than this share without a figure, and the interval is not known.
  private static final double MOST_SILENT = 0.05;

  public ClusterBootstrap {
    if (resamples < FEWEST || resamples > MOST) {
      throw new IllegalArgumentException(
          "resamples are `" + resamples + "`; give " + FEWEST + " to " + MOST);
    }
  }

  /// The limits of `statistic`; empty where fewer than two clusters leave nothing to draw, or where
  /// more than one resample in 20 does not tell the figure.
  public Optional<Interval> interval(
      ScoredCases cases, WeightedStatistic statistic, Confidence confidence) {
    if (cases.clusters() < 2) {
      return Optional.empty();
    }
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    double[] found = new double[resamples];
    int told = 0;
    int[] drawn = new int[cases.clusters()];
    int[] weights = new int[cases.size()];
    for (int resample = 0; resample < resamples; resample++) {
      Arrays.fill(drawn, 0);
      for (int i = 0; i < drawn.length; i++) {
        drawn[random.nextInt(drawn.length)]++;
      }
      Arrays.setAll(weights, i -> drawn[cases.cluster(i)]);
      double value = statistic.of(weights);
      if (!Double.isNaN(value)) {
        found[told++] = value;
      }
    }
    return told < resamples * (1 - MOST_SILENT)
        ? Optional.empty()
        : Optional.of(limits(Arrays.copyOf(found, told), confidence));
  }

  private static Interval limits(double[] found, Confidence confidence) {
    Arrays.sort(found);
    double tail = confidence.tails() / 2;
    return new Interval(at(found, tail), at(found, 1 - tail));
  }

  /// The order statistic (r + 1)·p, Davison and Hinkley (2.9), between neighbours where needed.
  private static double at(double[] sorted, double p) {
    double rank = Math.min(Math.max((sorted.length + 1) * p - 1, 0), sorted.length - 1.0);
    int below = (int) rank;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }
}
