package org.primum.logic.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.primum.logic.Evaluation.Alert;
import org.primum.logic.Examples;
import org.primum.logic.ParameterValue;
import org.primum.logic.Program;

/// RxNorm: 7052 morphine, 7804 oxycodone, 6470 lorazepam, 3322 diazepam, 8591 potassium chloride,
/// 161 acetaminophen. LOINC 2823-3: potassium.
class OrderAlertsTest {
  private static final Program PAIR = Bed.program("OpioidBenzodiazepineAlert", Map.of());
  private static final Program POTASSIUM = Bed.program("PotassiumReplacementAlert", Map.of());
  private static final Program STRICT =
      Bed.program(
          "PotassiumReplacementAlert",
          Map.of("AlertWithoutPotassium", new ParameterValue.Truth(true)));

  @ParameterizedTest
  @CsvSource({
    "'', FALSE",
    "draft 7052, FALSE",
    "'draft 7052, draft 6470', TRUE",
    "'draft 7052, active 6470', TRUE",
    "'active 7052, draft 6470', TRUE",
    "'draft 7052, on_hold 6470', TRUE",
    "'active 7052, active 6470', FALSE",
    "'active 7052, active 6470, draft 161', FALSE",
    "'active 7052, active 6470, draft 7804', TRUE",
    "'active 7052, active 6470, draft 3322', TRUE",
    "'draft 7052, draft 7804', FALSE",
    "'draft 6470, active 3322', FALSE",
    "'draft 161, active 7052, draft 6470', TRUE",
  })
  void alertsWhereOneOfTheTwoIsBeingOrdered(String orders, Alert expected) {
    assertThat(Bed.alert(PAIR, orders)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "draft 8591, FALSE",
    "'draft 8591, 2823-3 5.0 mmol/L', FALSE",
    "'draft 8591, 2823-3 5.1 mmol/L', TRUE",
    "'active 8591, 2823-3 6.5 mmol/L', FALSE",
    "'draft 161, 2823-3 6.5 mmol/L', FALSE",
    "'draft 8591, 2823-3 5.1 mmol/L PT24H', TRUE",
    "'draft 8591, 2823-3 5.1 mmol/L PT24H1M', FALSE",
    "'draft 8591, 2823-3 6.0 mmol/L PT4H, 2823-3 4.0 mmol/L PT1H', FALSE",
    "'draft 8591, 2823-3 4.0 mmol/L PT4H, 2823-3 6.0 mmol/L PT1H', TRUE",
    "'draft 8591, 2823-3 5100 umol/L', TRUE",
    "'draft 8591, 2823-3 5.1 mg/dL', UNDETERMINED",
    "'draft 161, 2823-3 5.1 mg/dL', FALSE",
  })
  void alertsWherePotassiumIsOrderedAgainstAHighOne(String bedside, Alert expected) {
    assertThat(Bed.alert(POTASSIUM, bedside)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "draft 8591, TRUE",
    "'draft 8591, 2823-3 4.0 mmol/L PT24H1M', TRUE",
    "'draft 8591, 2823-3 4.0 mmol/L PT24H', FALSE",
    "'', FALSE",
  })
  void alertsWithoutAPotassiumOnlyWhereAsked(String bedside, Alert expected) {
    assertThat(Bed.alert(STRICT, bedside)).isEqualTo(expected);
  }

  @Test
  void saysWhichAlertsAreAboutOrders() {
    assertThat(
            Examples.alerts()
                .filter(alert -> Examples.sound(Examples.alert(alert)).looksAtOrders()))
        .containsExactly("OpioidBenzodiazepineAlert", "PotassiumReplacementAlert");
  }
}
