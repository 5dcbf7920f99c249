package org.primum.risk.validation.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.ClusterBootstrap;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Confusion;
import org.primum.risk.validation.Counted;
import org.primum.risk.validation.Coverage;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.Interval;
import org.primum.risk.validation.ScoredCases;
import org.primum.risk.validation.Simulated;

class AlertRatesTest {
  private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(400, 3);

  /// The reference case of the vendor's score: A. Wong et al., JAMA Internal Medicine 181, 2021,
  /// doi 10.1001/jamainternmed.2021.2626.
  private static ScoredCases wong() {
    boolean[] outcomes = new boolean[38_455];
    double[] scores = new double[38_455];
    Arrays.fill(outcomes, 0, 843, true);
    Arrays.fill(scores, 0, 843 + 6_128, 6);
    Arrays.fill(outcomes, 843 + 6_128, 843 + 6_128 + 1_709, true);
    return ScoredCases.independent(outcomes, scores);
  }

  private static Counted rate(AlertRates rates, AlertMeasure measure) {
    return Objects.requireNonNull(rates.rates().get(measure));
  }

  private static Interval drawn(AlertRates rates, AlertMeasure measure) {
    return Objects.requireNonNull(rates.bootstrapped().get(measure));
  }

  private static double value(AlertRates rates, AlertMeasure measure) {
    return rate(rates, measure).value().orElseThrow();
  }

  @Test
  void givesTheRatesOfTheVendorsScore() {
    AlertRates rates = AlertRates.of(wong(), 6, new ClusterBootstrap(200, 1), Confidence.P95);
    assertThat(rates.confusion()).isEqualTo(new Confusion(843, 6_128, 1_709, 29_775));
    assertThat(value(rates, AlertMeasure.SENSITIVITY)).isEqualTo(0.33033, within(5e-6));
    assertThat(value(rates, AlertMeasure.SPECIFICITY)).isEqualTo(0.82932, within(5e-6));
    assertThat(value(rates, AlertMeasure.POSITIVE_PREDICTIVE_VALUE))
        .isEqualTo(0.12093, within(5e-6));
    assertThat(value(rates, AlertMeasure.NEGATIVE_PREDICTIVE_VALUE))
        .isEqualTo(0.94572, within(5e-6));
    assertThat(rates.numberNeededToEvaluate().value().orElseThrow())
        .isEqualTo(8.2693, within(5e-5));
    assertThat(value(rates, AlertMeasure.FALSE_POSITIVE_RATE)).isEqualTo(0.17068, within(5e-6));
    assertThat(value(rates, AlertMeasure.FALSE_NEGATIVE_RATE)).isEqualTo(0.66967, within(5e-6));
    assertThat(value(rates, AlertMeasure.SELECTION_RATE))
        .isEqualTo(6_971 / 38_455.0, within(1e-12));
    assertThat(value(rates, AlertMeasure.PREVALENCE)).isEqualTo(2_552 / 38_455.0, within(1e-12));
    assertThat(value(rates, AlertMeasure.ACCURACY)).isEqualTo(30_618 / 38_455.0, within(1e-12));
    Interval precision =
        rate(rates, AlertMeasure.POSITIVE_PREDICTIVE_VALUE).interval(Confidence.P95).orElseThrow();
    Interval needed = rates.numberNeededToEvaluate().interval().orElseThrow();
    assertThat(needed.lower()).isEqualTo(1 / precision.upper(), within(1e-12));
    assertThat(needed.upper()).isEqualTo(1 / precision.lower(), within(1e-12));
    Interval drawn = drawn(rates, AlertMeasure.POSITIVE_PREDICTIVE_VALUE);
    assertThat(drawn.lower()).isEqualTo(precision.lower(), within(1e-3));
    assertThat(drawn.upper()).isEqualTo(precision.upper(), within(1e-3));
  }

  @Test
  void tellsWhyAFigureIsUnknown() {
    AlertRates silent =
        AlertRates.of(
            ScoredCases.independent(new boolean[] {true, false}, new double[] {0, 0}),
            1,
            BOOTSTRAP,
            Confidence.P95);
    assertThat(silent.numberNeededToEvaluate()).isEqualTo(new Figure.Unknown("no alert was right"));
    assertThat(rate(silent, AlertMeasure.POSITIVE_PREDICTIVE_VALUE).value()).isEmpty();
    assertThat(silent.bootstrapped()).doesNotContainKey(AlertMeasure.POSITIVE_PREDICTIVE_VALUE);
  }

  /// 400 cohorts of 80 stays with 6 hours each, alerts and outcomes alike within a stay; the
  /// false-alarm rate of each check is 1e-4. Percentile limits of 80 clusters are a little narrow:
  /// 92 % is asked of them, 95 % of those between clusters.
  @Test
  void intervalsHoldTheTruthBetweenStays() {
    long seed = 89;
    Simulated simulated = new Simulated(seed);
    Simulated.Plan plan = new Simulated.Plan(80, 6, -1, 1, 1.5);
    // With x' = x − 1 normal: alerted where x > −.5; sensitivity over x and what a stay shares.
    double both = Simulated.mean((x, u) -> -1 + x > -0.5 ? 1 / (1 + Math.exp(1 - x - 1.5 * u)) : 0);
    double with = Simulated.mean((x, u) -> 1 / (1 + Math.exp(1 - x - 1.5 * u)));
    double sensitivity = both / with;
    Coverage between = new Coverage(seed);
    Coverage drawn = new Coverage(seed);
    Coverage needed = new Coverage(seed);
    double precision = both / Simulated.mean((x, u) -> -1 + x > -0.5 ? 1 : 0);
    for (int run = 0; run < 400; run++) {
      ScoredCases cases = simulated.cases(plan, x -> x);
      AlertRates rates = AlertRates.of(cases, -0.5, BOOTSTRAP, Confidence.P95);
      between.add(
          rate(rates, AlertMeasure.SENSITIVITY)
              .interval(Confidence.P95)
              .orElseThrow()
              .contains(sensitivity));
      drawn.add(drawn(rates, AlertMeasure.SENSITIVITY).contains(sensitivity));
      needed.add(rates.numberNeededToEvaluate().interval().orElseThrow().contains(1 / precision));
    }
    between.atLeast(0.95);
    drawn.atLeast(0.92);
    needed.atLeast(0.95);
  }
}
