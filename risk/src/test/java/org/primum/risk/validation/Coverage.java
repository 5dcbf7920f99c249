package org.primum.risk.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/// How often simulated intervals held the truth.
public final class Coverage {
  /// The probability that a sound interval is called unsound, per call of either check.
  private static final double FALSE_ALARM = 1e-4;

  private final long seed;
  private int held;
  private int of;

  /// @param seed told where a check fails
  public Coverage(long seed) {
    this.seed = seed;
  }

  /// Counts one interval.
  public void add(boolean holds) {
    held += holds ? 1 : 0;
    of++;
  }

  /// Fails where so few held the truth that a true coverage of `least` would give as few only once
  /// in 10,000 runs with other seeds.
  public void atLeast(double least) {
    double tail = BinomialDistribution.of(of, least).cumulativeProbability(held);
    assertThat(tail).as(held + " of " + of + " held, seed " + seed).isGreaterThan(FALSE_ALARM);
  }

  /// Fails likewise where too many held it: intervals that are needlessly wide.
  public void atMost(double most) {
    double tail = BinomialDistribution.of(of, most).survivalProbability(held - 1);
    assertThat(tail).as(held + " of " + of + " held, seed " + seed).isGreaterThan(FALSE_ALARM);
  }
}
