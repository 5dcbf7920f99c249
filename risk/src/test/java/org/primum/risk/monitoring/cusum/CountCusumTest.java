package org.primum.risk.monitoring.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Simulated;

class CountCusumTest {
  private static CountLaw.Poisson poisson(double mean) {
    return new CountLaw.Poisson(mean);
  }

  private static CountLaw.Bernoulli bernoulli(double chance) {
    return new CountLaw.Bernoulli(chance);
  }

  /// 438.12 is a reference case; the others are by numpy 2.4.6 (solve of the full chain).
  @Test
  void computesRunLengthsOfPoissonCounts() {
    assertThat(new CountCusum(new Reference(1, 4), 40).averageRunLength(poisson(0.25)))
        .isEqualTo(438.12, within(0.005));
    CountCusum whole = new CountCusum(new Reference(5, 1), 10);
    assertThat(whole.averageRunLength(poisson(4))).isEqualTo(421.65009848606155, within(1e-8));
    assertThat(whole.averageRunLength(poisson(6))).isEqualTo(9.726166207017588, within(1e-10));
    assertThat(new CountCusum(new Reference(7, 3), 15).averageRunLength(poisson(2)))
        .isEqualTo(43.08298702991055, within(1e-9));
  }

  /// By numpy 2.4.6 (solve of the full chain).
  @Test
  void computesRunLengthsOfYesOrNo() {
    CountCusum chart = new CountCusum(new Reference(1, 50), 200);
    assertThat(chart.averageRunLength(bernoulli(0.01))).isEqualTo(19156.20097664832, within(1e-5));
    assertThat(chart.averageRunLength(bernoulli(0.04))).isEqualTo(187.87926748055673, within(1e-8));
  }

  /// A signal needs one event: the run length is that of a geometric distribution.
  @Test
  void isGeometricWhereOneEventSignals() {
    CountCusum chart = new CountCusum(new Reference(1, 2), 1);
    assertThat(chart.averageRunLength(bernoulli(0.01))).isEqualTo(100, within(1e-9));
    assertThat(chart.averageRunLength(poisson(0.01)))
        .isEqualTo(1 / -Math.expm1(-0.01), within(1e-9));
  }

  /// 20,000 charts; the mean may lie four standard errors away (false alarm 6e-5).
  @Test
  void agreesWithSimulation() {
    Simulated simulated = new Simulated(71);
    CountCusum chart = new CountCusum(new Reference(4, 11), 20);
    double sum = 0;
    double squares = 0;
    int runs = 20_000;
    for (int run = 0; run < runs; run++) {
      int state = 0;
      int length = 0;
      while (state < 20) {
        state = Math.max(0, state + (simulated.happens(0.3) ? 11 : 0) - 4);
        length++;
      }
      sum += length;
      squares += (double) length * length;
    }
    double mean = sum / runs;
    double error = Math.sqrt((squares / runs - mean * mean) / runs);
    assertThat(chart.averageRunLength(bernoulli(0.3))).isEqualTo(mean, within(4 * error));
  }

  @Test
  void findsTheLeastThresholdOfARunLength() {
    Reference quarter = new Reference(1, 4);
    CountCusum found = CountCusum.withRunLength(quarter, poisson(0.25), 438.1);
    assertThat(found.thresholdSteps()).isEqualTo(40);
    assertThat(found.threshold()).isEqualTo(10);
    assertThat(CountCusum.withRunLength(quarter, poisson(0.25), 438.2).thresholdSteps())
        .isEqualTo(41);
    assertThat(
            CountCusum.withRunLength(quarter, poisson(0.25), 1.1).averageRunLength(poisson(0.25)))
        .isGreaterThanOrEqualTo(1.1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CountCusum.withRunLength(new Reference(1, 1_000), bernoulli(0.01), 1e8))
        .withMessageContaining("needs a threshold beyond `3.0`");
  }

  /// Expected: (6 − 4)/ln 1.5; and ln(.99/.98)/ln(odds ratio) by hand.
  @Test
  void knowsTheReferenceThatFindsARiseSoonest() {
    assertThat(CountCusum.referenceOf(poisson(4), poisson(6)))
        .isEqualTo(2 / Math.log(1.5), within(1e-12));
    assertThat(CountCusum.referenceOf(bernoulli(0.01), bernoulli(0.02)))
        .isEqualTo(Math.log(0.99 / 0.98) / Math.log(0.02 * 0.99 / (0.98 * 0.01)), within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CountCusum.referenceOf(poisson(4), poisson(4)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CountCusum.referenceOf(bernoulli(0.4), bernoulli(0.3)));
  }

  @Test
  void referencesAreFractions() {
    assertThat(Reference.near(2 / Math.log(1.5))).isEqualTo(new Reference(54, 11));
    assertThat(Reference.near(0.5)).isEqualTo(new Reference(1, 2));
    assertThat(Reference.near(0.0014)).isEqualTo(new Reference(1, 711));
    assertThat(Reference.exactly(new BigDecimal("0.250"))).isEqualTo(new Reference(1, 4));
    assertThat(Reference.exactly(new BigDecimal("1.2"))).isEqualTo(new Reference(6, 5));
    assertThat(Reference.exactly(new BigDecimal("30"))).isEqualTo(new Reference(30, 1));
    assertThat(new Reference(7, 2).value()).isEqualTo(3.5);
    for (String wrong : new String[] {"0", "-1", "0.0001", "1000001"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Reference.exactly(new BigDecimal(wrong)));
    }
    for (double wrong : new double[] {0, Double.NaN, 1e-4, 2e6}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Reference.near(wrong));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Reference(2, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Reference(0, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Reference(1, 1_001));
  }

  @Test
  void refusesWhatCannotBeAsked() {
    Reference one = new Reference(1, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> new CountCusum(one, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new CountCusum(one, 3_001));
    CountCusum chart = new CountCusum(one, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chart.averageRunLength(bernoulli(0.5)))
        .withMessageContaining("never exceeded");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CountCusum(new Reference(9, 1), 60).averageRunLength(poisson(1)))
        .withMessageContaining("beyond 1e11");
    for (double wrong : new double[] {1, Double.NaN, 2e9}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CountCusum.withRunLength(one, poisson(1), wrong));
    }
    for (double wrong : new double[] {0, Double.NaN, 501}) {
      assertThatIllegalArgumentException().isThrownBy(() -> poisson(wrong));
      assertThatIllegalArgumentException().isThrownBy(() -> bernoulli(wrong));
    }
    assertThat(chart.assumes()).isNotEmpty();
  }
}
