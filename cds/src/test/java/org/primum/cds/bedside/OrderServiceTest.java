package org.primum.cds.bedside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.primum.cds.firing.Firing;
import org.primum.cds.hooks.Card;
import org.primum.cds.hooks.HookReader;
import org.primum.cds.hooks.HookReading;
import org.primum.cds.hooks.ServiceDescription;
import org.primum.cds.permit.RunMode;
import org.primum.cds.permit.Standing;
import org.primum.terms.ArtifactId;
import org.primum.terms.Digest;
import org.primum.terms.Refusal;

/// Runs the shipped alert on opioids with benzodiazepines on calls as an EHR sends them while
/// orders are written. RxNorm: 7052 morphine, 6470 lorazepam.
final class OrderServiceTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Digest PATIENT_KEY = Digest.of("keyed".getBytes(UTF_8));
  private static final ServiceDescription DESCRIPTION =
      ServiceDescription.onOrders("pair", "Pair", "Warns of a pair of orders.", List.of());
  private static final AlertService SERVICE =
      new AlertService(
          new AlertOffer(
              new ArtifactId("pair"),
              DESCRIPTION,
              new AlertText(
                  "Opioid with benzodiazepine",
                  "",
                  Card.Indicator.WARNING,
                  new Card.Source("Example Health", Optional.empty()))),
          AlertServiceTest.program("OpioidBenzodiazepineAlert.cql"),
          new AlertService.Sources(Map.of(), () -> new UUID(1, 1), () -> 0L));

  private static final String MORPHINE_DRAFT = order("draft", "7052", "p1");
  private static final String LORAZEPAM_ACTIVE = order("active", "6470", "p1");

  @Test
  void warnsWhileTheSecondOfThePairIsBeingOrdered() {
    ServiceAnswer.Answered answer =
        answered(call("order-sign", bundle(MORPHINE_DRAFT), bundle(LORAZEPAM_ACTIVE)));
    assertThat(answer.response().cards()).hasSize(1);
    assertThat(answer.firing().orElseThrow().outcome().word()).isEqualTo(Firing.Word.ALERT);
    assertThat(
            answered(call("order-select", bundle(MORPHINE_DRAFT), bundle(LORAZEPAM_ACTIVE)))
                .response()
                .cards())
        .hasSize(1);
  }

  @Test
  void warnsOfTwoDraftsOfOneSigning() {
    String both = bundle(MORPHINE_DRAFT, order("draft", "6470", "p1"));
    assertThat(answered(call("order-sign", both, "null")).response().cards()).hasSize(1);
  }

  @Test
  void isSilentAboutOneAlone() {
    ServiceAnswer.Answered answer = answered(call("order-sign", bundle(MORPHINE_DRAFT), "null"));
    assertThat(answer.response().cards()).isEmpty();
    assertThat(answer.firing().orElseThrow().outcome().word()).isEqualTo(Firing.Word.NO_ALERT);
  }

  @Test
  void showsNothingWhereItRunsSilentlyButKeepsTheFiring() {
    ServiceAnswer.Answered answer =
        (ServiceAnswer.Answered)
            answer(
                call("order-sign", bundle(MORPHINE_DRAFT), bundle(LORAZEPAM_ACTIVE)),
                new Standing.Fresh(RunMode.SILENT));
    assertThat(answer.response().cards()).isEmpty();
    assertThat(answer.firing().orElseThrow().outcome().word()).isEqualTo(Firing.Word.ALERT);
  }

  @Test
  void saysSoWhereItIsStopped() {
    ServiceAnswer.Answered answer =
        (ServiceAnswer.Answered)
            answer(
                call("order-sign", bundle(MORPHINE_DRAFT), "null"),
                new Standing.Stopped(new Refusal("suspended", "it was stopped")));
    assertThat(answer.response().cards().getFirst().summary()).contains("do not rely");
    assertThat(answer.firing()).isEmpty();
  }

  @Test
  void evaluatesNothingWhereItCannotTellWhatIsOrdered() {
    assertUnprepared(
        call("order-sign", bundle(MORPHINE_DRAFT), "null").replace(",\"orders\":null", ""),
        "prefetch-missing");
    assertUnprepared(
        call(
            "order-sign",
            bundle(MORPHINE_DRAFT.replaceAll("\"code\":\"7052\"", "\"display\":\"x\"")),
            "null"),
        "prefetch-unusable");
    assertUnprepared(
        call("order-sign", bundle(MORPHINE_DRAFT), bundle(order("active", "6470", "p2"))),
        "prefetch-unusable");
    assertUnprepared(
        call(
            "order-sign",
            bundle(MORPHINE_DRAFT),
            bundle(
                LORAZEPAM_ACTIVE.replaceAll(
                    "\"medicationCodeableConcept\":.*?]}",
                    "\"medicationReference\":{\"reference\":\"Medication/9\"}"))),
        "prefetch-unusable");
  }

  private static void assertUnprepared(String call, String rule) {
    assertThat(answer(call, new Standing.Fresh(RunMode.ACTIVE)))
        .isInstanceOfSatisfying(
            ServiceAnswer.Unprepared.class,
            unprepared -> {
              assertThat(unprepared.why().rule()).isEqualTo(rule);
              assertThat(unprepared.why().sentence()).doesNotContain("p1", "p2", "7052");
              assertThat(unprepared.firing().outcome().word()).isEqualTo(Firing.Word.FAILED);
            });
  }

  private static ServiceAnswer.Answered answered(String call) {
    return (ServiceAnswer.Answered) answer(call, new Standing.Fresh(RunMode.ACTIVE));
  }

  private static ServiceAnswer answer(String call, Standing standing) {
    RunMode mode = standing instanceof Standing.Fresh(RunMode fresh) ? fresh : RunMode.ACTIVE;
    return switch (HookReader.read(DESCRIPTION, call.getBytes(UTF_8))) {
      case HookReading.Understood(var request) ->
          SERVICE.answer(request, new Bedside(mode, standing, NOON, PATIENT_KEY));
      case HookReading.Malformed malformed -> throw new AssertionError(malformed.toString());
    };
  }

  private static String call(String hook, String drafts, String orders) {
    return "{\"hook\":\""
        + hook
        + "\",\"hookInstance\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\",\"context\":{"
        + "\"userId\":\"Practitioner/u1\",\"patientId\":\"p1\",\"selections\":[],\"draftOrders\":"
        + drafts
        + "},\"prefetch\":{\"patient\":{\"resourceType\":\"Patient\",\"id\":\"p1\"},\"orders\":"
        + orders
        + "}}";
  }

  private static String bundle(String... orders) {
    return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
        + String.join(",", orders)
        + "]}";
  }

  private static String order(String status, String code, String patient) {
    return "{\"resource\":{\"resourceType\":\"MedicationRequest\",\"status\":\""
        + status
        + "\",\"intent\":\"order\",\"subject\":{\"reference\":\"Patient/"
        + patient
        + "\"},\"medicationCodeableConcept\":{\"coding\":[{\"system\":"
        + "\"http://www.nlm.nih.gov/research/umls/rxnorm\",\"code\":\""
        + code
        + "\"}]}}}";
  }
}
