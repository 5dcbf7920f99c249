package org.primum.risk.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.terms.json.CanonicalJson;

/// Expected figures from NumPy 2 (`linalg.lstsq` on the basis of Keelin 2016, equation 6) and SciPy
/// 1.17 (`quad` for means), unless another source is named.
class MetalogTest {
  private static final double NONE = Double.NEGATIVE_INFINITY;
  private static final double UNBOUNDED = Double.POSITIVE_INFINITY;

  private static List<Metalog.Point> points(double... percentThenValue) {
    List<Metalog.Point> points = new ArrayList<>();
    for (int i = 0; i < percentThenValue.length; i += 2) {
      points.add(
          new Metalog.Point(BigDecimal.valueOf(percentThenValue[i]), percentThenValue[i + 1]));
    }
    return points;
  }

  private static void quantiles(Metalog metalog, double... expected) {
    double[] probabilities = {.001, .05, .25, .75, .95, .999};
    for (int i = 0; i < probabilities.length; i++) {
      double found = metalog.quantile(probabilities[i]);
      assertThat(found)
          .as("%s at %s", metalog.description(), probabilities[i])
          .isCloseTo(expected[i], within(1e-9 * (1 + Math.abs(expected[i]))));
      assertThat(metalog.cdf(found)).isCloseTo(probabilities[i], within(1e-12));
    }
  }

  @Test
  void unboundedPassesThroughItsQuantilesAndHasTheClosedFormMean() {
    Metalog metalog = new Metalog(points(10, 2, 50, 5, 90, 12), NONE, UNBOUNDED, 3);
    quantiles(
        metalog,
        -2.874215908093,
        1.3148021935362473,
        3.125,
        8.125,
        14.71552148976812,
        28.55977973299803);
    assertThat(metalog.quantile(.1)).isCloseTo(2, within(1e-12));
    assertThat(metalog.quantile(.9)).isCloseTo(12, within(1e-12));
    // Keelin 2016, §3: the mean of three terms is a₁ + a₃/2.
    assertThat(metalog.mean()).isCloseTo(5 + 2.27559807 / 2, within(1e-8));
    assertThat(metalog.lowest()).isEqualTo(NONE);
  }

  @Test
  void boundedBelowAboveAndBothStayInsideTheirBounds() {
    Metalog below = new Metalog(points(10, 2, 50, 5, 90, 12), 0, UNBOUNDED, 3);
    quantiles(
        below,
        .276178038304757,
        1.4595430360398673,
        3.1744030803595082,
        7.775667784799941,
        16.106291419621673,
        77.13108520395969);
    assertThat(below.mean()).isCloseTo(6.560597250556153, within(1e-7));
    Metalog above = new Metalog(points(10, -12, 50, -5, 90, -2), NONE, 0, 3);
    assertThat(above.quantile(.05)).isCloseTo(-16.106291419621595, within(1e-9));
    assertThat(above.mean()).isCloseTo(-below.mean(), within(1e-9));
    Metalog both = new Metalog(points(10, .02, 50, .05, 90, .2), 0, 1, 3);
    quantiles(
        both,
        .0033855327949567546,
        .015324731946736603,
        .03002066766031286,
        .09773701099789467,
        .30890170549896906,
        .8994398774905231);
    assertThat(both.mean()).isCloseTo(.08950052890014314, within(1e-9));
    assertThat(both.cdf(0)).isZero();
    assertThat(both.cdf(1)).isEqualTo(1);
    assertThat(both.cdf(Double.NaN)).isNaN();
    assertThat(both.quantile(1e-15)).isPositive();
    assertThat(both.quantile(1 - 1e-15)).isLessThan(1);
  }

  @Test
  void moreTermsPassThroughMorePointsAndFewerAreTheLeastSquaresFit() {
    List<Metalog.Point> five = points(5, 1, 25, 3, 50, 4.2, 75, 6, 95, 11);
    Metalog exact = new Metalog(five, NONE, UNBOUNDED, 5);
    quantiles(exact, -4.33541877016729, 1, 3, 6, 11, 24.078092448765133);
    assertThat(exact.mean()).isCloseTo(4.8546024184673815, within(1e-8));
    Metalog fitted = new Metalog(five, NONE, UNBOUNDED, 3);
    quantiles(
        fitted,
        -2.5020515716865934,
        1.1131415454108586,
        2.7108942281876165,
        6.352690080370212,
        10.873678335266959,
        20.393187416963865);
  }

  /// Of seven symmetric percentiles the basis has four odd functions on three pairs: singular.
  @Test
  void refusesMoreTermsThanThePercentilesDetermine() {
    List<Metalog.Point> seven = points(1, -1, 5, 1, 25, 3, 50, 4.2, 75, 5.5, 95, 8, 99, 10.5);
    assertThatThrownBy(() -> new Metalog(seven, NONE, UNBOUNDED, 7))
        .hasMessageContaining("is not determined by quantiles at these percentiles")
        .hasMessageContaining("use at most `terms: 6`");
    Metalog six = new Metalog(seven, NONE, UNBOUNDED, 6);
    assertThat(six.quantile(.5)).isCloseTo(4.2, within(.1));
    assertThat(six.quantile(.95)).isCloseTo(8, within(.1));
  }

  /// Keelin 2016, §3.4: three terms of a symmetric 10/50/90 triplet are feasible exactly for .16658
  /// < (p50 − p10)/(p90 − p10) < .83342, that is |a₃|/a₂ < 1.66711.
  @Test
  void refusesQuantilesWhoseDensityWouldBeNegative() {
    assertThat(new Metalog(points(10, 0, 50, 16.7, 90, 100), NONE, UNBOUNDED, 3).mean()).isFinite();
    assertThat(new Metalog(points(10, 0, 50, 83.3, 90, 100), NONE, UNBOUNDED, 3).mean()).isFinite();
    assertThatThrownBy(() -> new Metalog(points(10, 0, 50, 16.6, 90, 100), NONE, UNBOUNDED, 3))
        .hasMessageContaining("does not fit these quantiles");
    assertThatThrownBy(() -> new Metalog(points(10, 0, 50, 83.4, 90, 100), NONE, UNBOUNDED, 3))
        .hasMessageContaining("does not fit these quantiles");
    // Two terms are the logistic distribution and always fit.
    assertThat(new Metalog(points(10, 0, 50, 16.6, 90, 100), NONE, UNBOUNDED, 2).mean())
        .isCloseTo(
            new Metalog(points(10, 0, 50, 16.6, 90, 100), NONE, UNBOUNDED, 2).quantile(.5),
            within(1e-9));
  }

  @Test
  void refusesATailWithoutVariance() {
    assertThatThrownBy(() -> new Metalog(points(10, 1, 90, 100), 0, UNBOUNDED, 2))
        .hasMessageContaining("variance is infinite");
    assertThatThrownBy(() -> new Metalog(points(10, -100, 90, -1), NONE, 0, 2))
        .hasMessageContaining("variance is infinite");
    assertThat(new Metalog(points(10, 1, 90, 100), 0, 1000, 2).mean()).isBetween(1., 200.);
  }

  @Test
  void refusesWhatIsNoSetOfQuantiles() {
    assertThatThrownBy(() -> new Metalog(points(10, 5, 50, 5, 90, 12), NONE, UNBOUNDED, 3))
        .hasMessageContaining("quantiles that rise, found `p10` = `5` before `p50` = `5`");
    assertThatThrownBy(() -> new Metalog(points(50, 5, 10, 6), NONE, UNBOUNDED, 2))
        .hasMessageContaining("quantiles that rise");
    assertThatThrownBy(() -> new Metalog(points(10, 0, 50, 5), 0, UNBOUNDED, 2))
        .hasMessageContaining("`p10` inside its bounds");
    assertThatThrownBy(() -> new Metalog(points(10, 1, 50, 1.5), 0, 1.5, 2))
        .hasMessageContaining("`p50` inside its bounds");
    assertThatThrownBy(() -> new Metalog(points(10, 1, 50, 2), 3, 3, 2))
        .hasMessageContaining("`lower` below `upper`");
    assertThatThrownBy(() -> new Metalog(points(10, 1, 50, 2), NONE, UNBOUNDED, 3))
        .hasMessageContaining("`terms` from 2");
    assertThatThrownBy(() -> new Metalog(points(10, 1, 50, 2), NONE, UNBOUNDED, 1))
        .hasMessageContaining("`terms` from 2");
    assertThatThrownBy(() -> points(0, 1)).hasMessageContaining("percentiles between 0 and 100");
    assertThatThrownBy(() -> points(100, 1)).hasMessageContaining("percentiles between 0 and 100");
    assertThatThrownBy(() -> points(50, Double.NaN)).hasMessageContaining("finite `p50.0`");
  }

  @Test
  void spellsItselfInOneWay() {
    Metalog metalog = new Metalog(points(2.5, 1, 50, 5), 0, 40, 2);
    assertThat(CanonicalJson.text(metalog.json()))
        .isEqualTo(
            "{\"metalog\":{\"lower\":\"0\",\"p2.5\":\"1\",\"p50\":\"5\",\"terms\":2,\"upper\":\"40\"}}");
    assertThat(metalog.description()).isEqualTo("metalog(p2.5 1, p50 5, from 0, to 40)");
  }
}
