package org.primum.risk.monitoring.maxsprt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Coverage;
import org.primum.risk.validation.Simulated;

/// Expected numbers were computed on another way with scipy 1.17.1: the Poisson chain for a given
/// past rate, integrated over the gamma distribution of that rate.
class ConditionalPoissonMaxSprtTest {
  private static ConditionalPoissonMaxSprt byEvents(int past, int most, int fewest) {
    return new ConditionalPoissonMaxSprt(
        past, OptionalDouble.empty(), OptionalInt.of(most), fewest);
  }

  private static ConditionalPoissonMaxSprt byTime(int past, double horizon, int fewest) {
    return new ConditionalPoissonMaxSprt(
        past, OptionalDouble.of(horizon), OptionalInt.empty(), fewest);
  }

  @Test
  void computesTheCriticalValueOfAWatchThatEndsByEvents() {
    ConditionalPoissonMaxSprt test = byEvents(20, 30, 1);
    double value = test.criticalValue(0.05);
    assertThat(value).isEqualTo(3.3854021535825343, within(1e-7));
    assertThat(test.performance(value, 2).signals()).isEqualTo(0.5648392291075659, within(1e-7));
  }

  @Test
  void computesTheCriticalValueOfAWatchThatEndsByTime() {
    ConditionalPoissonMaxSprt test = byTime(10, 1, 3);
    double value = test.criticalValue(0.01);
    assertThat(value).isEqualTo(4.548017586616957, within(1e-7));
    assertThat(test.performance(value, 3).signals()).isEqualTo(0.6248281051341616, within(1e-7));
  }

  /// With a million events of the past, their rate is as good as known.
  @Test
  void becomesThePoissonTestWhereThePastIsLong() {
    double expected = 10;
    ConditionalPoissonMaxSprt long_ = byTime(1_000_000, expected / 1_000_000, 1);
    PoissonMaxSprt known = new PoissonMaxSprt(expected, 1);
    double value = known.criticalValue(0.05);
    assertThat(long_.criticalValue(0.05)).isEqualTo(value, within(1e-3));
    Performance conditional = long_.performance(value, 2);
    assertThat(conditional.signals()).isEqualTo(0.685063, within(1e-3));
    assertThat(conditional.timeToSignal().orElseThrow() * 1_000_000)
        .isEqualTo(4.130985, within(1e-2));
  }

  @Test
  void knowsTheStatisticAndWhenEventsSignal() {
    ConditionalPoissonMaxSprt test = byEvents(20, 30, 1);
    // Li and Kulldorff 2010, formula (2): c ln(c(1+r)/(c+k)) + k ln(k(1+r)/(r(c+k))).
    double expected = 20 * Math.log(20 * 1.2 / 26) + 6 * Math.log(6 * 1.2 / (0.2 * 26));
    assertThat(test.statistic(6, 0.2)).isEqualTo(expected, within(1e-12));
    assertThat(test.statistic(4, 0.2)).isZero();
    assertThat(test.statistic(3, 0.2)).isZero();
    for (int events : new int[] {1, 10, 500}) {
      for (double value : new double[] {1e-6, 3, 40}) {
        assertThat(test.statistic(events, test.latest(events, value)))
            .isEqualTo(value, within(1e-9));
      }
    }
  }

  @Test
  void refusesWhatCannotBeAsked() {
    assertThatIllegalArgumentException().isThrownBy(() -> byEvents(0, 10, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> byEvents(1_000_001, 10, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> byEvents(5, 10, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> byEvents(5, 10, 1_001));
    assertThatIllegalArgumentException().isThrownBy(() -> byEvents(5, 3, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> byEvents(5, 2_001, 4));
    for (double horizon : new double[] {0, 101, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> byTime(5, horizon, 1));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ConditionalPoissonMaxSprt(5, OptionalDouble.empty(), OptionalInt.empty(), 1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ConditionalPoissonMaxSprt(5, OptionalDouble.of(1), OptionalInt.of(10), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> byTime(5, 0.001, 1).criticalValue(0.05));
    assertThat(byTime(5, 1, 1).assumes()).isNotEmpty();
  }

  /// Both periods drawn, so that the past rate errs as it does in life; the false-alarm rate of
  /// each check is 1e-4. The Poisson test with the same expected number cries out far too often.
  @Test
  void keepsItsPromiseWhereThePastIsShort() {
    long seed = 37;
    Simulated simulated = new Simulated(seed);
    ConditionalPoissonMaxSprt test = byEvents(15, 25, 1);
    double value = test.criticalValue(0.05);
    double naiveValue = new PoissonMaxSprt(25, 1).criticalValue(0.05);
    Coverage quiet = new Coverage(seed);
    Coverage naive = new Coverage(seed);
    double times = 0;
    int signals = 0;
    for (int run = 0; run < 20_000; run++) {
      double past = 0;
      for (int i = 0; i < 15; i++) {
        past -= Math.log1p(-simulated.random().nextDouble());
      }
      double time = 0;
      boolean signalled = false;
      boolean cried = false;
      for (int k = 1; k <= 25; k++) {
        time -= Math.log1p(-simulated.random().nextDouble());
        if (!signalled && test.statistic(k, time / past) >= value) {
          signalled = true;
          times += time / past;
          signals++;
        }
        cried |= PoissonMaxSprt.statistic(k, 15 * time / past) >= naiveValue;
      }
      quiet.add(!signalled);
      naive.add(!cried);
    }
    quiet.atLeast(0.95);
    quiet.atMost(0.95);
    naive.atMost(0.93);
    // The standard error of the mean is some .011; four of them are allowed (false alarm 6e-5).
    assertThat(test.performance(value, 1).timeToSignal().orElseThrow())
        .isEqualTo(times / signals, within(0.045));
  }
}
