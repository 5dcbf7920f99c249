package org.primum.risk.monitoring.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Simulated;

class RiskAdjustedCusumTest {
  private static final RiskMix MIX =
      new RiskMix(
          List.of(
              new RiskMix.Share(0.01, 0.4),
              new RiskMix.Share(0.05, 0.3),
              new RiskMix.Share(0.2, 0.2),
              new RiskMix.Share(0.5, 0.1)));

  private static double parsonnet(int score) {
    return 1 / (1 + Math.exp(3.68 - 0.077 * score));
  }

  /// Steiner et al. 2000, §3: the scores of two patients, to the digits printed.
  @Test
  void knowsTheScoresOfThePaper() {
    RiskAdjustedCusum chart = new RiskAdjustedCusum(2, 4.5);
    assertThat(chart.score(parsonnet(0), false)).isEqualTo(-0.024, within(5e-4));
    assertThat(chart.score(parsonnet(0), true)).isEqualTo(0.669, within(5e-4));
    assertThat(chart.score(parsonnet(50), false)).isEqualTo(-0.433, within(5e-4));
    assertThat(chart.score(parsonnet(50), true)).isEqualTo(0.26, within(5e-4));
  }

  /// 40,000 runs of a numpy program that shares nothing with ours gave 627.5 (standard error 3.0),
  /// 84.69 (.30), 402.3 (1.8) and 96.84 (.30); four standard errors are allowed.
  @Test
  void agreesWithAnotherProgramsSimulation() {
    RiskAdjustedCusum worse = new RiskAdjustedCusum(2, 2.5);
    assertThat(worse.averageRunLength(MIX, 1)).isEqualTo(627.48565, within(4 * 2.98));
    assertThat(worse.averageRunLength(MIX, 2)).isEqualTo(84.6877, within(4 * 0.2997));
    RiskAdjustedCusum better = new RiskAdjustedCusum(0.5, 2);
    assertThat(better.averageRunLength(MIX, 1)).isEqualTo(402.2695, within(4 * 1.812));
    assertThat(better.averageRunLength(MIX, 0.5)).isEqualTo(96.843875, within(4 * 0.3016));
  }

  /// 20,000 charts on rare outcomes, where steps down are far smaller than the distance of nodes;
  /// four standard errors are allowed (false alarm 6e-5).
  @Test
  void agreesWithSimulationWhereOutcomesAreRare() {
    Simulated simulated = new Simulated(73);
    RiskAdjustedCusum chart = new RiskAdjustedCusum(3, 2.2);
    RiskMix mix = new RiskMix(List.of(new RiskMix.Share(0.002, 0.7), new RiskMix.Share(0.03, 0.3)));
    double sum = 0;
    double squares = 0;
    int runs = 10_000;
    for (int run = 0; run < runs; run++) {
      double state = 0;
      int length = 0;
      while (state < 2.2) {
        double risk = simulated.happens(0.7) ? 0.002 : 0.03;
        state = Math.max(0, state + chart.score(risk, simulated.happens(risk)));
        length++;
      }
      sum += length;
      squares += (double) length * length;
    }
    double mean = sum / runs;
    double error = Math.sqrt((squares / runs - mean * mean) / runs);
    assertThat(chart.averageRunLength(mix, 1)).isEqualTo(mean, within(4 * error));
  }

  @Test
  void findsTheThresholdOfARunLength() {
    for (double ratio : new double[] {2, 0.5}) {
      RiskAdjustedCusum found = RiskAdjustedCusum.withRunLength(ratio, MIX, 1_000);
      assertThat(found.averageRunLength(MIX, 1)).isEqualTo(1_000, within(10.0));
      assertThat(found.averageRunLength(MIX, ratio)).isLessThan(200);
    }
  }

  @Test
  void mixesWhatItSaw() {
    assertThat(RiskMix.of(List.of(0.2, 0.1, 0.2, 0.2)))
        .isEqualTo(
            new RiskMix(List.of(new RiskMix.Share(0.1, 0.25), new RiskMix.Share(0.2, 0.75))));
  }

  @Test
  void coursesReturnToNothingAfterASignal() {
    Course course = Course.of(2, List.of(1.0, -3.0, 1.5, 0.5, 1.0, 3.0));
    assertThat(course.sums()).containsExactly(1.0, 0.0, 1.5, 2.0, 1.0, 4.0);
    assertThat(course.signals()).containsExactly(3, 5);
    assertThat(course.first()).hasValue(3);
    assertThat(Course.of(9, List.of(1.0)).first()).isEqualTo(OptionalInt.empty());
  }

  @Test
  void refusesWhatCannotBeAsked() {
    for (double wrong : new double[] {0, Double.NaN, 51}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new RiskAdjustedCusum(2, wrong));
    }
    for (double wrong : new double[] {0, 1, Double.NaN, 101}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new RiskAdjustedCusum(wrong, 2));
    }
    RiskAdjustedCusum chart = new RiskAdjustedCusum(2, 2);
    assertThatIllegalArgumentException().isThrownBy(() -> chart.averageRunLength(MIX, 0));
    for (double wrong : new double[] {1, Double.NaN, 2e9}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RiskAdjustedCusum.withRunLength(2, MIX, wrong));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RiskAdjustedCusum.withRunLength(2, RiskMix.of(List.of(0.5)), 1.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RiskAdjustedCusum(2, 50).averageRunLength(MIX, 1))
        .withMessageContaining("beyond 1e11");
    assertThatIllegalArgumentException().isThrownBy(() -> new RiskMix(List.of()));
    for (double wrong : new double[] {0, 1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RiskMix(List.of(new RiskMix.Share(wrong, 1))));
    }
    assertThat(chart.assumes()).isNotEmpty();
  }
}
