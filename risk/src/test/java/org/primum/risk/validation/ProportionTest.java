package org.primum.risk.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProportionTest {
  /// Limits from Newcombe 1998, doi
  /// 10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, table I, method 3: 81 of
  /// 263, 15 of 148, 0 of 20, 1 of 29.
  @Test
  void givesTheIntervalsOfNewcombesTable() {
    requireLimits(new Proportion(81, 263), "0.2553", "0.3662");
    requireLimits(new Proportion(15, 148), "0.0624", "0.1605");
    requireLimits(new Proportion(0, 20), "0.0000", "0.1611");
    requireLimits(new Proportion(1, 29), "0.0061", "0.1718");
  }

  private static void requireLimits(Proportion proportion, String lower, String upper) {
    assertThat(proportion.lower()).contains(new BigDecimal(lower));
    assertThat(proportion.upper()).contains(new BigDecimal(upper));
    Interval unrounded = proportion.interval(Confidence.P95).orElseThrow();
    assertThat(unrounded.lower()).isEqualTo(Double.parseDouble(lower), within(5e-5));
    assertThat(unrounded.upper()).isEqualTo(Double.parseDouble(upper), within(5e-5));
  }

  @Test
  void endsAreExactWhereNoneOrAllHappened() {
    assertThat(new Proportion(0, 7).interval(Confidence.P95).orElseThrow().lower()).isZero();
    assertThat(new Proportion(7, 7).interval(Confidence.P95).orElseThrow().upper()).isOne();
  }

  @Test
  void knowsNothingWithoutTrials() {
    Proportion none = new Proportion(0, 0);
    assertThat(none.value()).isEmpty();
    assertThat(none.estimate()).isEmpty();
    assertThat(none.lower()).isEmpty();
    assertThat(none.upper()).isEmpty();
    assertThat(none.interval(Confidence.P95)).isEmpty();
    assertThat(none.json().members()).containsOnlyKeys("events", "trials");
  }

  @Test
  void refusesMoreEventsThanTrials() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 1));
  }

  /// Quantiles from scipy.stats 1.17.1: norm.isf(.025), norm.isf(.05), t.isf(.025, 9).
  @Test
  void takesTheQuantilesOfItsLevel() {
    assertThat(Confidence.P95.z()).isEqualTo(1.959963984540054, within(1e-14));
    assertThat(new Confidence(0.9).z()).isEqualTo(1.6448536269514729, within(1e-14));
    assertThat(Confidence.P95.t(9)).isEqualTo(2.2621571627982053, within(1e-12));
    assertThat(Confidence.P95.each(10).level()).isEqualTo(0.995, within(1e-15));
    assertThat(Confidence.P95.each(1).level()).isEqualTo(0.95, within(1e-15));
  }

  @Test
  void refusesALevelOutsideZeroToOne() {
    for (double level : new double[] {0, 1, -0.1, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(level));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Confidence.P95.each(0));
  }

  @Test
  void refusesAnEmptyInterval() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1));
    Interval point = new Interval(1, 1);
    assertThat(point.contains(1)).isTrue();
    assertThat(point.width()).isZero();
    assertThat(new Interval(0, 1).contains(-0.1)).isFalse();
    assertThat(new Interval(0, 1).contains(1.1)).isFalse();
  }
}
