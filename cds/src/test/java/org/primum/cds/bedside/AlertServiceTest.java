package org.primum.cds.bedside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.primum.cds.firing.Firing;
import org.primum.cds.hooks.Card;
import org.primum.cds.hooks.HookReader;
import org.primum.cds.hooks.HookReading;
import org.primum.cds.hooks.HookRequest;
import org.primum.cds.hooks.ServiceDescription;
import org.primum.cds.permit.RunMode;
import org.primum.cds.permit.Standing;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;
import org.primum.logic.Program;
import org.primum.logic.TranslatedLogic;
import org.primum.logic.Translation;
import org.primum.logic.reference.ReferenceEngine;
import org.primum.terms.ArtifactId;
import org.primum.terms.Digest;
import org.primum.terms.Refusal;

/// Runs the real example logic on FHIR as an EHR sends it.
final class AlertServiceTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Digest PATIENT_KEY = Digest.of("keyed".getBytes(UTF_8));
  private static final ServiceDescription DESCRIPTION =
      ServiceDescription.onObservations(
          "sepsis-alert", "Sepsis alert", "Recognises sepsis early.", List.of("8867-4", "9279-1"));
  private static final AlertOffer OFFER =
      new AlertOffer(
          new ArtifactId("sepsis-alert"),
          DESCRIPTION,
          new AlertText(
              "Possible sepsis: look at this patient now",
              "Two SIRS criteria are met.",
              Card.Indicator.WARNING,
              new Card.Source("Example Health", Optional.empty())));

  private static final Program PROGRAM = program();

  private final AtomicLong ticks = new AtomicLong();
  private final AlertService service =
      new AlertService(
          OFFER,
          PROGRAM,
          new AlertService.Sources(
              Map.of(), () -> new UUID(1, ticks.get()), () -> ticks.addAndGet(5_000)));

  @Test
  void showsACardWhereAnActiveProgramAlerts() {
    ServiceAnswer.Answered answer = answered(call(120, 30), fresh(RunMode.ACTIVE));
    Card card = answer.response().cards().getFirst();
    assertThat(answer.response().cards()).hasSize(1);
    assertThat(card.summary()).isEqualTo(OFFER.text().summary());
    assertThat(card.indicator()).isEqualTo(Card.Indicator.WARNING);
    assertThat(card.detail().orElse(""))
        .contains("Two SIRS criteria are met.")
        .contains("Score 2.")
        .contains("known at 2026-11-24T12:00:00Z")
        .contains(PROGRAM.manifest().hash().brief());
    Firing firing = answer.firing().orElseThrow();
    assertThat(firing.outcome().word()).isEqualTo(Firing.Word.ALERT);
    assertThat(firing.outcome().score()).isEqualTo(Optional.of(new BigDecimal("2")));
    assertThat(firing.card()).isEqualTo(Optional.of(card.uuid()));
    assertThat(firing.program().hash()).isEqualTo(PROGRAM.manifest().hash());
    assertThat(firing.patientKey()).isEqualTo(PATIENT_KEY);
    assertThat(firing.asOf()).isEqualTo(NOON);
    assertThat(firing.latencyMicros()).isEqualTo(5);
  }

  @Test
  void showsNothingWhereASilentProgramAlertsButKeepsTheFiring() {
    ServiceAnswer.Answered answer = answered(call(120, 30), fresh(RunMode.SILENT));
    assertThat(answer.response().cards()).isEmpty();
    Firing firing = answer.firing().orElseThrow();
    assertThat(firing.outcome().word()).isEqualTo(Firing.Word.ALERT);
    assertThat(firing.program().mode()).isEqualTo(RunMode.SILENT);
    assertThat(firing.card()).isEmpty();
  }

  @Test
  void showsNothingWhereThereIsNoAlert() {
    ServiceAnswer.Answered answer = answered(call(70, 30), fresh(RunMode.ACTIVE));
    assertThat(answer.response().cards()).isEmpty();
    assertThat(answer.firing().orElseThrow().outcome().word()).isEqualTo(Firing.Word.NO_ALERT);
  }

  @Test
  void seesOnlyWhatWasKnownAtTheReceiptClock() {
    String later = call(120, 30).replace("11:50:00Z", "12:00:01Z");
    assertThat(answered(later, fresh(RunMode.ACTIVE)).response().cards()).isEmpty();
    String atTheMoment = call(120, 30).replace("11:50:00Z", "12:00:00Z");
    assertThat(answered(atTheMoment, fresh(RunMode.ACTIVE)).response().cards()).hasSize(1);
  }

  @Test
  void saysWhenItRunsOnItsLastPermit() {
    Standing standing = new Standing.OnLastPermit(RunMode.ACTIVE, NOON.plusSeconds(60));
    ServiceAnswer.Answered answer = answered(call(120, 30), standing);
    assertThat(answer.response().cards().getFirst().detail().orElse(""))
        .contains("last verified permit");
    assertThat(answer.firing().orElseThrow().program().onLastPermit()).isTrue();
  }

  @Test
  void tellsCliniciansThatAnAlertTheyRelyOnIsDown() {
    ServiceAnswer.Answered answer = answered(call(120, 30), stopped("suspended"));
    Card card = answer.response().cards().getFirst();
    assertThat(card.summary()).contains("do not rely on its silence");
    assertThat(card.detail().orElse("")).contains("Sepsis alert: it was stopped.");
    assertThat(answer.firing()).isEmpty();
  }

  @Test
  void tellsNobodyWhereNobodyReliesOnIt() {
    for (String rule : List.of("superseded", "retired", "withdrawn")) {
      assertThat(answered(call(120, 30), stopped(rule)).response().cards()).isEmpty();
    }
    Bedside silent = new Bedside(RunMode.SILENT, stopped("suspended"), NOON, PATIENT_KEY);
    ServiceAnswer answer = service.answer(request(call(120, 30)), silent);
    assertThat(((ServiceAnswer.Answered) answer).response().cards()).isEmpty();
  }

  @Test
  void refusesToEvaluateWithoutTheDataItAskedFor() {
    String without = call(120, 30).replaceAll("(?s),\"observations\":.*", "}}");
    assertUnprepared(without, "prefetch-missing");
    String nobody = call(120, 30).replaceFirst("\"patient\":\\{[^}]*}", "\"patient\":null");
    assertUnprepared(nobody, "prefetch-missing");
  }

  @Test
  void refusesDataOfAnotherPatientOrOfNoMeaning() {
    String other = call(120, 30).replaceFirst("Patient/p1\"", "Patient/p2\"");
    assertUnprepared(other, "prefetch-unusable");
    String broken = call(120, 30).replaceFirst("\"final\"", "\"finished\"");
    assertUnprepared(broken, "prefetch-unusable");
  }

  @Test
  void evaluatesAPatientOfWhomNothingWasMeasured() {
    String nothing = call(120, 30).replaceAll("(?s)\"observations\":.*", "\"observations\":null}}");
    ServiceAnswer.Answered answer = answered(nothing, fresh(RunMode.ACTIVE));
    assertThat(answer.response().cards()).isEmpty();
    assertThat(answer.firing().orElseThrow().outcome().word()).isEqualTo(Firing.Word.NO_ALERT);
  }

  @Test
  void refusesATextThatNoCardCanHold() {
    AlertText text = OFFER.text();
    assertThatThrownBy(
            () -> new AlertText("x".repeat(140), text.detail(), text.indicator(), text.source()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void assertUnprepared(String call, String rule) {
    ServiceAnswer answer =
        service.answer(
            request(call), new Bedside(RunMode.ACTIVE, fresh(RunMode.ACTIVE), NOON, PATIENT_KEY));
    assertThat(answer).isInstanceOf(ServiceAnswer.Unprepared.class);
    ServiceAnswer.Unprepared unprepared = (ServiceAnswer.Unprepared) answer;
    assertThat(unprepared.why().rule()).isEqualTo(rule);
    assertThat(unprepared.why().sentence()).doesNotContain("p1", "p2", "120");
    assertThat(unprepared.firing().outcome())
        .isEqualTo(new Firing.Outcome(Firing.Word.FAILED, Optional.empty(), rule));
  }

  private ServiceAnswer.Answered answered(String call, Standing standing) {
    Bedside bedside =
        new Bedside(
            switch (standing) {
              case Standing.Fresh(RunMode mode) -> mode;
              case Standing.OnLastPermit(RunMode mode, Instant until) -> mode;
              case Standing.Stopped(Refusal why) -> RunMode.ACTIVE;
            },
            standing,
            NOON,
            PATIENT_KEY);
    ServiceAnswer answer = service.answer(request(call), bedside);
    assertThat(answer).isInstanceOf(ServiceAnswer.Answered.class);
    return (ServiceAnswer.Answered) answer;
  }

  private static Standing fresh(RunMode mode) {
    return new Standing.Fresh(mode);
  }

  private static Standing stopped(String rule) {
    return new Standing.Stopped(new Refusal(rule, "it was stopped"));
  }

  private static HookRequest request(String call) {
    HookReading reading = HookReader.read(DESCRIPTION, call.getBytes(UTF_8));
    if (reading instanceof HookReading.Understood(HookRequest request)) {
      return request;
    }
    throw new AssertionError(reading.toString());
  }

  private static String call(int heartRate, int respiratoryRate) {
    return "{\"hook\":\"patient-view\",\"hookInstance\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\","
        + "\"context\":{\"userId\":\"Practitioner/u1\",\"patientId\":\"p1\"},\"prefetch\":{"
        + "\"patient\":{\"resourceType\":\"Patient\",\"id\":\"p1\",\"gender\":\"female\"},"
        + "\"observations\":{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":["
        + observation("o1", "8867-4", heartRate)
        + ","
        + observation("o2", "9279-1", respiratoryRate)
        + "]}}}";
  }

  private static String observation(String id, String code, int value) {
    return "{\"resource\":{\"resourceType\":\"Observation\",\"id\":\""
        + id
        + "\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\""
        + code
        + "\"}]},\"subject\":{\"reference\":\"Patient/p1\"},"
        + "\"effectiveDateTime\":\"2026-11-24T11:40:00Z\",\"issued\":\"2026-11-24T11:50:00Z\","
        + "\"valueQuantity\":{\"value\":"
        + value
        + ",\"unit\":\"/min\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"/min\"}}}";
  }

  private static Program program() {
    return program("SirsAlert.cql");
  }

  static Program program(String name) {
    LogicSource source = LogicSource.of(file(name), file("LatestValue.cql"));
    if (Translation.of(source) instanceof Translation.Sound(TranslatedLogic logic)) {
      return new ReferenceEngine().prepare(logic);
    }
    throw new AssertionError("the example logic does not translate");
  }

  private static LogicFile file(String name) {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      at = Optional.ofNullable(at.getParent()).orElseThrow();
    }
    try {
      return LogicFile.of(name, Files.readAllBytes(at.resolve("examples/logic").resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
