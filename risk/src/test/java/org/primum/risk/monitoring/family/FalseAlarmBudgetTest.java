package org.primum.risk.monitoring.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Simulated;

class FalseAlarmBudgetTest {
  private static final FalseAlarmBudget BUDGET =
      new FalseAlarmBudget(
          List.of(
              new Watch.Once("sepsis", 0.05, 2),
              new Watch.Once("pilot", 0.01, 0.5),
              new Watch.Again("latency", 370, 365)));

  /// By hand: .05/2 + .01 + 365/370; 1 − .95 · .99 · e^(−365/370).
  @Test
  void addsUpWhatMonitorsSpend() {
    assertThat(BUDGET.falseAlarmsAYear()).isEqualTo(1.0214864864864865, within(1e-12));
    assertThat(BUDGET.yearsBetween()).isEqualTo(1 / 1.0214864864864865, within(1e-12));
    double chart = 1 - Math.exp(-365 / 370.0);
    assertThat(BUDGET.chanceAtMost()).isEqualTo(0.06 + chart, within(1e-12));
    assertThat(BUDGET.chanceIfIndependent())
        .isEqualTo(1 - 0.95 * 0.99 * (1 - chart), within(1e-12));
    assertThat(BUDGET.over(0.5)).isEqualTo(2.042972972972973, within(1e-12));
    assertThat(BUDGET.assumes()).isNotEmpty();
  }

  @Test
  void aChanceNeverExceedsOne() {
    FalseAlarmBudget loud =
        new FalseAlarmBudget(
            List.of(new Watch.Again("a", 1, 1_000), new Watch.Again("b", 1, 1_000)));
    assertThat(loud.chanceAtMost()).isOne();
    assertThat(loud.chanceIfIndependent()).isBetween(0.999, 1.0);
  }

  /// 2,000 years of a chart that starts again: signals of a geometric run length of 50 at 365 a
  /// year; four standard errors are allowed (false alarm 6e-5).
  @Test
  void countsWhatAChartCostsAYear() {
    Simulated simulated = new Simulated(83);
    long signals = 0;
    int years = 2_000;
    for (int value = 0; value < 365 * years; value++) {
      signals += simulated.happens(0.02) ? 1 : 0;
    }
    double expected = new Watch.Again("a", 50, 365).falseAlarmsAYear();
    assertThat((double) signals / years)
        .isEqualTo(expected, within(4 * Math.sqrt(expected / years)));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FalseAlarmBudget(List.of()));
    Watch one = new Watch.Once("a", 0.05, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FalseAlarmBudget(List.of(one, one)))
        .withMessageContaining("listed twice");
    for (double wrong : new double[] {0, 1, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Watch.Once("a", wrong, 1));
    }
    for (double wrong : new double[] {0, 1_001, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Watch.Once("a", 0.1, wrong));
    }
    for (double wrong : new double[] {0, 2e12, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Watch.Again("a", wrong, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> new Watch.Again("a", 10, wrong));
    }
    for (double wrong : new double[] {0, 2e6, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> BUDGET.over(wrong));
    }
  }
}
