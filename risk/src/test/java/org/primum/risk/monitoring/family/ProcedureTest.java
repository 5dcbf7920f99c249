package org.primum.risk.monitoring.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Simulated;

class ProcedureTest {
  private static final List<Double> PS = List.of(1e-4, 0.03, 0.2, 0.004, 0.012, 0.6, 4e-4, 0.02);
  private static final List<Double> ES = List.of(500.0, 3.0, 0.2, 90.0, 45.0, 1.0, 210.0, 70.0);

  private static void stands(Procedure procedure, List<Double> values, Boolean... expected) {
    assertThat(procedure.decide(values, 0.05).stands()).containsExactly(expected);
  }

  /// By scipy 1.17.1 (false_discovery_control) and the formulae in numpy 2.4.6.
  @Test
  void decideAsOtherProgramsDo() {
    stands(Procedure.BONFERRONI, PS, true, false, false, true, false, false, true, false);
    stands(Procedure.HOLM, PS, true, false, false, true, false, false, true, false);
    stands(Procedure.BENJAMINI_HOCHBERG, PS, true, true, false, true, true, false, true, true);
    stands(Procedure.LORD, PS, true, false, false, false, false, false, false, false);
    stands(Procedure.E_BONFERRONI, ES, true, false, false, false, false, false, true, false);
    stands(Procedure.E_BH, ES, true, false, false, true, true, false, true, true);
    stands(Procedure.E_LOND, ES, true, false, false, false, false, false, false, false);
  }

  @Test
  void knowTheirLimits() {
    Decided lord = Procedure.LORD.decide(PS, 0.05);
    assertThat(lord.limits().get(0)).isEqualTo(2.675838545630043e-4, within(1e-15));
    assertThat(lord.limits().get(1)).isEqualTo(2.4664457199817477e-3, within(1e-15));
    assertThat(lord.limits().get(7)).isEqualTo(2.6310111699307014e-4, within(1e-15));
    Decided lond = Procedure.E_LOND.decide(ES, 0.05);
    assertThat(lond.limits().get(0)).isEqualTo(373.7146255079989, within(1e-9));
    assertThat(lond.limits().get(7)).isEqualTo(2107.381439456626, within(1e-8));
    assertThat(Procedure.E_BH.decide(ES, 0.05).limits()).containsOnly(32.0);
    assertThat(Procedure.HOLM.decide(List.of(0.04, 0.02), 0.05).limits())
        .containsExactly(0.05, 0.025);
    assertThat(Procedure.HOLM.decide(List.of(0.04, 0.02), 0.05).count()).isEqualTo(2);
    assertThat(Procedure.HOLM.decide(List.of(0.04, 0.03), 0.05).count()).isZero();
    assertThat(Procedure.BENJAMINI_HOCHBERG.decide(List.of(0.9), 0.05).limits())
        .containsExactly(0.05);
  }

  /// Discoveries earn back: with the third discovery the levels of all three add up.
  @Test
  void lordEarnsFromEveryDiscovery() {
    Decided found = Procedure.LORD.decide(List.of(0.0, 0.0, 1.0), 0.05);
    double third =
        0.005 * OnlineLevels.weight(3)
            + 0.045 * OnlineLevels.weight(2)
            + 0.05 * OnlineLevels.weight(1);
    assertThat(found.limits().get(2)).isEqualTo(third, within(1e-15));
  }

  /// Summed to ten million by the program, beyond by the integral of 2s³e^−s from √ln n.
  @Test
  void weightsSpendNoMoreThanAll() {
    double sum = 0;
    for (int j = 1; j <= 10_000_000; j++) {
      sum += OnlineLevels.weight(j);
    }
    double s = Math.sqrt(Math.log(1e7));
    double rest = 0.07720838 * 2 * Math.exp(-s) * (s * s * s + 3 * s * s + 6 * s + 6);
    assertThat(sum + rest).isBetween(0.97, 1.0);
  }

  @Test
  void valuesWithoutEndStand() {
    List<Double> certain = List.of(Double.POSITIVE_INFINITY, 0.0);
    assertThat(Procedure.E_BH.decide(certain, 0.05).stands()).containsExactly(true, false);
    assertThat(Procedure.E_LOND.decide(certain, 0.05).stands()).containsExactly(true, false);
  }

  /// 4,000 families of 40 monitors, 30 of them on something that is not wrong, all sharing noise;
  /// the family-wise error or the false discovery rate found may exceed 5 % by four standard errors
  /// (false alarm 3e-5 each). LORD is promised for independent ones and gets them.
  @ParameterizedTest
  @EnumSource
  void keepTheirPromise(Procedure procedure) {
    Simulated simulated = new Simulated(79);
    int runs = 4_000;
    double wrong = 0;
    int found = 0;
    double shared = procedure == Procedure.LORD ? 0 : 0.5;
    for (int run = 0; run < runs; run++) {
      double noise = simulated.normal();
      List<Double> values = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        double z = Math.sqrt(shared) * noise + Math.sqrt(1 - shared) * simulated.normal();
        z += i % 4 == 0 ? 3.5 : 0;
        values.add(value(procedure.kind(), z));
      }
      Decided decided = procedure.decide(values, 0.05);
      int falseOnes = 0;
      for (int i = 0; i < 40; i++) {
        falseOnes += decided.stands().get(i) && i % 4 != 0 ? 1 : 0;
      }
      found += decided.count() - falseOnes;
      wrong +=
          procedure.promise() == Procedure.Promise.FAMILY_WISE
              ? Math.min(1, falseOnes)
              : (double) falseOnes / Math.max(1, decided.count());
    }
    assertThat(wrong / runs).isLessThan(0.05 + 4 * Math.sqrt(0.05 * 0.95 / runs));
    assertThat(found).isGreaterThan(runs / 2);
  }

  private static double value(Procedure.Kind kind, double z) {
    return switch (kind) {
      case P -> z > 0 ? Confidence.twoSidedP(z) / 2 : 1 - Confidence.twoSidedP(z) / 2;
      case E -> Math.exp(3 * z - 4.5);
    };
  }

  @ParameterizedTest
  @EnumSource
  void refuseWhatIsNoLevelOrValue(Procedure procedure) {
    for (double wrong : new double[] {0, 1, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> procedure.decide(List.of(0.5), wrong));
    }
    for (double wrong : new double[] {-1, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> procedure.decide(List.of(wrong), 0.05));
    }
    assertThat(procedure.assumes()).hasSize(3);
    assertThat(procedure.decide(List.of(), 0.05).count()).isZero();
  }
}
