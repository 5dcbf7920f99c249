package org.primum.risk.monitoring.maxsprt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Expected numbers were computed by going through all 4,096 courses of twelve events.
class BinomialMaxSprtTest {
  @Test
  void takesTheLeastCriticalValueThatKeepsAlpha() {
    BinomialMaxSprt test = new BinomialMaxSprt(12, 1, 1);
    BinomialMaxSprt.Critical found = test.criticalValue(0.05);
    assertThat(found.value()).isEqualTo(2.9110316603, within(1e-9));
    assertThat(found.spent()).isEqualTo(0.04833984375, within(1e-12));
    assertThat(test.performance(found.value(), 4).signals())
        .isEqualTo(0.6243011788800013, within(1e-12));
  }

  @Test
  void takesUnequalExposureAndFewestEvents() {
    BinomialMaxSprt test = new BinomialMaxSprt(12, 3, 2);
    BinomialMaxSprt.Critical found = test.criticalValue(0.05);
    assertThat(found.value()).isEqualTo(2.9921516982, within(1e-9));
    assertThat(found.spent()).isEqualTo(0.03828161954879761, within(1e-12));
    assertThat(test.performance(found.value(), 4).signals())
        .isEqualTo(0.6469603838111984, within(1e-12));
  }

  /// Five on the watched side in a row signal at alpha .05 with even exposure: 5 ln 2 = 3.4657 is
  /// spent with 2^-5; that only such a start signals within five events is plain.
  @Test
  void waitsForARunOfFive() {
    BinomialMaxSprt test = new BinomialMaxSprt(5, 1, 1);
    BinomialMaxSprt.Critical found = test.criticalValue(0.05);
    assertThat(found.value()).isEqualTo(5 * Math.log(2), within(1e-12));
    assertThat(found.spent()).isEqualTo(1 / 32.0, within(1e-15));
    Performance twice = test.performance(found.value(), 2);
    assertThat(twice.signals()).isEqualTo(Math.pow(2 / 3.0, 5), within(1e-12));
    assertThat(twice.timeToSignal()).hasValue(5);
    assertThat(twice.length()).isEqualTo(5, within(1e-12));
  }

  @Test
  void knowsTheStatistic() {
    BinomialMaxSprt test = new BinomialMaxSprt(10, 3, 1);
    assertThat(test.statistic(4, 4)).isEqualTo(4 * Math.log(4), within(1e-12));
    assertThat(test.statistic(2, 4))
        .isEqualTo(2 * Math.log(2) + 2 * Math.log(0.5 / 0.75), within(1e-12));
    assertThat(test.statistic(1, 4)).isZero();
    assertThat(test.statistic(0, 4)).isZero();
  }

  @Test
  void watchesManyEvents() {
    BinomialMaxSprt test = new BinomialMaxSprt(500, 1, 4);
    BinomialMaxSprt.Critical found = test.criticalValue(0.05);
    assertThat(found.spent()).isBetween(0.0495, 0.05);
    assertThat(test.performance(found.value(), 1.5).signals()).isGreaterThan(0.9);
  }

  @Test
  void refusesWhatCannotBeAsked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BinomialMaxSprt(4, 1, 1).criticalValue(0.05))
        .withMessageContaining("too small");
    assertThatIllegalArgumentException().isThrownBy(() -> new BinomialMaxSprt(0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new BinomialMaxSprt(2_001, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new BinomialMaxSprt(5, 1, 6));
    assertThatIllegalArgumentException().isThrownBy(() -> new BinomialMaxSprt(5, 1, 0));
    for (double matching : new double[] {0, 1_001, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new BinomialMaxSprt(5, matching, 1));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BinomialMaxSprt(5, 1, 1).criticalValue(1));
    assertThat(new BinomialMaxSprt(5, 1, 1).assumes()).isNotEmpty();
  }
}
