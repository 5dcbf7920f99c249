package org.primum.logic.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.primum.logic.Evaluation.Alert;
import org.primum.logic.Program;

/// Criteria by hand from box 4 of Singer 2016 (JAMA 315:801).
class QSofaTest {
  private static final Program QSOFA = Bed.program("QSofaAlert", Map.of());

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "9279-1 21 /min, 0",
    "9279-1 21.9 /min, 0",
    "9279-1 22 /min, 1",
    "9279-1 40 /min, 1",
    "8480-6 101 mm[Hg], 0",
    "8480-6 100.5 mm[Hg], 0",
    "8480-6 100 mm[Hg], 1",
    "8480-6 60 mm[Hg], 1",
    "9269-2 15 {score}, 0",
    "9269-2 14 {score}, 1",
    "9269-2 3 {score}, 1",
    "'9279-1 22 /min, 8480-6 100 mm[Hg], 9269-2 14 {score}', 3",
  })
  void countsTheCriteriaOfThePaper(String values, int points) {
    assertThat(Bed.score(QSOFA, values)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "9279-1 22 /min, FALSE",
    "'9279-1 22 /min, 8480-6 100 mm[Hg]', TRUE",
    "'9279-1 22 /min, 9269-2 14 {score}', TRUE",
    "'8480-6 100 mm[Hg], 9269-2 14 {score}', TRUE",
    "'9279-1 22 /min PT4H, 8480-6 100 mm[Hg] PT4H', TRUE",
    "'9279-1 22 /min PT4H1M, 8480-6 100 mm[Hg]', FALSE",
    "'9279-1 22 /min, 9269-2 14 {score} PT8H', TRUE",
    "'9279-1 22 /min, 9269-2 14 {score} PT8H1M', FALSE",
    "'9279-1 22 /min PT4H, 9279-1 15 /min, 8480-6 100 mm[Hg]', FALSE",
    "'9279-1 15 /min PT4H, 9279-1 22 /min, 8480-6 100 mm[Hg]', TRUE",
    "'9279-1 22 kg, 8480-6 100 mm[Hg]', UNDETERMINED",
    "'9279-1 22 /min, 8480-6 13.3 kPa', TRUE",
    "'9279-1 22 /min, 8480-6 13.4 kPa', FALSE",
  })
  void alertsAtTwoCriteriaSeenInTheirWindows(String values, Alert expected) {
    assertThat(Bed.alert(QSOFA, values)).isEqualTo(expected);
  }
}
