package org.primum.risk.monitoring.maxsprt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Coverage;
import org.primum.risk.validation.Simulated;

class PoissonMaxSprtTest {
  private static void critical(double horizon, int fewest, double expected) {
    assertThat(new PoissonMaxSprt(horizon, fewest).criticalValue(0.05))
        .as("T " + horizon + ", M " + fewest)
        .isEqualTo(expected, within(5e-7));
  }

  /// Reference cases; they are those of Kulldorff and Silva, REVSTAT 15, 2017, table 1.
  @Test
  void computesTheCriticalValuesOfTheTables() {
    critical(1, 1, 2.853937);
    critical(10, 1, 3.467952);
    critical(10, 4, 2.921561);
    critical(20, 1, 3.628123);
    critical(20, 4, 3.176370);
    critical(100, 1, 3.952321);
    critical(100, 4, 3.636508);
  }

  /// Reference case: power .685063, mean time to signal 4.130985 at rate ratio 2.
  @Test
  void computesPowerAndTimeToSignal() {
    PoissonMaxSprt test = new PoissonMaxSprt(10, 1);
    Performance found = test.performance(test.criticalValue(0.05), 2);
    assertThat(found.signals()).isEqualTo(0.685063, within(5e-7));
    assertThat(found.timeToSignal().orElseThrow()).isEqualTo(4.130985, within(5e-7));
    assertThat(found.length()).isEqualTo(0.685063 * 4.130985 + (1 - 0.685063) * 10, within(1e-5));
  }

  @Test
  void spendsExactlyAlpha() {
    for (double alpha : new double[] {0.5, 0.05, 0.01, 0.001, 1e-6}) {
      PoissonMaxSprt test = new PoissonMaxSprt(7.3, 2);
      assertThat(test.performance(test.criticalValue(alpha), 1).signals())
          .isEqualTo(alpha, within(alpha * 1e-9));
    }
  }

  @Test
  void takesLongWatches() {
    PoissonMaxSprt test = new PoissonMaxSprt(1_000, 1);
    double value = test.criticalValue(0.05);
    assertThat(test.performance(value, 1).signals()).isEqualTo(0.05, within(1e-9));
  }

  @Test
  void knowsTheStatisticAndWhenEventsSignal() {
    assertThat(PoissonMaxSprt.statistic(4, 1)).isEqualTo(1 - 4 + 4 * Math.log(4), within(1e-12));
    assertThat(PoissonMaxSprt.statistic(2, 3)).isZero();
    assertThat(PoissonMaxSprt.statistic(0, 3)).isZero();
    for (int events : new int[] {1, 4, 50, 1_000}) {
      for (double value : new double[] {1e-6, 0.5, 3, 40}) {
        double latest = PoissonMaxSprt.latest(events, value);
        assertThat(latest).isBetween(0.0, (double) events);
        assertThat(PoissonMaxSprt.statistic(events, latest)).isEqualTo(value, within(1e-9));
      }
    }
  }

  @Test
  void findsLargerHarmSoonerAndOftener() {
    PoissonMaxSprt test = new PoissonMaxSprt(10, 4);
    double value = test.criticalValue(0.05);
    Performance two = test.performance(value, 2);
    Performance four = test.performance(value, 4);
    assertThat(four.signals()).isGreaterThan(two.signals());
    assertThat(four.length()).isLessThan(two.length());
    assertThat(test.performance(1e3, 1)).isEqualTo(new Performance(0, OptionalDouble.empty(), 10));
  }

  @Test
  void refusesWhatCannotBeSpentOrAsked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PoissonMaxSprt(0.01, 1).criticalValue(0.05))
        .withMessageContaining("cannot be spent");
    for (double alpha : new double[] {0, 1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PoissonMaxSprt(10, 1).criticalValue(alpha));
    }
    for (double horizon : new double[] {0, -1, 5_001, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new PoissonMaxSprt(horizon, 1));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new PoissonMaxSprt(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new PoissonMaxSprt(1, 1_001));
    for (double ratio : new double[] {0, -1, 1_001, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PoissonMaxSprt(1, 1).performance(2, ratio));
    }
  }

  @Test
  void saysWhatItAssumes() {
    assertThat(new PoissonMaxSprt(1, 1).assumes()).isNotEmpty();
  }

  /// 20,000 watches event by event without harm, and as many at rate ratio 2; the false-alarm rate
  /// of each check is 1e-4.
  @Test
  void keepsItsPromiseInSimulation() {
    long seed = 31;
    Simulated simulated = new Simulated(seed);
    PoissonMaxSprt test = new PoissonMaxSprt(10, 1);
    double value = test.criticalValue(0.05);
    Coverage quiet = new Coverage(seed);
    Coverage found = new Coverage(seed);
    for (int run = 0; run < 20_000; run++) {
      quiet.add(!signals(simulated, test, value, 1));
      found.add(signals(simulated, test, value, 2));
    }
    quiet.atLeast(0.95);
    quiet.atMost(0.95);
    found.atLeast(0.685063);
    found.atMost(0.685063);
  }

  private static boolean signals(
      Simulated simulated, PoissonMaxSprt test, double value, double ratio) {
    double time = 0;
    for (int events = 1; ; events++) {
      time -= Math.log1p(-simulated.random().nextDouble()) / ratio;
      if (time > test.horizon()) {
        return false;
      }
      if (events >= test.fewestEvents() && PoissonMaxSprt.statistic(events, time) >= value) {
        return true;
      }
    }
  }
}
