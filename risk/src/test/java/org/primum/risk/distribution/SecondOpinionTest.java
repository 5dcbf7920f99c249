package org.primum.risk.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Our own [StrictMath] quantiles beside those of Apache Commons Statistics 1.2.
class SecondOpinionTest {
  private static final double[] PROBABILITIES = {
    1e-12, 1e-6, .001, .01, .1, .25, .4999, .5001, .75, .9, .99, .999, 1 - 1e-6
  };

  @ParameterizedTest
  @CsvSource({
    ".5, .5",
    ".5, 300.5",
    "1, 1",
    "2.2, 5.7",
    "96.5, 214.5",
    "5000.5, 31000.5",
    "3, .5",
    ".1, 2",
    "99999999, 1e8"
  })
  void betaQuantilesAgree(double a, double b) {
    agree(new Beta(a, b), BetaDistribution.of(a, b), 1);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "7", "120", "8760", "400000", "99999999"})
  void rateQuantilesAgree(long events) {
    agree(new JeffreysRate(events, 1), GammaDistribution.of(events + .5, 1), events + .5);
  }

  @Test
  void normalScoresAgree() {
    agree(new Normal(0, 1), NormalDistribution.of(0, 1), 1);
    assertThat(NormalScore.of(1e-10)).isCloseTo(-6.361340902404057, within(1e-14));
    assertThat(NormalScore.of(.3)).isCloseTo(-0.5244005127080408, within(1e-15));
    assertThat(NormalScore.of(.999999)).isCloseTo(4.753424308817088, within(1e-13));
  }

  /// mpmath 1.3 at 40 digits: `ncdf`, `loggamma`.
  @Test
  void specialFunctionsAgreeWithMpmath() {
    assertThat(NormalScore.cdf(-8)).isCloseTo(6.220960574271784E-16, within(1e-28));
    assertThat(NormalScore.cdf(-1.5)).isCloseTo(0.06680720126885807, within(1e-15));
    assertThat(NormalScore.cdf(.2)).isCloseTo(0.579259709439103, within(1e-15));
    assertThat(NormalScore.cdf(3)).isCloseTo(0.9986501019683699, within(1e-15));
    assertThat(SpecialFunctions.logGamma(.3)).isCloseTo(1.0957979948180756, within(1e-14));
    assertThat(SpecialFunctions.logGamma(1)).isCloseTo(0, within(1e-14));
    assertThat(SpecialFunctions.logGamma(7.25)).isCloseTo(7.0521854507385395, within(1e-14));
    assertThat(SpecialFunctions.logGamma(1234.5)).isCloseTo(7550.550901077895, within(1e-11));
  }

  private static void agree(Distribution ours, ContinuousDistribution theirs, double scale) {
    double spread = Math.sqrt(theirs.getVariance());
    for (double p : PROBABILITIES) {
      double expected = theirs.inverseCumulativeProbability(p);
      assertThat(ours.quantile(p))
          .as("%s at %s", ours.description(), p)
          .isCloseTo(expected, within(1e-7 * Math.min(spread, scale) + 1e-12 * scale));
    }
  }
}
