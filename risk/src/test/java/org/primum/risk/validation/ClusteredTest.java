package org.primum.risk.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.junit.jupiter.api.Test;

class ClusteredTest {
  private static Clustered sum(Clustered... some) {
    return Stream.of(some).reduce(Clustered.NONE, Clustered::plus);
  }

  /// Computed apart with numpy 2.4.6 for clusters (1 of 2), (3 of 3), (0 of 4), (2 of 5), (0 of 1):
  /// r = 6/15, residuals e = x − r·m, variance 5/4 · Σe² / 15² = 0.0288888…, and r(1 − r)/variance.
  @Test
  void tellsHowManyIndependentTrialsSayAsMuch() {
    Clustered some =
        sum(
            Clustered.of(1, 2),
            Clustered.of(3, 3),
            Clustered.of(0, 4),
            Clustered.of(2, 5),
            Clustered.of(0, 1));
    assertThat(some).isEqualTo(new Clustered(5, 6, 15, 14, 21, 55));
    double variance = 5 / 4.0 * (0.04 + 3.24 + 2.56 + 0 + 0.16) / 225;
    assertThat(some.effectiveTrials().orElseThrow()).isEqualTo(0.24 / variance, within(1e-12));
    assertThat(some.proportion()).isEqualTo(new Proportion(6, 15));
    Interval interval = some.interval(Confidence.P95).orElseThrow();
    Interval independent = some.proportion().interval(Confidence.P95).orElseThrow();
    assertThat(interval.lower()).isLessThan(independent.lower());
    assertThat(interval.upper()).isGreaterThan(independent.upper());
  }

  @Test
  void addsUpInAnyOrderAndSplit() {
    List<Clustered> some = List.of(Clustered.of(1, 2), Clustered.of(0, 3), Clustered.of(4, 4));
    Clustered forwards = some.stream().reduce(Clustered.NONE, Clustered::plus);
    assertThat(some.reversed().stream().reduce(Clustered.NONE, Clustered::plus))
        .isEqualTo(forwards);
    assertThat(some.get(0).plus(some.get(1).plus(some.get(2)))).isEqualTo(forwards);
  }

  @Test
  void isNeverNarrowerThanIndependentTrials() {
    Clustered even = sum(Clustered.of(1, 2), Clustered.of(1, 2), Clustered.of(1, 2));
    assertThat(even.effectiveTrials()).hasValue(6);
  }

  @Test
  void countsEachClusterOnceWhereNoVarianceCanBeSeen() {
    Clustered never = sum(Clustered.of(0, 50), Clustered.of(0, 70), Clustered.of(0, 1));
    assertThat(never.effectiveTrials()).hasValue(3);
    assertThat(never.interval(Confidence.P95).orElseThrow().lower()).isZero();
    Clustered always = sum(Clustered.of(5, 5), Clustered.of(7, 7));
    assertThat(always.effectiveTrials()).hasValue(2);
    assertThat(always.interval(Confidence.P95).orElseThrow().upper()).isOne();
  }

  @Test
  void cannotTellFromOneCluster() {
    assertThat(Clustered.of(3, 9).interval(Confidence.P95)).isEmpty();
    assertThat(Clustered.of(3, 9).plus(Clustered.of(0, 0)).effectiveTrials()).isEmpty();
    assertThat(Clustered.NONE.interval(Confidence.P95)).isEmpty();
  }

  @Test
  void refusesCountsThatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> Clustered.of(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Clustered(3, 1, 2, 1, 2, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Clustered(-1, 1, 2, 1, 2, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Clustered(1, -1, 2, 1, 2, 4));
  }

  /// Stays with 1 to 12 episodes whose chance of being right varies between stays, Beta(2, 6):
  /// correlation 1/9 within a stay. The false-alarm rate of each check is 1e-4.
  @Test
  void holdsTheTruthAsOftenAsItSaysWhereEpisodesOfOneStayResembleEachOther() {
    long seed = 20261125;
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    ContinuousDistribution.Sampler chance = BetaDistribution.of(2, 6).createSampler(random);
    Coverage between = new Coverage(seed);
    Coverage naive = new Coverage(seed);
    for (int run = 0; run < 2_000; run++) {
      Clustered all = Clustered.NONE;
      for (int stay = 0; stay < 80; stay++) {
        double p = chance.sample();
        int trials = 1 + random.nextInt(12);
        int events = 0;
        for (int i = 0; i < trials; i++) {
          events += random.nextDouble() < p ? 1 : 0;
        }
        all = all.plus(Clustered.of(events, trials));
      }
      between.add(all.interval(Confidence.P95).orElseThrow().contains(0.25));
      naive.add(all.proportion().interval(Confidence.P95).orElseThrow().contains(0.25));
    }
    between.atLeast(0.94);
    between.atMost(0.96);
    naive.atMost(0.90);
  }
}
