package org.primum.risk.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {
  private static final Offset<Double> TIGHT = within(1e-9);

  /// D. W. Hubbard's 90 % intervals, recomputed by independent code with z = 1.6448536.
  @Test
  void meansOfNinetyPercentIntervalsAreThePublishedOnes() {
    assertThat(new LogNormal(1, 10).mean()).isCloseTo(4.0400128269, within(5e-11));
    assertThat(new LogNormal(635_000, 19_000_000).mean()).isCloseTo(5_922_706.83351, within(.5));
  }

  @Test
  void lognormalKeepsItsInterval() {
    LogNormal interval = new LogNormal(1, 10);
    assertThat(interval.quantile(.05)).isCloseTo(1, TIGHT);
    assertThat(interval.quantile(.95)).isCloseTo(10, TIGHT);
    assertThat(interval.quantile(.5)).isCloseTo(3.1622776601683795, TIGHT);
    assertThat(interval.quantile(.99)).isCloseTo(16.11237428, within(1e-8));
    assertThat(interval.cdf(10)).isCloseTo(.95, TIGHT);
  }

  /// alpha = 1 + 4·15/45, beta = 1 + 4·30/45; quantile by SciPy 1.17 (`beta.ppf`).
  @Test
  void pertOfFiveTwentyFiftyFollowsTheFormula() {
    Pert pert = new Pert(5, 20, 50);
    assertThat(pert.mean()).isCloseTo((5 + 4 * 20 + 50) / 6.0, TIGHT);
    assertThat(pert.quantile(.3))
        .isCloseTo(5 + 45 * new Beta(1 + 60 / 45.0, 1 + 120 / 45.0).quantile(.3), TIGHT);
    assertThat(pert.lowest()).isEqualTo(5);
    assertThat(pert.highest()).isEqualTo(50);
  }

  /// Consensus quartiles 25/30/40 on [0, 100] (SHELF): P(X < 15.2) = .05, P(X < 25) = .283.
  @Test
  void consensusBetaHasItsPublishedProbabilities() {
    Beta consensus = new Beta(5.452134, 11.605580);
    assertThat(consensus.cdf(.152)).isCloseTo(.05, within(5e-4));
    assertThat(consensus.cdf(.25)).isCloseTo(.283, within(5e-4));
  }

  /// SciPy 1.17 (Boost): `scipy.stats.beta.ppf`.
  @ParameterizedTest
  @CsvSource({
    "38, 62, .05, 0.30189730503359447",
    "96.5, 214.5, .975, 0.36273223719393677",
    ".5, 10.5, .05, 0.000191736288974476",
    ".5, 10.5, .95, 0.1707731082448478",
    "16858.5, 14890.5, .95, 0.535598697445308",
    "1.4, 2.6, .001, 0.003022324732164199",
    "3.5, .5, .9, 0.9975806939729063"
  })
  void betaQuantilesAgreeWithScipy(double a, double b, double p, double expected) {
    assertThat(new Beta(a, b).quantile(p)).isCloseTo(expected, within(1e-8 * expected));
  }

  /// SciPy 1.17: `scipy.stats.gamma.ppf`.
  @ParameterizedTest
  @CsvSource({
    "8760, 365, .05, 8607.116349743308",
    "0, 1, .05, 0.001966070000009761",
    "0, 10, .95, 1.920729410347062",
    "3, 2, .5, 3.1729055977607574"
  })
  void rateQuantilesAgreeWithScipy(long events, double exposure, double p, double expected) {
    assertThat(new JeffreysRate(events, exposure).quantile(p) * exposure)
        .isCloseTo(expected, within(1e-8 * expected));
  }

  @Test
  void countsFollowJeffreys() {
    assertThat(new Jeffreys(96, 310).mean()).isCloseTo(96.5 / 311, TIGHT);
    assertThat(new Jeffreys(96, 310).quantile(.975)).isCloseTo(0.36273223719393677, TIGHT);
    assertThat(new JeffreysRate(8760, 365).mean()).isCloseTo(8760.5 / 365, TIGHT);
  }

  /// SciPy 1.17: `triang(c=.25, loc=1, scale=8)`.
  @Test
  void triangularAgreesWithScipy() {
    Triangular triangular = new Triangular(1, 3, 9);
    assertThat(triangular.quantile(.1)).isCloseTo(2.26491106, within(1e-8));
    assertThat(triangular.quantile(.8)).isCloseTo(5.90161332, within(1e-8));
    assertThat(triangular.cdf(2)).isCloseTo(.0625, TIGHT);
    assertThat(triangular.cdf(5)).isCloseTo(2 / 3.0, TIGHT);
  }

  /// SciPy 1.17: `truncnorm`.
  @Test
  void truncatedNormalAgreesWithScipy() {
    Truncated truncated = new Truncated(new Normal(.1, .2), 0, 1);
    assertThat(truncated.mean()).isCloseTo(0.20182796395489763, TIGHT);
    assertThat(truncated.quantile(.5)).isCloseTo(0.17937331356470615, TIGHT);
    assertThat(truncated.lowest()).isZero();
    assertThat(truncated.highest()).isEqualTo(1);
  }

  @Test
  void everyQuantileFunctionRisesAndInvertsItsCdf() {
    List<Distribution> all =
        List.of(
            new Beta(.7, 3),
            new Jeffreys(0, 40),
            new Jeffreys(40, 40),
            new JeffreysRate(0, 12.5),
            new JeffreysRate(900, 12.5),
            new Normal(-3, 2),
            new LogNormal(.001, .2),
            new Triangular(0, 0, 1),
            new Triangular(0, 1, 1),
            new Pert(0, .1, 1),
            new Uniform(-1, 1),
            new Truncated(new Normal(0, 5), 0, Double.POSITIVE_INFINITY));
    for (Distribution distribution : all) {
      double last = distribution.lowest();
      for (int i = 1; i < 2000; i++) {
        double p = i / 2000.0;
        double x = distribution.quantile(p);
        assertThat(x).as(distribution.description()).isGreaterThanOrEqualTo(last);
        assertThat(distribution.cdf(x)).as(distribution.description()).isCloseTo(p, within(2e-8));
        last = x;
        i += i > 100 && i < 1900 ? 50 : 0;
      }
    }
  }

  @Test
  void quantilesStayInsideTheSupportFarOut() {
    double tiny = 0x1p-53;
    for (Distribution d :
        List.of(new Beta(.5, 9), new Jeffreys(7, 7), new Pert(2, 2, 3), new JeffreysRate(0, 1))) {
      assertThat(d.quantile(tiny)).isBetween(d.lowest(), d.highest());
      assertThat(d.quantile(1 - tiny)).isBetween(d.lowest(), d.highest());
    }
  }

  @Test
  void refusesWhatIsNoDistribution() {
    assertThatThrownBy(() -> new Beta(Double.NaN, 1)).hasMessageContaining("finite `a`");
    assertThatThrownBy(() -> new Beta(0, 1)).hasMessageContaining("`a` between `0.1`");
    assertThatThrownBy(() -> new Beta(1, 1e9)).hasMessageContaining("`b` between");
    assertThatThrownBy(() -> new LogNormal(1e-6, 1e6)).hasMessageContaining("`p95` between");
    assertThatThrownBy(() -> new JeffreysRate(100_000_000, 1)).hasMessageContaining("`events`");
    assertThatThrownBy(() -> new Normal(0, 0)).hasMessageContaining("`sd` above 0");
    assertThatThrownBy(() -> new LogNormal(0, 1)).hasMessageContaining("`p5` above 0");
    assertThatThrownBy(() -> new LogNormal(2, 2)).hasMessageContaining("`p5` below `p95`");
    assertThatThrownBy(() -> new Uniform(1, 1)).hasMessageContaining("without spread");
    assertThatThrownBy(() -> new Triangular(0, 2, 1)).hasMessageContaining("`mode` between");
    assertThatThrownBy(() -> new Pert(0, Double.NaN, 1)).hasMessageContaining("finite `mode`");
    assertThatThrownBy(() -> new Jeffreys(4, 3)).hasMessageContaining("`events` between");
    assertThatThrownBy(() -> new Jeffreys(0, 0)).hasMessageContaining("`trials`");
    assertThatThrownBy(() -> new JeffreysRate(-1, 3)).hasMessageContaining("`events`");
    assertThatThrownBy(() -> new Fixed(Double.POSITIVE_INFINITY)).hasMessageContaining("finite");
    assertThatThrownBy(() -> new Truncated(new Normal(9, 1), 0, 1)).hasMessageContaining("99 %");
    assertThatThrownBy(() -> new Beta(1, 1).quantile(Double.NaN)).hasMessageContaining("quantile");
  }

  @Test
  void namesItsParametersInTheirShortestSpelling() {
    assertThat(new Pert(.01, .04, .1).json().object("pert").text("min")).isEqualTo("0.01");
    assertThat(new Jeffreys(3, 9).description()).isEqualTo("3 of 9");
    assertThat(new Beta(38, 62).description()).isEqualTo("beta(38, 62)");
  }
}
