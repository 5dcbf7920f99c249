package org.primum.logic.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.logic.timeline.MedicationOrder;
import org.primum.logic.timeline.MedicationOrder.Status;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Sex;
import org.primum.logic.timeline.Timeline;

class FhirTimelineTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String PATIENT =
      """
      {"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1956-02-03"}""";

  private static String heartRate(String members) {
    return """
        {"resourceType":"Observation","id":"o1","status":"final",
         "code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},
         "subject":{"reference":"Patient/p1"},%s}"""
        .formatted(members);
  }

  private static final String AT_NOON = "\"effectiveDateTime\":\"2026-03-01T13:00:00+01:00\"";
  private static final String NINETY =
      """
      "valueQuantity":{"value":90.0,"unit":"beats","system":"http://unitsofmeasure.org","code":"/min"}""";

  private static FhirReading read(String... texts) {
    return FhirTimeline.read(
        Arrays.stream(texts).map(text -> new FhirText("prefetch", text)).toList(), Map.of());
  }

  private static Timeline understood(String... texts) {
    return switch (read(texts)) {
      case FhirReading.Understood(Timeline timeline, List<String> passedOver) -> timeline;
      case FhirReading.Refused(List<String> faults) -> throw new AssertionError(faults.toString());
    };
  }

  private static List<String> faults(String... texts) {
    return switch (read(texts)) {
      case FhirReading.Understood understood -> List.of();
      case FhirReading.Refused(List<String> faults) -> faults;
    };
  }

  @Test
  void readsAPatientAndABundleOfObservations() {
    String bundle =
        """
        {"resourceType":"Bundle","type":"searchset","entry":[{"resource":%s}]}"""
            .formatted(heartRate(AT_NOON + "," + NINETY));
    assertThat(understood(PATIENT, bundle))
        .isEqualTo(
            new Timeline(
                new Patient(Sex.FEMALE, Optional.of(LocalDate.of(1956, 2, 3))),
                List.of(Observation.immediate("8867-4", new BigDecimal("90.0"), "/min", NOON))));
  }

  @Test
  void takesAvailabilityFromIssued() {
    String issued = "\"issued\":\"2026-03-01T12:45:00.000Z\"";
    assertThat(understood(heartRate(AT_NOON + "," + issued + "," + NINETY)).observations())
        .extracting(Observation::available)
        .containsExactly(NOON.plus(Duration.ofMinutes(45)));
  }

  @Test
  void takesAvailabilityFromTheDeclaredLagWhereNothingIsIssued() {
    FhirReading reading =
        FhirTimeline.read(
            List.of(new FhirText("o", heartRate(AT_NOON + "," + NINETY))),
            Map.of("8867-4", Duration.ofMinutes(5)));
    assertThat(reading).isInstanceOf(FhirReading.Understood.class);
    assertThat(((FhirReading.Understood) reading).timeline().observations())
        .extracting(Observation::available)
        .containsExactly(NOON.plus(Duration.ofMinutes(5)));
  }

  @Test
  void readsTheComponentsOfABloodPressurePanel() {
    String panel =
        """
        {"resourceType":"Observation","status":"final",
         "code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},
         "effectiveDateTime":"2026-03-01T12:00:00Z",
         "component":[
          {"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},
           "valueQuantity":{"value":85,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}},
          {"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},
           "valueQuantity":{"value":50,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}""";
    assertThat(understood(panel).observations())
        .extracting(Observation::code)
        .containsExactly("8462-4", "8480-6");
  }

  @Test
  void passesOverWhatCarriesNoResult() {
    String cancelled = heartRate(AT_NOON + "," + NINETY).replace("\"final\"", "\"cancelled\"");
    assertThat(understood(cancelled, "null").observations()).isEmpty();
  }

  @Test
  void refusesBrokenJson() {
    assertThat(faults("{\"resourceType\":"))
        .singleElement()
        .asString()
        .startsWith("`prefetch` is no valid FHIR R4 JSON: ")
        .doesNotContain("\n");
  }

  @Test
  void refusesElementsThatFhirDoesNotKnow() {
    assertThat(faults(heartRate(AT_NOON + "," + NINETY + ",\"valeu\":3")))
        .singleElement()
        .asString()
        .contains("valeu");
  }

  @Test
  void refusesAQuantityWithoutUcumCode() {
    assertThat(faults(heartRate(AT_NOON + ",\"valueQuantity\":{\"value\":90,\"unit\":\"bpm\"}")))
        .containsExactly(
            "`prefetch` (LOINC 8867-4): its unit `bpm` has no UCUM code; give system"
                + " `http://unitsofmeasure.org`");
  }

  @Test
  void refusesAValueThatIsOnlyALimit() {
    assertThat(
            faults(
                heartRate(
                    AT_NOON + "," + NINETY.replace("\"value\"", "\"comparator\":\">\",\"value\""))))
        .singleElement()
        .asString()
        .contains("only known to be `>` a limit");
  }

  @Test
  void refusesAMissingOrVagueTime() {
    assertThat(faults(heartRate(NINETY)))
        .containsExactly("`prefetch` does not say when its value was true; give effectiveDateTime");
    assertThat(faults(heartRate("\"effectiveDateTime\":\"2026-03-01\"," + NINETY)))
        .containsExactly("`prefetch` is timed `2026-03-01`; a time of day with its zone is needed");
  }

  @Test
  void refusesATimeWithoutItsZone() {
    assertThat(faults(heartRate("\"effectiveDateTime\":\"2026-03-01T12:00:00\"," + NINETY)))
        .singleElement()
        .asString()
        .contains("2026-03-01T12:00:00");
  }

  @Test
  void refusesResourcesOfTwoPatients() {
    assertThat(faults(PATIENT.replace("p1", "p2"), heartRate(AT_NOON + "," + NINETY)))
        .containsExactly("the resources speak of 2 patients; one call is about one patient only");
  }

  private static String order(String status, String members) {
    return """
        {"resourceType":"MedicationRequest","id":"m1","status":"%s","intent":"order",
         "subject":{"reference":"Patient/p1"}%s}"""
        .formatted(status, members);
  }

  private static final String RX = "http://www.nlm.nih.gov/research/umls/rxnorm";
  private static final String MORPHINE =
      """
      ,"medicationCodeableConcept":{"coding":[{"system":"%s","code":"7052"}]}"""
          .formatted(RX);
  private static final String REFERENCE =
      """
      ,"medicationReference":{"reference":"Medication/d1"}""";
  private static final String MEDICATION =
      """
      {"resourceType":"Medication","id":"d1","code":{"coding":[{"system":"%s","code":"7052"}]}}"""
          .formatted(RX);

  private static MedicationOrder morphine(Status status, Optional<Instant> authored) {
    return new MedicationOrder(List.of(new MedicationOrder.Coding(RX, "7052")), status, authored);
  }

  @Test
  void readsOrdersThatStandOrAreBeingWritten() {
    String at = ",\"authoredOn\":\"2026-03-01T13:00:00+01:00\"" + MORPHINE;
    assertThat(understood(order("draft", MORPHINE)).orders())
        .containsExactly(morphine(Status.DRAFT, Optional.empty()));
    assertThat(understood(order("active", at)).orders())
        .containsExactly(morphine(Status.ACTIVE, Optional.of(NOON)));
    assertThat(understood(order("on-hold", at)).orders())
        .containsExactly(morphine(Status.ON_HOLD, Optional.of(NOON)));
    for (String ended : List.of("completed", "cancelled", "stopped", "entered-in-error")) {
      assertThat(understood(order(ended, MORPHINE)).orders()).isEmpty();
    }
    assertThat(understood(order("active", ",\"doNotPerform\":true" + MORPHINE)).orders()).isEmpty();
  }

  @Test
  void findsTheMedicationThatAnOrderRefersTo() {
    assertThat(understood(order("active", REFERENCE), MEDICATION).orders())
        .containsExactly(morphine(Status.ACTIVE, Optional.empty()));
    String contained =
        order(
            "draft",
            ",\"contained\":[" + MEDICATION + "]" + REFERENCE.replace("Medication/d1", "#d1"));
    assertThat(understood(contained).orders())
        .containsExactly(morphine(Status.DRAFT, Optional.empty()));
  }

  @Test
  void refusesWhatCouldBeAnyOrder() {
    assertThat(faults(order("active", REFERENCE)))
        .singleElement()
        .asString()
        .contains("refers to a Medication that was not sent");
    String text = ",\"medicationCodeableConcept\":{\"text\":\"Morphine\"}";
    assertThat(faults(order("draft", text)))
        .singleElement()
        .asString()
        .contains("does not say in a code what it orders");
    assertThat(understood(order("active", text)).orders()).isEmpty();
    assertThat(faults(PATIENT.replace("p1", "p2"), order("draft", MORPHINE)))
        .containsExactly("the resources speak of 2 patients; one call is about one patient only");
  }

  @Test
  void seesNoOrderBeforeItWasWritten() {
    MedicationOrder later = morphine(Status.ACTIVE, Optional.of(NOON));
    assertThat(later.knownAt(NOON)).isTrue();
    assertThat(later.knownAt(NOON.minusMillis(1))).isFalse();
    assertThat(morphine(Status.DRAFT, Optional.of(NOON)).knownAt(NOON.minusMillis(1))).isTrue();
  }

  @Test
  void namesEveryFaultAtOnce() {
    assertThat(faults("[", heartRate(NINETY))).hasSize(2);
  }
}
