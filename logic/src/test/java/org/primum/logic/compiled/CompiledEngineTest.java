package org.primum.logic.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.logic.EngineKind;
import org.primum.logic.Evaluation;
import org.primum.logic.Evaluation.Alert;
import org.primum.logic.Evaluation.Evaluated;
import org.primum.logic.Examples;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;
import org.primum.logic.ParameterValue;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.Watch;
import org.primum.logic.reference.ReferenceEngine;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Timeline;

class CompiledEngineTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final TranslatedLogic SIRS = Examples.sound(Examples.sirs());
  private static final String HEADER =
      """
      library Trial version '1'
      using FHIR version '4.0.1'
      include FHIRHelpers version '4.0.1'
      codesystem "LOINC": 'http://loinc.org'
      code "Heart rate": '8867-4' from "LOINC"
      parameter AsOf DateTime
      context Patient
      """;

  private static TranslatedLogic trial(String definitions) {
    return Examples.sound(LogicSource.of(new LogicFile("Trial.cql", HEADER + definitions)));
  }

  private static Observation heartRate(String value, String unit, Instant at, Instant available) {
    return new Observation("8867-4", new BigDecimal(value), unit, at, available);
  }

  private static Observation heartRate(String value, Instant at) {
    return heartRate(value, "/min", at, at);
  }

  private static Timeline timeline(Observation... observations) {
    return new Timeline(Patient.unknown(), List.of(observations));
  }

  /// Both engines must say the same at every moment, forwards and backwards.
  private static List<Evaluation> both(TranslatedLogic logic, Timeline timeline, Instant... at) {
    Watch compiled = new CompiledEngine().prepare(logic).watch(timeline);
    Program reference = new ReferenceEngine().prepare(logic);
    List<Evaluation> said = new ArrayList<>();
    for (Instant moment : at) {
      said.add(compiled.at(moment));
      assertThat(said.getLast()).as("at " + moment).isEqualTo(reference.evaluate(timeline, moment));
    }
    for (int i = at.length - 1; i >= 0; i--) {
      assertThat(compiled.at(at[i])).isEqualTo(said.get(i));
    }
    return said;
  }

  private static Evaluation points(Alert alert, int points) {
    return new Evaluated(alert, Optional.of(BigDecimal.valueOf(points)));
  }

  @Test
  void assignsTheShippedRulesToTheCompiledEngine() {
    assertThat(SIRS.manifest().engine()).isEqualTo(EngineKind.COMPILED);
    assertThat(Examples.sound(Examples.sirsAndOrganDysfunction()).manifest().engine())
        .isEqualTo(EngineKind.COMPILED);
  }

  @Test
  void seesAValueUntilItIsOlderThanItsWindowToTheMinute() {
    Timeline one = timeline(heartRate("120", NOON));
    Instant end = NOON.plus(Duration.ofHours(4));
    assertThat(
            both(
                SIRS,
                one,
                NOON.minusMillis(1),
                NOON,
                end,
                end.plusSeconds(59),
                end.plusSeconds(60)))
        .containsExactly(
            points(Alert.FALSE, 0),
            points(Alert.FALSE, 1),
            points(Alert.FALSE, 1),
            points(Alert.FALSE, 1),
            points(Alert.FALSE, 0));
  }

  @Test
  void seesACorrectionFromItsOwnAvailabilityOn() {
    Instant corrected = NOON.plusSeconds(600);
    Timeline one = timeline(heartRate("120", NOON), heartRate("80", "/min", NOON, corrected));
    assertThat(both(SIRS, one, NOON, corrected.minusMillis(1), corrected))
        .containsExactly(points(Alert.FALSE, 1), points(Alert.FALSE, 1), points(Alert.FALSE, 0));
  }

  /// `return` keeps the first of equal tuples, so a value charted anew counts at its first place.
  @Test
  void keepsTheFirstOfEqualTuplesAsDistinctDemands() {
    Timeline one = timeline(heartRate("80", NOON), heartRate("120", NOON), heartRate("80", NOON));
    assertThat(both(SIRS, one, NOON)).containsExactly(points(Alert.FALSE, 1));
  }

  @Test
  void evaluatesExactlyWhatDoesNotFitPrimitives() {
    Timeline fine = timeline(heartRate("90.000000001", NOON));
    Timeline vast = timeline(heartRate("1E+30", NOON));
    Timeline odd = timeline(heartRate("1.6", "/s", NOON, NOON));
    Timeline wrong = timeline(heartRate("95", "mg/dL", NOON, NOON));
    assertThat(both(SIRS, fine, NOON)).containsExactly(points(Alert.FALSE, 1));
    assertThat(both(SIRS, vast, NOON)).containsExactly(points(Alert.FALSE, 1));
    assertThat(both(SIRS, odd, NOON)).containsExactly(points(Alert.FALSE, 1));
    assertThat(both(SIRS, wrong, NOON))
        .containsExactly(new Evaluated(Alert.UNDETERMINED, Optional.empty()));
  }

  @Test
  void seesNothingThatBecameKnownWithinTheSameMillisecondButLater() {
    Observation late = heartRate("120", "/min", NOON, NOON.plusNanos(500_000));
    assertThat(both(SIRS, timeline(late), NOON.plusNanos(400_000), NOON.plusNanos(500_000)))
        .containsExactly(points(Alert.FALSE, 0), points(Alert.FALSE, 1));
  }

  @Test
  void namesEveryOperatorOutsideTheSubsetWithLineAndColumn() {
    TranslatedLogic logic =
        trial(
            """
            define "Words": Upper('a') = 'A'
            define "Root": Ln(2.0) > 1
            define "Alert": "Words" and "Root"
            """);
    assertThat(logic.manifest().engine()).isEqualTo(EngineKind.REFERENCE);
    assertThatThrownBy(() -> new CompiledEngine().prepare(logic))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Trial.cql:8:17: `Upper`")
        .hasMessageContaining("Trial.cql:9:16: `Ln`");
    assertThat(new AssignedEngine().prepare(logic).engine()).isEqualTo(ReferenceEngine.NAME);
  }

  @Test
  void takesOtherParameterValuesWithoutCompilingAgain() {
    CompiledProgram program = (CompiledProgram) new CompiledEngine().prepare(SIRS);
    Map<String, ParameterValue> strict =
        Map.of("HeartRateAbove", new ParameterValue.Amount(new BigDecimal("130"), "/min"));
    CompiledProgram tuned = program.tuned(strict);
    Timeline one = timeline(heartRate("120", NOON));
    List<Watch> watches = program.watches(one, List.of(program, tuned));
    assertThat(watches.get(0).at(NOON)).isEqualTo(points(Alert.FALSE, 1));
    assertThat(watches.get(1).at(NOON)).isEqualTo(points(Alert.FALSE, 0));
    TranslatedLogic translated =
        Examples.sound(
            new LogicSource(Examples.sirs().main(), Examples.sirs().included(), List.of(), strict));
    assertThat(tuned.manifest().hash()).isEqualTo(translated.manifest().hash());
    assertThatThrownBy(() -> program.tuned(Map.of("Absent", new ParameterValue.Whole(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`Absent`");
  }

  @Test
  void equalsTheReferenceEngineOnQueriesOfManyKinds() {
    TranslatedLogic logic =
        trial(
            """
            define "Rates":
              [Observation: "Heart rate"] O
                let at: FHIRHelpers.ToDateTime(O.effective as FHIR.dateTime),
                    rate: FHIRHelpers.ToQuantity(O.value as FHIR.Quantity)
                where O.status in { 'final', 'amended' }
                  and at 6 hours or less on or before AsOf
                return all Tuple { at: at, rate: rate.value }
            define "Score":
              Count("Rates" R where R.rate > 60.5)
                + (if Max("Rates" R return all R.rate) - Min("Rates" R return all R.rate) > 20 then 10 else 0)
                + Coalesce(hours between First("Rates" R sort by rate desc).at and AsOf, 20)
            define "Alert":
              Avg("Rates" R return all R.rate) > 70
                or exists ("Rates" R with "Rates" S such that S.rate > R.rate + 30 and S.at after R.at)
            """);
    Timeline day =
        timeline(
            heartRate("60", NOON),
            heartRate("95.25", NOON.plusSeconds(3_600)),
            heartRate("95.25", NOON.plusSeconds(7_230)),
            heartRate("44", NOON.plusSeconds(9_000)),
            heartRate("71.125", "/min", NOON.plusSeconds(1_000), NOON.plusSeconds(20_000)));
    Instant[] moments = new Instant[12];
    for (int i = 0; i < moments.length; i++) {
      moments[i] = NOON.plusSeconds(1_800L * i);
    }
    assertThat(both(logic, day, moments).stream().distinct()).hasSizeGreaterThan(5);
  }
}
