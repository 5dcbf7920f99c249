package org.primum.risk.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Figures of the vendor's sepsis score from Wong 2021, doi 10.1001/jamainternmed.2021.2626: 38,455
/// hospitalisations, 2,552 with sepsis, 6,971 alerted, 1,709 missed; rates and net benefit
/// recomputed apart in the reference cases.
class ConfusionTest {
  private static final Confusion WONG = new Confusion(843, 6_128, 1_709, 29_775);

  private static void near(OptionalDouble found, double expected, double digits) {
    assertThat(found.orElseThrow()).isEqualTo(expected, within(digits));
  }

  @Test
  void givesTheRatesOfTheVendorsScore() {
    assertThat(WONG.cases()).isEqualTo(38_455);
    near(WONG.sensitivity().value(), 0.33033, 5e-6);
    near(WONG.specificity().value(), 0.82932, 5e-6);
    near(WONG.positivePredictiveValue().value(), 0.12093, 5e-6);
    near(WONG.negativePredictiveValue().value(), 0.94572, 5e-6);
    near(WONG.numberNeededToEvaluate(), 8.2693, 5e-5);
    assertThat(WONG.falsePositiveRate()).isEqualTo(new Proportion(6_128, 35_903));
    assertThat(WONG.falseNegativeRate()).isEqualTo(new Proportion(1_709, 2_552));
    assertThat(WONG.selectionRate()).isEqualTo(new Proportion(6_971, 38_455));
    assertThat(WONG.prevalence()).isEqualTo(new Proportion(2_552, 38_455));
    assertThat(WONG.accuracy()).isEqualTo(new Proportion(30_618, 38_455));
  }

  @Test
  void givesTheNetBenefitOfTheVendorsScore() {
    near(WONG.netBenefit(0.02), 0.018670, 5e-7);
    near(WONG.netBenefitOfTreatingAll(0.02), 0.047309, 5e-7);
    near(WONG.netBenefit(0.05), 0.013535, 5e-7);
    near(WONG.netBenefitOfTreatingAll(0.05), 0.017225, 5e-7);
    near(WONG.netBenefit(0.10), 0.004216, 5e-7);
    near(WONG.netBenefitOfTreatingAll(0.10), -0.037374, 5e-7);
    near(WONG.netBenefit(0.15), -0.006200, 5e-7);
  }

  @Test
  void takesAThresholdOfZeroForActingAtAnyRisk() {
    near(WONG.netBenefit(0), 843 / 38_455.0, 1e-15);
    near(WONG.netBenefitOfTreatingAll(0), 2_552 / 38_455.0, 1e-15);
  }

  @Test
  void refusesThresholdsWithoutOdds() {
    for (double threshold : new double[] {1, -0.01, Double.NaN, 1.5}) {
      assertThatIllegalArgumentException().isThrownBy(() -> WONG.netBenefit(threshold));
    }
  }

  @Test
  void leavesOpenWhatHasNoCases() {
    assertThat(Confusion.NONE.netBenefit(0.1)).isEmpty();
    assertThat(Confusion.NONE.sensitivity().value()).isEmpty();
    assertThat(new Confusion(0, 5, 1, 1).numberNeededToEvaluate()).isEmpty();
  }

  @Test
  void addsUp() {
    Confusion all =
        Confusion.of(true, true)
            .plus(Confusion.of(false, true))
            .plus(Confusion.of(true, false))
            .plus(Confusion.of(false, false))
            .plus(Confusion.of(false, false));
    assertThat(all).isEqualTo(new Confusion(1, 1, 1, 2));
  }

  @Test
  void refusesNegativeCounts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Confusion(-1, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Confusion(0, -1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Confusion(0, 0, -1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Confusion(0, 0, 0, -1));
  }
}
