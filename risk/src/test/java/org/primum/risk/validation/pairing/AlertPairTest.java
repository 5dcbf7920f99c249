package org.primum.risk.validation.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.primum.risk.validation.ClusterBootstrap;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Coverage;
import org.primum.risk.validation.ScoredCases;
import org.primum.risk.validation.Simulated;

class AlertPairTest {
  private static final ClusterBootstrap BOOTSTRAP = new ClusterBootstrap(400, 5);

  private static AlertPair pair(ScoredCases first, ScoredCases second) {
    return AlertPair.of(first, second, BOOTSTRAP, Confidence.P95);
  }

  @Test
  void countsEitherOutcomeApart() {
    boolean[] outcomes = {true, true, true, false, false};
    AlertPair found =
        pair(
            ScoredCases.independent(outcomes, new double[] {1, 1, 0, 1, 0}),
            ScoredCases.independent(outcomes, new double[] {1, 0, 1, 0, 0}));
    assertThat(found.withOutcome().pairs()).isEqualTo(new PairedAlerts(1, 1, 1, 0));
    assertThat(found.withoutOutcome().pairs()).isEqualTo(new PairedAlerts(0, 1, 0, 1));
    assertThat(found.withOutcome().difference().value()).hasValue(0);
    assertThat(found.withoutOutcome().difference().value()).hasValue(0.5);
    assertThat(found.withOutcome().p()).hasValue(new PairedAlerts(1, 1, 1, 0).midP());
    assertThat(found.withOutcome().exactP()).hasValue(1);
  }

  @Test
  void keepsClustersTogether() {
    boolean[] outcomes = {true, true, true, true};
    int[] stays = {1, 1, 2, 3};
    AlertPair found =
        pair(
            ScoredCases.clustered(outcomes, new double[] {1, 1, 1, 0}, stays),
            ScoredCases.clustered(outcomes, new double[] {0, 0, 0, 0}, stays));
    ClusteredPairs expected =
        ClusteredPairs.of(new PairedAlerts(0, 2, 0, 0))
            .plus(ClusteredPairs.of(new PairedAlerts(0, 1, 0, 0)))
            .plus(ClusteredPairs.of(new PairedAlerts(0, 0, 0, 1)));
    assertThat(found.withOutcome().p().orElseThrow())
        .isEqualTo(expected.p().orElseThrow(), within(1e-12));
    assertThat(found.withOutcome().exactP()).isEmpty();
    assertThat(found.withoutOutcome().difference().value()).isEmpty();
  }

  @Test
  void refusesDifferentCases() {
    ScoredCases one = ScoredCases.independent(new boolean[] {true}, new double[] {1});
    ScoredCases other = ScoredCases.independent(new boolean[] {false}, new double[] {1});
    ScoredCases more = ScoredCases.independent(new boolean[] {true, true}, new double[] {1, 1});
    assertThatIllegalArgumentException().isThrownBy(() -> pair(one, other));
    assertThatIllegalArgumentException().isThrownBy(() -> pair(one, more));
  }

  /// 400 cohorts of 80 stays with 6 hours each; both alerts read the same x, the second with a
  /// higher threshold. Percentile limits of 80 clusters are a little narrow, 92 % is asked of them;
  /// the false-alarm rate of the check is 1e-4.
  @Test
  void intervalsHoldTheTruthBetweenStays() {
    long seed = 97;
    Simulated simulated = new Simulated(seed);
    Simulated.Plan plan = new Simulated.Plan(80, 6, -1, 1, 1.5);
    double between =
        Simulated.mean((x, u) -> x > 0.2 && x <= 0.8 ? 1 / (1 + Math.exp(1 - x - 1.5 * u)) : 0);
    double truth = between / Simulated.mean((x, u) -> 1 / (1 + Math.exp(1 - x - 1.5 * u)));
    Coverage coverage = new Coverage(seed);
    for (int run = 0; run < 400; run++) {
      ScoredCases drawn = simulated.cases(plan, x -> x);
      boolean[] outcomes = new boolean[drawn.size()];
      double[] first = new double[drawn.size()];
      double[] second = new double[drawn.size()];
      int[] stays = new int[drawn.size()];
      for (int i = 0; i < drawn.size(); i++) {
        outcomes[i] = drawn.outcome(i);
        stays[i] = drawn.cluster(i);
        first[i] = drawn.score(i) > -0.8 ? 1 : 0;
        second[i] = drawn.score(i) > -0.2 ? 1 : 0;
      }
      coverage.add(
          pair(
                  ScoredCases.clustered(outcomes, first, stays),
                  ScoredCases.clustered(outcomes, second, stays))
              .withOutcome()
              .difference()
              .interval()
              .orElseThrow()
              .contains(truth));
    }
    coverage.atLeast(0.92);
  }
}
