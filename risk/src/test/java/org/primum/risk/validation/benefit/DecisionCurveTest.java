package org.primum.risk.validation.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Confusion;
import org.primum.risk.validation.Coverage;
import org.primum.risk.validation.Interval;
import org.primum.risk.validation.ScoredCases;
import org.primum.risk.validation.Simulated;
import org.primum.risk.validation.Sixteen;

class DecisionCurveTest {
  /// The vendor's alert of Wong 2021, case by case: 1 where it alerted, 0 where it did not.
  private static ScoredCases wong() {
    boolean[] outcomes = new boolean[38_455];
    double[] scores = new double[38_455];
    Arrays.fill(outcomes, 0, 2_552, true);
    Arrays.fill(scores, 0, 843, 1);
    Arrays.fill(scores, 2_552, 2_552 + 6_128, 1);
    return ScoredCases.independent(outcomes, scores);
  }

  /// Expected numbers from the reference cases, recomputed from Wong 2021, doi
  /// 10.1001/jamainternmed.2021.2626. Every prediction is exactly 0 or 1.
  @Test
  void givesTheCurveOfTheVendorsAlert() {
    List<CurvePoint> curve =
        DecisionCurve.of(wong(), List.of(0.02, 0.05, 0.10, 0.15), Confidence.P95);
    double[] benefits = {0.018670, 0.013535, 0.004216, -0.006200};
    double[] all = {0.047309, 0.017225, -0.037374};
    for (int i = 0; i < 4; i++) {
      CurvePoint point = curve.get(i);
      assertThat(point.confusion()).isEqualTo(new Confusion(843, 6_128, 1_709, 29_775));
      double benefit = point.netBenefit().value().orElseThrow();
      assertThat(benefit).isEqualTo(benefits[i], within(5e-7));
      if (i < 3) {
        assertThat(point.treatAll()).isEqualTo(all[i], within(5e-7));
      }
      double odds = point.threshold() / (1 - point.threshold());
      assertThat(point.interventionsAvoided().orElseThrow())
          .isEqualTo((benefit - point.treatAll()) / odds, within(1e-12));
    }
  }

  @Test
  void tellsBetweenWhichThresholdsTheVendorsAlertIsUseful() {
    Interval useful = new Confusion(843, 6_128, 1_709, 29_775).usefulThresholds().orElseThrow();
    assertThat(useful.lower()).isEqualTo(0.0543, within(5e-5));
    assertThat(useful.upper()).isEqualTo(0.1209, within(5e-5));
    assertThat(new Confusion(1, 9, 9, 1).usefulThresholds()).isEmpty();
    assertThat(new Confusion(5, 5, 0, 0).usefulThresholds()).isEmpty();
    assertThat(new Confusion(0, 0, 5, 5).usefulThresholds()).isEmpty();
    assertThat(new Confusion(1, 1, 1, 1).usefulThresholds()).isEmpty();
  }

  @Test
  void actsOnEverybodyAtAThresholdOfZero() {
    CurvePoint point = DecisionCurve.of(wong(), List.of(0.0), Confidence.P95).getFirst();
    assertThat(point.netBenefit().value()).hasValue(2_552 / 38_455.0);
    assertThat(point.treatAll()).isEqualTo(2_552 / 38_455.0);
    assertThat(point.interventionsAvoided()).isEmpty();
  }

  @Test
  void refusesWhatIsNoProbability() {
    ScoredCases beyond = ScoredCases.independent(new boolean[1], new double[] {1.5});
    ScoredCases below = ScoredCases.independent(new boolean[1], new double[] {-0.5});
    ScoredCases none = ScoredCases.independent(new boolean[0], new double[0]);
    for (ScoredCases cases : List.of(beyond, below, none)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DecisionCurve.of(cases, List.of(0.1), Confidence.P95));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionCurve.of(Sixteen.cases(), List.of(1.0), Confidence.P95));
  }

  /// Net benefit at .2 of clustered cases, its truth integrated. The false-alarm rate of each check
  /// is 1e-4.
  @Test
  void intervalsHoldTheTruthBetweenClusters() {
    long seed = 13;
    Simulated simulated = new Simulated(seed);
    double truth =
        Simulated.mean(
            (x, u) -> {
              // A prediction reaches .2 where its logit x − 1.5 reaches −ln 4.
              double y = 1 / (1 + Math.exp(-(x - 1.5 + 0.7 * u)));
              return x - 1.5 < -Math.log(4) ? 0 : y - (1 - y) * 0.25;
            });
    Coverage coverage = new Coverage(seed);
    for (int run = 0; run < 1_500; run++) {
      ScoredCases cases =
          simulated.cases(new Simulated.Plan(60, 6, -1.5, 1, 0.7), x -> 1 / (1 + Math.exp(-x)));
      coverage.add(
          DecisionCurve.of(cases, List.of(0.2), Confidence.P95)
              .getFirst()
              .netBenefit()
              .interval()
              .orElseThrow()
              .contains(truth));
    }
    coverage.atLeast(0.935);
    coverage.atMost(0.96);
  }
}
