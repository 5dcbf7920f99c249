package org.primum.risk.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.primum.risk.sampling.SeededStream;

class CountedEventsTest {
  private static final int EVENTS = 200_000;

  /// Mean and variance of 200,000 counts; four standard errors of either.
  @ParameterizedTest
  @CsvSource({"1, .3", "10, .5", "37, .02", "1000, .9", "100000, .001", "1000000, .4", "5, .999"})
  void binomialCountsHaveTheirMeanAndVariance(long trials, double p) {
    SeededStream random = SeededStream.of("counted/" + trials + "/" + p);
    double variance = trials * p * (1 - p);
    double kurtosis = 3 + (1 - 6 * p * (1 - p)) / variance;
    check(
        trials * p, variance, kurtosis, () -> CountedEvents.binomial(trials, p, random.uniform()));
  }

  @ParameterizedTest
  @CsvSource({".01", "1", "7.3", "5000", "3000000"})
  void poissonCountsHaveTheirMeanAndVariance(double expected) {
    SeededStream random = SeededStream.of("counted/" + expected);
    check(
        expected,
        expected,
        3 + 1 / expected,
        () -> CountedEvents.poisson(expected, random.uniform()));
  }

  private interface Count {
    long next();
  }

  private static void check(double mean, double variance, double kurtosis, Count count) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < EVENTS; i++) {
      double from = count.next() - mean;
      sum += from;
      squares += from * from;
    }
    assertThat(sum / EVENTS).isCloseTo(0, within(4 * Math.sqrt(variance / EVENTS)));
    assertThat(squares / EVENTS)
        .isCloseTo(variance, within(4 * variance * Math.sqrt((kurtosis - 1) / EVENTS)));
  }

  /// R 4: dbinom(0:3, 3, .25) = .421875, .421875, .140625, .015625.
  @Test
  void smallCountsComeAboutWithTheirProbabilities() {
    int[] found = new int[4];
    for (int i = 0; i < 64_000; i++) {
      found[(int) CountedEvents.binomial(3, .25, (i + .5) / 64_000)]++;
    }
    assertThat(found).containsExactly(27_000, 27_000, 9_000, 1_000);
  }

  @Test
  void certainAndImpossibleEventsAreCountedAsSuch() {
    assertThat(CountedEvents.binomial(9, 0, .5)).isZero();
    assertThat(CountedEvents.binomial(9, 1, .5)).isEqualTo(9);
    assertThat(CountedEvents.binomial(0, .5, .5)).isZero();
    assertThat(CountedEvents.poisson(0, .5)).isZero();
    assertThat(CountedEvents.binomial(4, .5, 1 - 0x1p-53)).isBetween(0L, 4L);
    assertThat(CountedEvents.binomial(1_000_000, .5, 1 - 0x1p-53)).isBetween(500_000L, 1_000_000L);
    assertThat(CountedEvents.poisson(3, 1 - 0x1p-53)).isPositive();
  }
}
