package org.primum.risk.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class QuantileFittingTest {
  private static final Offset<Double> SMALL = within(1e-6);
  private static final double[] NORMAL = {5.000496672646303, 1.82731308, 0.0024937068219};
  private static final double[] LOGNORMAL = {1.6070458966934507, 0.54401057, 2.6305034284e-05};
  private static final double[] GAMMA = {3.82529806, 0.69193397, 0.00072251728010};
  private static final double[] GAMMA_ABOVE_ONE = {2.24380401, 0.47808322, 4.8484199980e-05};
  private static final double[] BETA = {3.47030177, 9.68534649, 0.00207813214561};

  private final Quantiles skewed = new Quantiles(List.of(0.05, 0.5, 0.95), List.of(2.0, 5.0, 12.0));

  /// SHELF's worked example: consensus quartiles 25, 30 and 40 on 0 to 100 (shared cases, elicited
  /// and pooled inputs); the sum of squares by scipy 1.17.1.
  @Test
  void fitsTheConsensusOfShelf() {
    Fit best =
        QuantileFitting.of(
                new Quantiles(List.of(0.25, 0.5, 0.75), List.of(25.0, 30.0, 40.0)),
                new Range(0, 100))
            .getFirst();
    assertThat(best.family()).isEqualTo(Family.BETA);
    assertThat(best.parameters().get(0)).isCloseTo(5.452134, SMALL);
    assertThat(best.parameters().get(1)).isCloseTo(11.605580, SMALL);
    assertThat(best.sumOfSquares()).isCloseTo(0.003431056686816, within(1e-12));
    assertThat(best.cdf(15.2)).isCloseTo(0.05, within(0.005));
    assertThat(best.cdf(25)).isCloseTo(0.283, within(0.0005));
    assertThat(best.quantile(0.05)).isCloseTo(15.17265830, within(1e-6));
  }

  /// Least squares of scipy 1.17.1 on the same sums.
  @Test
  void agreesWithAnotherProgramOnEveryFamily() {
    List<Fit> open = QuantileFitting.of(skewed, Range.OPEN);
    closeTo(fit(open, Family.NORMAL), NORMAL);
    closeTo(fit(open, Family.LOGNORMAL), LOGNORMAL);
    closeTo(fit(open, Family.GAMMA), GAMMA);
    closeTo(
        fit(QuantileFitting.of(skewed, new Range(1, Double.POSITIVE_INFINITY)), Family.GAMMA),
        GAMMA_ABOVE_ONE);
    closeTo(fit(QuantileFitting.of(skewed, new Range(0, 20)), Family.BETA), BETA);
  }

  private static void closeTo(Fit fit, double[] expected) {
    assertThat(fit.parameters().get(0)).isCloseTo(expected[0], within(2e-6 * expected[0]));
    assertThat(fit.parameters().get(1)).isCloseTo(expected[1], within(2e-6 * expected[1]));
    assertThat(fit.sumOfSquares()).isCloseTo(expected[2], within(1e-10));
  }

  private static Fit fit(List<Fit> fits, Family family) {
    return fits.stream().filter(fit -> fit.family() == family).findFirst().orElseThrow();
  }

  @Test
  void neverPutsAFamilyThatLeavesTheRangeFirst() {
    List<Fit> fits = QuantileFitting.of(skewed, new Range(0, 20));
    assertThat(fits.getFirst().family()).isEqualTo(Family.BETA);
    assertThat(fits.getFirst().staysInside()).isTrue();
    assertThat(fits.stream().skip(1)).noneMatch(Fit::staysInside);
    Fit below = QuantileFitting.of(skewed, new Range(0, Double.POSITIVE_INFINITY)).getFirst();
    assertThat(below.family()).isIn(Family.GAMMA, Family.LOGNORMAL);
  }

  /// A quantity below 10 is 10 less a quantity above 0, so its fit is the mirror image.
  @Test
  void fitsTheMirrorImageWhereOnlyAnUpperEndIsKnown() {
    Quantiles mirrored =
        new Quantiles(List.of(0.05, 0.5, 0.95), List.of(10 - 12.0, 10 - 5.0, 10 - 2.0));
    Fit above = QuantileFitting.of(skewed, new Range(0, Double.POSITIVE_INFINITY)).getFirst();
    Fit below = QuantileFitting.of(mirrored, new Range(Double.NEGATIVE_INFINITY, 10)).getFirst();
    assertThat(below.mirrored()).isTrue();
    assertThat(below.staysInside()).isTrue();
    assertThat(below.quantile(0.9)).isCloseTo(10 - above.quantile(0.1), SMALL);
    assertThat(below.cdf(4)).isCloseTo(1 - above.cdf(6), SMALL);
    assertThat(below.mean()).isCloseTo(10 - above.mean(), SMALL);
    assertThat(below.variance()).isCloseTo(above.variance(), within(1e-4));
  }

  /// Two quantiles leave nothing over for two parameters (shared cases: log-normal, 90 % in 1 to
  /// 10, mean 4.0400128269).
  @Test
  void passesThroughTwoQuantilesExactly() {
    List<Fit> fits =
        QuantileFitting.of(
            new Quantiles(List.of(0.05, 0.95), List.of(1.0, 10.0)),
            new Range(0, Double.POSITIVE_INFINITY));
    Fit lognormal = fit(fits, Family.LOGNORMAL);
    assertThat(lognormal.sumOfSquares()).isCloseTo(0, within(1e-18));
    assertThat(lognormal.mean()).isCloseTo(4.0400128269, within(1e-7));
  }

  @Test
  void refusesQuantilesThatDoNotRiseOrLeaveTheRange() {
    assertThatThrownBy(() -> new Quantiles(List.of(0.05, 0.5), List.of(3.0, 3.0)))
        .hasMessage("quantiles need values that rise, found `[3.0, 3.0]`");
    assertThatThrownBy(() -> new Quantiles(List.of(0.5, 1.0), List.of(3.0, 4.0)))
        .hasMessage("quantiles need probabilities that rise between 0 and 1, found `[0.5, 1.0]`");
    assertThatThrownBy(() -> new Quantiles(List.of(0.5, 0.9), List.of(3.0, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QuantileFitting.of(skewed, new Range(0, 12)))
        .hasMessageContaining("quantile `12.0` must lie inside the range");
  }
}
