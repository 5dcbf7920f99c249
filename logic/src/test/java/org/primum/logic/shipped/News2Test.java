package org.primum.logic.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.primum.logic.Evaluation.Alert;
import org.primum.logic.ParameterValue;
import org.primum.logic.Program;

/// Points worked out by hand from chart 1 of the Royal College of Physicians' NEWS2 report (2017),
/// at both sides of every bound.
class News2Test {
  private static final Program SCALE_1 = Bed.program("News2Alert", Map.of());
  private static final Program SCALE_2 =
      Bed.program("News2Alert", Map.of("SaturationScale2", new ParameterValue.Truth(true)));
  private static final Program RED =
      Bed.program("News2Alert", Map.of("AlertOnRedParameter", new ParameterValue.Truth(true)));

  @ParameterizedTest
  @CsvSource({
    "9279-1 3 /min, 3",
    "9279-1 8 /min, 3",
    "9279-1 9 /min, 1",
    "9279-1 11 /min, 1",
    "9279-1 12 /min, 0",
    "9279-1 20 /min, 0",
    "9279-1 21 /min, 2",
    "9279-1 24 /min, 2",
    "9279-1 25 /min, 3",
    "9279-1 60 /min, 3",
    "8480-6 60 mm[Hg], 3",
    "8480-6 90 mm[Hg], 3",
    "8480-6 91 mm[Hg], 2",
    "8480-6 100 mm[Hg], 2",
    "8480-6 101 mm[Hg], 1",
    "8480-6 110 mm[Hg], 1",
    "8480-6 111 mm[Hg], 0",
    "8480-6 219 mm[Hg], 0",
    "8480-6 220 mm[Hg], 3",
    "8480-6 260 mm[Hg], 3",
    "8867-4 30 /min, 3",
    "8867-4 40 /min, 3",
    "8867-4 41 /min, 1",
    "8867-4 50 /min, 1",
    "8867-4 51 /min, 0",
    "8867-4 90 /min, 0",
    "8867-4 91 /min, 1",
    "8867-4 110 /min, 1",
    "8867-4 111 /min, 2",
    "8867-4 130 /min, 2",
    "8867-4 131 /min, 3",
    "8867-4 200 /min, 3",
  })
  void givesThePointsOfTheChartForBreathPressureAndPulse(String value, int points) {
    assertThat(Bed.score(SCALE_1, value)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "9269-2 15 {score}, 0",
    "9269-2 14 {score}, 3",
    "9269-2 3 {score}, 3",
    "8310-5 34.2 Cel, 3",
    "8310-5 35.0 Cel, 3",
    "8310-5 35.1 Cel, 1",
    "8310-5 36.0 Cel, 1",
    "8310-5 36.1 Cel, 0",
    "8310-5 38.0 Cel, 0",
    "8310-5 38.1 Cel, 1",
    "8310-5 39.0 Cel, 1",
    "8310-5 39.1 Cel, 2",
    "8310-5 41.0 Cel, 2",
    "59408-5 80 %, 3",
    "59408-5 91 %, 3",
    "59408-5 92 %, 2",
    "59408-5 93 %, 2",
    "59408-5 94 %, 1",
    "59408-5 95 %, 1",
    "59408-5 96 %, 0",
    "59408-5 100 %, 0",
    "3150-6 0.21 1, 0",
    "3150-6 0.22 1, 2",
    "3150-6 21 %, 0",
    "3150-6 40 %, 2",
    "3151-8 0 L/min, 0",
    "3151-8 0.5 L/min, 2",
    "'', 0",
  })
  void givesThePointsOfTheChartForTheRest(String value, int points) {
    assertThat(Bed.score(SCALE_1, value)).isEqualTo(points);
  }

  /// Oxygen itself earns two points more.
  @ParameterizedTest
  @CsvSource({
    "70, 3, 5", "83, 3, 5", "84, 2, 4", "85, 2, 4", "86, 1, 3", "87, 1, 3", "88, 0, 2",
    "92, 0, 2", "93, 0, 3", "94, 0, 3", "95, 0, 4", "96, 0, 4", "97, 0, 5", "100, 0, 5",
  })
  void tellsAirFromOxygenOnScale2(String saturation, int onAir, int onOxygen) {
    String value = "59408-5 " + saturation + " %";
    assertThat(Bed.score(SCALE_2, value)).isEqualTo(onAir);
    assertThat(Bed.score(SCALE_2, value + ", 3151-8 2 L/min")).isEqualTo(onOxygen);
  }

  @ParameterizedTest
  @CsvSource({
    "9279-1 8.5 /min, 1", "9279-1 11.5 /min, 0", "9279-1 20.5 /min, 0", "9279-1 24.5 /min, 2",
    "8310-5 35.05 Cel, 1", "8310-5 38.05 Cel, 0", "8310-5 39.05 Cel, 1", "59408-5 91.5 %, 2",
  })
  void givesValuesBetweenTwoRowsTheMilderOne(String value, int points) {
    assertThat(Bed.score(SCALE_1, value)).isEqualTo(points);
  }

  /// A worst case of the chart: 3 + 3 + 2 + 3 + 3 + 3 + 3.
  @Test
  void addsUpToTwenty() {
    String worst =
        "9279-1 30 /min, 59408-5 85 %, 3151-8 15 L/min, 8480-6 80 mm[Hg], 8867-4 150 /min,"
            + " 9269-2 8 {score}, 8310-5 34 Cel";
    assertThat(Bed.score(SCALE_1, worst)).isEqualTo(20);
  }

  @Test
  void alertsFromFivePointsOn() {
    String four = "9279-1 24 /min, 8480-6 100 mm[Hg]";
    assertThat(Bed.alert(SCALE_1, four)).isEqualTo(Alert.FALSE);
    assertThat(Bed.alert(SCALE_1, four + ", 8867-4 91 /min")).isEqualTo(Alert.TRUE);
  }

  @Test
  void alertsOnARedParameterOnlyWhereAsked() {
    assertThat(Bed.alert(SCALE_1, "9279-1 25 /min")).isEqualTo(Alert.FALSE);
    assertThat(Bed.alert(RED, "9279-1 25 /min")).isEqualTo(Alert.TRUE);
    assertThat(Bed.alert(RED, "9279-1 24 /min, 8480-6 100 mm[Hg]")).isEqualTo(Alert.FALSE);
  }

  @ParameterizedTest
  @CsvSource({
    "9279-1 30 /min PT4H, 3",
    "9279-1 30 /min PT4H1M, 0",
    "8310-5 34 Cel PT8H, 3",
    "8310-5 34 Cel PT8H1M, 0",
    "'9279-1 30 /min PT4H, 9279-1 15 /min', 0",
    "'9279-1 15 /min PT4H, 9279-1 30 /min', 3",
    "9269-2 9 {score} PT8H, 3",
    "9269-2 9 {score} PT8H1M, 0",
  })
  void seesTheNewestValueUntilItIsOlderThanItsWindow(String values, int points) {
    assertThat(Bed.score(SCALE_1, values)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "9279-1 30 mg/dL",
    "8480-6 80 kg",
    "8867-4 150 Cel",
    "8310-5 101.5 [degF]",
    "59408-5 80 kg",
    "3151-8 2 kg",
    "9269-2 9 kg",
  })
  void isUndeterminedWhereAUnitCannotBeCompared(String value) {
    assertThat(Bed.alert(SCALE_1, value)).isEqualTo(Alert.UNDETERMINED);
  }
}
