package org.primum.logic.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.logic.Evaluation;
import org.primum.logic.Evaluation.Alert;
import org.primum.logic.Evaluation.Evaluated;
import org.primum.logic.Examples;
import org.primum.logic.Program;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Timeline;

class ReferenceEngineTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Program SIRS =
      new ReferenceEngine().prepare(Examples.sound(Examples.sirs()));

  private static Observation heartRate(String value, Instant at) {
    return Observation.immediate("8867-4", new BigDecimal(value), "/min", at);
  }

  private static Observation respiratoryRate(String value, Instant at) {
    return Observation.immediate("9279-1", new BigDecimal(value), "/min", at);
  }

  private static Evaluation evaluate(Instant asOf, Observation... observations) {
    return SIRS.evaluate(new Timeline(Patient.unknown(), List.of(observations)), asOf);
  }

  private static Evaluation points(Alert alert, int points) {
    return new Evaluated(alert, Optional.of(BigDecimal.valueOf(points)));
  }

  @Test
  void alertsAtTwoCriteria() {
    assertThat(evaluate(NOON, heartRate("91", NOON), respiratoryRate("21", NOON)))
        .isEqualTo(points(Alert.TRUE, 2));
  }

  @Test
  void countsNoCriterionAtItsThreshold() {
    assertThat(evaluate(NOON, heartRate("90", NOON), respiratoryRate("20.0", NOON)))
        .isEqualTo(points(Alert.FALSE, 0));
  }

  @Test
  void countsNothingWhereNothingIsMeasured() {
    assertThat(evaluate(NOON)).isEqualTo(points(Alert.FALSE, 0));
  }

  @Test
  void seesAValueUntilItIsOlderThanItsWindow() {
    Duration window = Duration.ofHours(4);
    Observation rate = heartRate("120", NOON);
    assertThat(evaluate(NOON.plus(window), rate)).isEqualTo(points(Alert.FALSE, 1));
    assertThat(evaluate(NOON.plus(window).plus(Duration.ofMinutes(1)), rate))
        .isEqualTo(points(Alert.FALSE, 0));
  }

  @Test
  void takesTheLatestValueOfTheWindow() {
    assertThat(
            evaluate(
                NOON, heartRate("80", NOON), heartRate("120", NOON.minus(Duration.ofHours(1)))))
        .isEqualTo(points(Alert.FALSE, 0));
  }

  @Test
  void seesNothingBeforeItIsAvailable() {
    Instant resulted = NOON.plus(Duration.ofMinutes(50));
    Observation late = new Observation("6690-2", new BigDecimal("14.2"), "10*3/uL", NOON, resulted);
    assertThat(evaluate(resulted.minusMillis(1), late)).isEqualTo(points(Alert.FALSE, 0));
    assertThat(evaluate(resulted, late)).isEqualTo(points(Alert.FALSE, 1));
  }
}
