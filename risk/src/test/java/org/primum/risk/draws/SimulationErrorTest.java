package org.primum.risk.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Interval;
import org.primum.terms.json.CanonicalJson;

/// Expected figures from NumPy 2 and SciPy 1.17.
class SimulationErrorTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final double[] VALUES = {
    1, 4, 2, 8, 5, 3, 9, 7, 6, 0, 2, 2, 5, 1, 4, 9, 8, 3, 6, 7
  };

  private static void around(Interval found, double centre, double half) {
    assertThat(found.lower()).isCloseTo(centre - half, within(1e-4 * (1 + half)));
    assertThat(found.upper()).isCloseTo(centre + half, within(1e-4 * (1 + half)));
  }

  /// The order statistics of rank np ± 1.96 √(np(1 − p)), one further out on the lower side, for
  /// the numbers 0 to 999 in falling order.
  @Test
  void quantilesOfIndependentDrawsLieBetweenTwoOrderStatistics() {
    Figures figures = Draws.of(1000, i -> 999 - i).figures();
    assertThat(figures.p5()).isCloseTo(49.95, EXACT);
    assertThat(figures.error().p5()).isEqualTo(new Interval(35, 64));
    assertThat(figures.error().p50()).isEqualTo(new Interval(468, 531));
    assertThat(figures.error().p95()).isEqualTo(new Interval(935, 964));
    double half = 1.959963984540054 * figures.sd() / Math.sqrt(1000);
    around(figures.error().mean(), 499.5, half);
    assertThat(Draws.of(1000, i -> i).quantiles(.25, .9)).containsExactly(249.75, 899.1);
  }

  /// Four runs of five: the spread of the four means, quantiles and shares, with Student's t of
  /// three degrees of freedom.
  @Test
  void repetitionsShowTheErrorByTheirSpread() {
    Draws draws = Draws.repeated(VALUES, 4);
    Figures figures = draws.figures();
    double t = Repetitions.t(4);
    assertThat(figures.mean()).isCloseTo(4.6, EXACT);
    assertThat(figures.sd()).isCloseTo(2.8172401575412698, EXACT);
    assertThat(figures.standardError()).isCloseTo(.8041558721209878, EXACT);
    assertThat(draws.standardError()).isEqualTo(figures.standardError());
    around(figures.error().mean(), 4.6, t * .8041558721209878);
    around(figures.error().p5(), .95, t * .6652067347825036);
    around(figures.error().p50(), 4.5, t * 1.1086778913041726);
    around(figures.error().p95(), 9, t * .9201449161228175);
    Share share = draws.exceeding(4);
    assertThat(share.count()).isEqualTo(10);
    assertThat(share.standardError()).isCloseTo(.12909944487358055, EXACT);
    around(share.interval(), .5, t * .12909944487358055);
    assertThat(draws.exceeding(Draws.of(20, _ -> 3), 1)).isEqualTo(share);
    assertThat(Draws.of(VALUES).exceeding(9)).isEqualTo(new Share(0, 20));
    assertThat(Draws.of(VALUES).exceeding(8).count()).isEqualTo(2);
  }

  @Test
  void intervalsOfSharesStayInsideZeroAndOne() {
    Share share = Draws.repeated(new double[] {1, 1, 1, 1, 1, 0, 1, 1}, 4).exceeding(.5);
    assertThat(share.interval().upper()).isEqualTo(1);
    Share other = Draws.repeated(new double[] {0, 0, 0, 0, 0, 1, 0, 0}, 4).exceeding(.5);
    assertThat(other.interval().lower()).isZero();
    // Where all repetitions agree their spread says nothing: Wilson's interval stands in.
    Share none = Draws.repeated(VALUES, 4).exceeding(100);
    assertThat(none).isEqualTo(new Share(0, 20));
    assertThat(none.interval().upper()).isPositive();
  }

  /// SciPy 1.17: `t.ppf(.975, 15)`, `t.ppf(.975, 30)`, `t.ppf(.975, 7)`.
  @Test
  void studentsQuantileIsRightFromEightRepetitionsOn() {
    assertThat(Repetitions.t(16)).isCloseTo(2.131449545559776, within(2e-6));
    assertThat(Repetitions.t(31)).isCloseTo(2.042272456301238, within(1e-7));
    assertThat(Repetitions.t(8)).isCloseTo(2.364624251592784, within(5e-5));
  }

  /// Wilson 1927 for 3, 0 and all of 40.
  @Test
  void sharesOfIndependentDrawsHaveTheScoreInterval() {
    around(
        new Share(3, 40).interval(), (.025836026 + .198642335) / 2, (.198642335 - .025836026) / 2);
    assertThat(new Share(0, 40).interval().lower()).isZero();
    assertThat(new Share(0, 40).interval().upper()).isCloseTo(.0876216012, EXACT);
    assertThat(new Share(40, 40).interval().lower()).isCloseTo(.9123783988, EXACT);
    assertThat(new Share(3, 40).standardError()).isCloseTo(Math.sqrt(.075 * .925 / 40), EXACT);
  }

  @Test
  void aShareIsCloseToALimitWithinThreeStandardErrors() {
    Share share = new Share(50, 100);
    assertThat(share.closeTo(.36)).isTrue();
    assertThat(share.closeTo(.64)).isTrue();
    assertThat(share.closeTo(.34)).isFalse();
    assertThat(share.closeTo(.66)).isFalse();
    assertThatThrownBy(() -> new Share(3, 2)).hasMessageContaining("share `3` of `2`");
    assertThatThrownBy(() -> new Share(-1, 2)).hasMessageContaining("share `-1` of `2`");
    assertThatThrownBy(() -> new Share(0, 0)).hasMessageContaining("share `0` of `0`");
  }

  @Test
  void drawsAreNotMoreRepetitionsThanNumbers() {
    assertThatThrownBy(() -> Draws.repeated(VALUES, 21)).hasMessageContaining("20 draws cannot");
    assertThatThrownBy(() -> Draws.repeated(VALUES, 0)).hasMessageContaining("`0` repetitions");
    assertThat(Draws.of(7).figures().sd()).isZero();
    assertThat(Draws.of(7).figures().error().p95()).isEqualTo(new Interval(7, 7));
  }

  @Test
  void figuresSpellEveryNumberAndItsError() {
    assertThat(CanonicalJson.text(Draws.of(1, 2, 3, 4).figures().json()))
        .isEqualTo(
            "{\"mean\":\"2.5\",\"p5\":\"1.15\",\"p50\":\"2.5\",\"p95\":\"3.85\",\"sd\":\"1.29099\","
                + "\"simulationError\":{\"mean\":[\"1.23485\",\"3.76515\"],\"p5\":[\"1\",\"3\"],"
                + "\"p50\":[\"1\",\"4\"],\"p95\":[\"2\",\"4\"]},\"standardError\":\"0.645497\"}");
    assertThat(Digits.against(.123456789012, new java.math.BigDecimal("0.1234567890")))
        .isEqualTo(".1235 > .123456789");
  }
}
