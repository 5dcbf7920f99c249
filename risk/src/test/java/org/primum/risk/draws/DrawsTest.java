package org.primum.risk.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DrawsTest {
  /// NumPy 2: `numpy.quantile([1..10], [.05, .5, .95])`, `numpy.std(ddof=1)`.
  @Test
  void figuresAgreeWithNumpy() {
    Figures figures = Draws.of(10, i -> 10 - i).figures();
    assertThat(figures.mean()).isEqualTo(5.5);
    assertThat(figures.sd()).isCloseTo(3.0276503540974917, within(1e-12));
    assertThat(figures.p5()).isCloseTo(1.45, within(1e-12));
    assertThat(figures.p50()).isCloseTo(5.5, within(1e-12));
    assertThat(figures.p95()).isCloseTo(9.55, within(1e-12));
    assertThat(figures.standardError()).isCloseTo(0.9574271077563381, within(1e-12));
  }

  @Test
  void comparesDrawByDraw() {
    Share share = Draws.of(1, 2, 3, 4).exceeding(Draws.of(1, 1, 1, 1), 1);
    assertThat(share.probability()).isEqualTo(.5);
    assertThat(share.standardError()).isEqualTo(.25);
    assertThat(share.closeTo(.05)).isTrue();
  }

  @Test
  void refusesWhatCannotBeCompared() {
    assertThatThrownBy(() -> Draws.of(1, Double.NaN)).hasMessageContaining("finite");
    assertThatThrownBy(() -> Draws.of()).hasMessageContaining("empty");
    assertThatThrownBy(() -> Draws.of(1).exceeding(Draws.of(1, 2), 0))
        .hasMessageContaining("same run");
  }

  @Test
  void keepsItsOwnCopy() {
    double[] values = {1, 2};
    Draws draws = Draws.of(values);
    values[0] = 9;
    assertThat(draws.at(0)).isEqualTo(1);
  }

  @Test
  void spellsNumbersForMachinesAndPeople() {
    assertThat(Digits.six(-0.123456789)).isEqualTo("-0.123457");
    assertThat(Digits.six(-0.0)).isEqualTo("0");
    assertThat(Digits.six(1234567)).isEqualTo("1234570");
    assertThat(Digits.probability(.2858)).isEqualTo(".286");
    assertThat(Digits.probability(.0001)).isEqualTo("< .001");
    assertThat(Digits.probability(.99999)).isEqualTo("> .999");
    assertThat(Digits.probability(1)).isEqualTo("1");
    assertThat(Digits.against(.2858, new BigDecimal("0.05"))).isEqualTo(".286 > .05");
    assertThat(Digits.against(.0501, new BigDecimal("0.050"))).isEqualTo(".0501 > .05");
    assertThat(Digits.against(.00002, new BigDecimal("0.05"))).isEqualTo(".00002 < .05");
    assertThat(Digits.against(0, new BigDecimal("0.2"))).isEqualTo("0 < .2");
    assertThat(Digits.against(.25, new BigDecimal("0.25"))).isEqualTo(".250 = .25");
    assertThat(Digits.against(.99999, new BigDecimal("0.2"))).isEqualTo(".99999 > .2");
  }
}
