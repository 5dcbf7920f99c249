package org.primum.logic.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.primum.logic.Evaluation;
import org.primum.logic.Evaluation.Alert;
import org.primum.logic.Evaluation.Evaluated;
import org.primum.logic.Evaluation.Failed;
import org.primum.logic.Examples;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;
import org.primum.logic.ParameterValue;
import org.primum.logic.Program;
import org.primum.logic.ValueSetExpansion;
import org.primum.logic.ValueSetExpansion.Member;
import org.primum.logic.Watch;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Sex;
import org.primum.logic.timeline.Timeline;

/// What the contract promises beyond CQL: time, null, failure, isolation.
class ReferenceSemanticsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
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

  private static Program program(LogicSource source) {
    return new ReferenceEngine().prepare(Examples.sound(source));
  }

  private static Program trial(String definitions) {
    return program(LogicSource.of(new LogicFile("Trial.cql", HEADER + definitions)));
  }

  private static Observation heartRate(String value, String unit, Instant at) {
    return Observation.immediate("8867-4", new BigDecimal(value), unit, at);
  }

  private static Timeline timeline(Observation... observations) {
    return new Timeline(Patient.unknown(), List.of(observations));
  }

  private static Evaluation just(Alert alert) {
    return new Evaluated(alert, Optional.empty());
  }

  @Test
  void takesNowForTheMomentOfEvaluation() {
    Program program = trial("define \"Alert\": Now() = AsOf and Today() = date from AsOf\n");
    assertThat(program.evaluate(timeline(), NOON)).isEqualTo(just(Alert.TRUE));
  }

  @Test
  void callsNullUndetermined() {
    assertThat(trial("define \"Alert\": null as Boolean\n").evaluate(timeline(), NOON))
        .isEqualTo(just(Alert.UNDETERMINED));
  }

  /// With times to the second this interval drops a reading at either end as uncertain.
  @Test
  void isCertainAtTheEndsOfAnInterval() {
    Program program =
        trial(
            """
            define "Alert":
              exists ([Observation: "Heart rate"] O
                where FHIRHelpers.ToDateTime(O.effective as FHIR.dateTime)
                  in Interval[AsOf - 4 hours, AsOf])
            """);
    Timeline one = timeline(heartRate("80", "/min", NOON));
    assertThat(program.evaluate(one, NOON)).isEqualTo(just(Alert.TRUE));
    assertThat(program.evaluate(one, NOON.plusMillis(1))).isEqualTo(just(Alert.TRUE));
    assertThat(program.evaluate(one, NOON.plus(Duration.ofHours(4)))).isEqualTo(just(Alert.TRUE));
    assertThat(program.evaluate(one, NOON.plus(Duration.ofHours(4)).plusMillis(1)))
        .isEqualTo(just(Alert.FALSE));
  }

  @Test
  void forgetsWhatWasTrueAtAnotherMoment() {
    Program program =
        trial(
            """
            define "Rates": [Observation: "Heart rate"]
            define "Alert": exists "Rates"
            """);
    Watch watch = program.watch(timeline(heartRate("80", "/min", NOON)));
    assertThat(watch.at(NOON.minusSeconds(1))).isEqualTo(just(Alert.FALSE));
    assertThat(watch.at(NOON)).isEqualTo(just(Alert.TRUE));
    assertThat(watch.at(NOON.minusSeconds(1))).isEqualTo(just(Alert.FALSE));
  }

  @Test
  void reportsAFailureWithoutThePatientsValuesAndGoesOn() {
    Program program =
        trial(
            """
            define "Latest":
              (Last([Observation: "Heart rate"]).value as FHIR.Quantity).value.value
            define "Alert":
              Message(true, "Latest" > 100, '1', 'Error', 'rate ' + ToString("Latest"))
            """);
    Watch watch =
        program.watch(
            timeline(
                heartRate("80", "/min", NOON),
                heartRate("123.5", "/min", NOON.plusSeconds(60)),
                heartRate("81", "/min", NOON.plusSeconds(120))));
    assertThat(watch.at(NOON)).isEqualTo(just(Alert.TRUE));
    assertThat(watch.at(NOON.plusSeconds(60)))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.reason()).contains("rate #").doesNotContain("123", "\n"));
    assertThat(watch.at(NOON.plusSeconds(120))).isEqualTo(just(Alert.TRUE));
  }

  @Test
  void failsLoudlyWhereACodeOfAnotherSystemIsAskedFor() {
    Program program =
        trial(
            """
            define "Alert":
              exists [Observation: Code { system: 'http://snomed.info/sct', code: '364075005' }]
            """);
    assertThat(program.evaluate(timeline(), NOON)).isInstanceOf(Failed.class);
  }

  @Test
  void retrievesByTheExpansionOfTheArtifact() {
    LogicFile file =
        new LogicFile(
            "Trial.cql",
            HEADER.replace(
                    "parameter AsOf",
                    "valueset \"Rates\": 'http://example.org/rates'\nparameter AsOf")
                + "define \"Alert\": exists [Observation: \"Rates\"]\n");
    ValueSetExpansion rates =
        new ValueSetExpansion(
            "http://example.org/rates",
            Optional.empty(),
            List.of(new Member("http://loinc.org", "9279-1")));
    Program program = program(new LogicSource(file, List.of(), List.of(rates), Map.of()));
    Observation breath = Observation.immediate("9279-1", BigDecimal.TEN, "/min", NOON);
    assertThat(program.evaluate(timeline(heartRate("80", "/min", NOON)), NOON))
        .isEqualTo(just(Alert.FALSE));
    assertThat(program.evaluate(timeline(breath), NOON)).isEqualTo(just(Alert.TRUE));
  }

  @Test
  void seesAgeAndSex() {
    Program program =
        trial(
            "define \"Alert\": AgeInYearsAt(date from AsOf) = 70 and Patient.gender = 'female'\n");
    Timeline woman =
        new Timeline(new Patient(Sex.FEMALE, Optional.of(LocalDate.of(1956, 2, 28))), List.of());
    assertThat(program.evaluate(woman, NOON)).isEqualTo(just(Alert.TRUE));
    assertThat(program.evaluate(timeline(), NOON)).isNotEqualTo(just(Alert.TRUE));
  }

  @Test
  void replacesDefaultsByTheApprovedParameterValues() {
    LogicSource sirs = Examples.sirs();
    Timeline fast = timeline(heartRate("95", "/min", NOON));
    assertThat(program(sirs).evaluate(fast, NOON)).isEqualTo(score(Alert.FALSE, 1));
    Map<String, ParameterValue> one = Map.of("CriteriaNeeded", new ParameterValue.Whole(1));
    assertThat(
            program(new LogicSource(sirs.main(), sirs.included(), List.of(), one))
                .evaluate(fast, NOON))
        .isEqualTo(score(Alert.TRUE, 1));
  }

  private static Evaluation score(Alert alert, int points) {
    return new Evaluated(alert, Optional.of(BigDecimal.valueOf(points)));
  }

  @Test
  void comparesAcrossUnitsThatConvert() {
    Program program = program(Examples.sirsAndOrganDysfunction());
    Observation fast = heartRate("95", "/min", NOON);
    Observation breath = Observation.immediate("9279-1", new BigDecimal("25"), "/min", NOON);
    Observation low = Observation.immediate("8480-6", new BigDecimal("11"), "kPa", NOON);
    Observation normal = Observation.immediate("8480-6", new BigDecimal("16"), "kPa", NOON);
    assertThat(program.evaluate(timeline(fast, breath, low), NOON)).isEqualTo(score(Alert.TRUE, 2));
    assertThat(program.evaluate(timeline(fast, breath, normal), NOON))
        .isEqualTo(score(Alert.FALSE, 2));
  }

  /// A value that cannot be compared is no normal value: the alert does not pass it off as one.
  @Test
  void isUndeterminedWhereAUnitCannotBeCompared() {
    Program program = program(Examples.sirs());
    assertThat(program.evaluate(timeline(heartRate("95", "mg/dL", NOON)), NOON))
        .isEqualTo(just(Alert.UNDETERMINED));
    Observation warm = Observation.immediate("8310-5", new BigDecimal("101.5"), "[degF]", NOON);
    assertThat(program.evaluate(timeline(warm), NOON)).isEqualTo(just(Alert.UNDETERMINED));
  }

  @Test
  void servesThreadsAtOnceWithoutMixingPatients() {
    Program program = program(Examples.sirs());
    List<Evaluation> evaluations =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(
                i ->
                    program.evaluate(
                        timeline(heartRate(i % 2 == 0 ? "95" : "85", "/min", NOON)), NOON))
            .toList();
    assertThat(evaluations)
        .isEqualTo(IntStream.range(0, 200).mapToObj(i -> score(Alert.FALSE, 1 - i % 2)).toList());
  }
}
