package org.primum.logic.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.primum.logic.Evaluation.Alert;
import org.primum.logic.Program;

/// Points by hand from table 3 of Vincent 1996 (Intensive Care Med 22:707), the rise from box 3 of
/// Singer 2016 (JAMA 315:801).
class SofaRiseTest {
  private static final Program SOFA = Bed.program("SofaRiseAlert", Map.of());

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "777-3 150 10*3/uL, 0",
    "777-3 149 10*3/uL, 1",
    "777-3 100 10*3/uL, 1",
    "777-3 99 10*3/uL, 2",
    "777-3 50 10*3/uL, 2",
    "777-3 49 10*3/uL, 3",
    "777-3 20 10*3/uL, 3",
    "777-3 19 10*3/uL, 4",
    "1975-2 1.1 mg/dL, 0",
    "1975-2 1.2 mg/dL, 1",
    "1975-2 1.9 mg/dL, 1",
    "1975-2 2.0 mg/dL, 2",
    "1975-2 5.9 mg/dL, 2",
    "1975-2 6.0 mg/dL, 3",
    "1975-2 11.9 mg/dL, 3",
    "1975-2 12.0 mg/dL, 4",
    "8478-0 70 mm[Hg], 0",
    "8478-0 69 mm[Hg], 1",
    "8478-0 30 mm[Hg], 1",
    "9269-2 15 {score}, 0",
    "9269-2 14 {score}, 1",
    "9269-2 13 {score}, 1",
    "9269-2 12 {score}, 2",
    "9269-2 10 {score}, 2",
    "9269-2 9 {score}, 3",
    "9269-2 6 {score}, 3",
    "9269-2 5 {score}, 4",
    "2160-0 1.1 mg/dL, 0",
    "2160-0 1.2 mg/dL, 1",
    "2160-0 1.9 mg/dL, 1",
    "2160-0 2.0 mg/dL, 2",
    "2160-0 3.4 mg/dL, 2",
    "2160-0 3.5 mg/dL, 3",
    "2160-0 4.9 mg/dL, 3",
    "2160-0 5.0 mg/dL, 4",
    "'777-3 19 10*3/uL, 1975-2 13 mg/dL, 8478-0 50 mm[Hg], 9269-2 3 {score}, 2160-0 6 mg/dL', 17",
  })
  void givesThePointsOfTheTable(String values, int points) {
    assertThat(Bed.score(SOFA, values)).isEqualTo(points);
  }

  /// PaO2 / FiO2 in mmHg: 84 / 0.21 = 400; 120 / 0.3 = 400; 90 / 0.3 = 300; 60 / 1.0 = 60.
  @ParameterizedTest
  @CsvSource({
    "84, 0.21 1, 0",
    "83.9, 0.21 1, 1",
    "120, 30 %, 0",
    "119, 30 %, 1",
    "90, 0.3 1, 1",
    "89.9, 0.3 1, 2",
    "60, 1.0 1, 2",
    "60, 100 %, 2",
  })
  void dividesOxygenPressureByTheInhaledFraction(String pressure, String fraction, int points) {
    assertThat(Bed.score(SOFA, "2703-7 " + pressure + " mm[Hg], 3150-6 " + fraction))
        .isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "2703-7 60 mm[Hg], FALSE",
    "3150-6 1.0 1, FALSE",
    "'2703-7 8 kPa, 3150-6 1.0 1', UNDETERMINED",
    "'2703-7 60 mm[Hg], 3150-6 10 L/min', UNDETERMINED",
    "777-3 19 kg, UNDETERMINED",
    "2160-0 300 umol/L, UNDETERMINED",
  })
  void readsNothingIntoWhatIsMissingOrCannotBeCompared(String values, Alert expected) {
    assertThat(Bed.alert(SOFA, values)).isEqualTo(expected);
  }

  /// The worst of the day counts, and the minute that begins a day belongs to it.
  @ParameterizedTest
  @CsvSource({
    "2160-0 2.0 mg/dL, TRUE",
    "2160-0 1.9 mg/dL, FALSE",
    "2160-0 2.0 mg/dL PT24H, TRUE",
    "2160-0 2.0 mg/dL PT24H1M, FALSE",
    "'2160-0 2.0 mg/dL PT23H, 2160-0 1.0 mg/dL', TRUE",
    "'2160-0 2.0 mg/dL, 2160-0 1.2 mg/dL PT30H', FALSE",
    "'2160-0 3.5 mg/dL, 2160-0 1.2 mg/dL PT30H', TRUE",
    "'2160-0 2.0 mg/dL, 2160-0 1.2 mg/dL PT48H', FALSE",
    "'2160-0 2.0 mg/dL, 2160-0 1.2 mg/dL PT48H1M', TRUE",
    "'2160-0 2.0 mg/dL, 2160-0 2.0 mg/dL PT24H1M', FALSE",
    "'2160-0 2.0 mg/dL, 2160-0 2.0 mg/dL PT24H', TRUE",
    "'2160-0 3.5 mg/dL, 2160-0 1.0 mg/dL PT25H, 2160-0 2.0 mg/dL PT40H', FALSE",
    "'777-3 149 10*3/uL, 8478-0 69 mm[Hg]', TRUE",
    "'777-3 149 10*3/uL, 8478-0 69 mm[Hg], 777-3 120 10*3/uL PT30H', FALSE",
  })
  void alertsWhereTheScoreRoseByTwo(String values, Alert expected) {
    assertThat(Bed.alert(SOFA, values)).isEqualTo(expected);
  }
}
