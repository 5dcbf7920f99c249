package org.primum.cds.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.primum.terms.Refusal;
import org.primum.terms.json.CanonicalJson;

final class HookReaderTest {
  private static final ServiceDescription SERVICE =
      ServiceDescription.onObservations(
          "sepsis", "Sepsis", "Recognises sepsis early.", List.of("8867-4"));
  private static final String CALL =
      """
      {"hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
       "fhirServer": "http://ehr.example.org/fhir", "extension": {"x": [1.5e3, null]},
       "context": {"userId": "Practitioner/abc", "patientId": "1288992", "encounterId": "456"},
       "prefetch": {"patient": {"resourceType": "Patient", "id": "1288992"},
                    "observations": null, "more": 7}}
      """;

  @Test
  void understandsACallAndPassesOverWhatItDoesNotNeed() {
    HookRequest request = understood(CALL);
    assertThat(request.hookInstance())
        .isEqualTo(UUID.fromString("d1577c69-dfbe-44ad-ba6d-3e05e953b2ea"));
    assertThat(request.userId()).isEqualTo("Practitioner/abc");
    assertThat(request.patientId()).isEqualTo("1288992");
    assertThat(request.encounterId()).isEqualTo(Optional.of("456"));
    assertThat(request.prefetch()).containsOnlyKeys("patient", "observations");
    assertThat(request.prefetch()).containsEntry("observations", "null");
  }

  @Test
  void keepsEveryDigitOfAMeasuredValue() {
    String call = CALL.replace("\"observations\": null", "\"observations\": {\"value\": 1.10}");
    assertThat(understood(call).prefetch()).containsEntry("observations", "{\"value\":1.10}");
  }

  @Test
  void leavesOutWhatTheCallerLeftOut() {
    String call = CALL.replaceAll("(?s),\\s*\"prefetch\".*", "}");
    assertThat(understood(call).prefetch()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "patient-view, order-sign, hook-foreign",
        "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea, 1-1-1-1-1, hook-instance-malformed",
        "Practitioner/abc, abc, user-malformed",
        "~\"patientId\": \"1288992\"~, ~\"patientId\": 1288992~, patient-malformed",
        "~\"patientId\": \"1288992\"~, ~\"patientId\": \"a/b\"~, patient-malformed",
        "~\"id\": \"1288992\"~, ~\"id\": \"1288993\"~, patient-differs",
        "~\"id\": \"1288992\"~, ~\"id\": 1288992~, patient-differs",
        "~\"observations\": null~, ~\"observations\": []~, prefetch-malformed",
        "~\"context\": {~, ~\"context\": 1, \"c\": {~, context-missing"
      })
  void saysWhatIsWrong(String found, String replacedBy, String rule) {
    assertThat(CALL).contains(found);
    assertThat(rules(CALL.replace(found, replacedBy))).contains(rule);
  }

  private static final ServiceDescription ORDERS =
      ServiceDescription.onOrders("pair", "Pair", "Warns of a pair of orders.", List.of());
  private static final String ORDER_CALL =
      """
      {"hook": "order-select", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
       "context": {"userId": "Practitioner/abc", "patientId": "1288992",
        "selections": ["MedicationRequest/m1"],
        "draftOrders": {"resourceType": "Bundle", "entry": [
         {"resource": {"resourceType": "MedicationRequest", "id": "m1", "status": "draft"}},
         {"resource": {"resourceType": "NutritionOrder", "id": "n1", "status": "active"}}]}},
       "prefetch": {"patient": {"resourceType": "Patient", "id": "1288992"}, "orders": null}}
      """;

  @Test
  void takesTheOrdersThatAreBeingWrittenFromTheContext() {
    for (String hook : List.of("order-select", "order-sign")) {
      HookReading reading =
          HookReader.read(ORDERS, ORDER_CALL.replace("order-select", hook).getBytes(UTF_8));
      assertThat(reading)
          .isInstanceOfSatisfying(
              HookReading.Understood.class,
              understood ->
                  assertThat(understood.request().prefetch())
                      .containsOnlyKeys("patient", "orders", HookRequest.DRAFT_ORDERS)
                      .hasEntrySatisfying(
                          HookRequest.DRAFT_ORDERS, drafts -> assertThat(drafts).contains("m1")));
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "order-select, patient-view, hook-foreign",
        "~\"selections\": [\"MedicationRequest/m1\"],~, ~~, selections-missing",
        "draftOrders, drafts, draft-orders-missing",
        "~\"Bundle\"~, ~\"List\"~, draft-orders-missing",
        "~\"status\": \"draft\"~, ~\"status\": \"active\"~, draft-order-no-draft",
        "~, \"status\": \"draft\"~, ~~, draft-order-no-draft",
      })
  void saysWhatIsWrongWithACallOnOrders(String found, String replacedBy, String rule) {
    assertThat(ORDER_CALL).contains(found);
    String call = ORDER_CALL.replace(found, replacedBy);
    HookReading reading = HookReader.read(ORDERS, call.getBytes(UTF_8));
    assertThat(reading)
        .isInstanceOfSatisfying(
            HookReading.Malformed.class,
            malformed ->
                assertThat(malformed.reasons()).extracting(Refusal::rule).containsExactly(rule));
  }

  /// CDS Hooks 2.0.1, *Discovery*: several entries of one id for different hooks.
  @Test
  void offersAServiceOnOrdersAtBothHooks() {
    String json = CanonicalJson.text(ServiceDescription.discovery(List.of(SERVICE, ORDERS)));
    assertThat(json.split("\"hook\":", -1)).hasSize(4);
    assertThat(json)
        .contains("\"hook\":\"patient-view\",\"id\":\"sepsis\"")
        .contains("\"hook\":\"order-select\",\"id\":\"pair\"")
        .contains("\"hook\":\"order-sign\",\"id\":\"pair\"")
        .contains("MedicationRequest?patient={{context.patientId}}");
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    assertThat(rules("{}"))
        .containsExactly(
            "hook-foreign",
            "hook-instance-malformed",
            "context-missing",
            "user-malformed",
            "patient-malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{} {}", "{\"hook\": 1, \"hook\": 1}", "{\"a\": NaN}", "nul"})
  void refusesWhatIsNoJson(String call) {
    assertThat(rules(call)).containsExactly("call-no-json");
  }

  @Test
  void refusesWhatIsTooLargeOrTooDeep() {
    assertThat(rules("[".repeat(200) + "]".repeat(200))).containsExactly("call-no-json");
    assertThat(rules("")).containsExactly("call-no-object");
    assertThat(rules("[]")).containsExactly("call-no-object");
    assertThat(rules(" ".repeat(HookReader.LARGEST_BYTES + 1))).containsExactly("call-too-large");
  }

  @Test
  void neverRepeatsPatientData() {
    String call = CALL.replace("\"id\": \"1288992\"", "\"id\": \"secret-77\"");
    HookReading reading = HookReader.read(SERVICE, call.getBytes(UTF_8));
    assertThat(reading.toString()).doesNotContain("secret-77", "1288992");
    assertThat(understood(CALL).toString()).doesNotContain("1288992");
    String broken = CALL.replace("\"456\"", "secret-77");
    assertThat(HookReader.read(SERVICE, broken.getBytes(UTF_8)).toString())
        .doesNotContain("secret-77");
  }

  private static HookRequest understood(String call) {
    HookReading reading = HookReader.read(SERVICE, call.getBytes(UTF_8));
    assertThat(reading).isInstanceOf(HookReading.Understood.class);
    return ((HookReading.Understood) reading).request();
  }

  private static List<String> rules(String call) {
    HookReading reading = HookReader.read(SERVICE, call.getBytes(UTF_8));
    assertThat(reading).isInstanceOf(HookReading.Malformed.class);
    return ((HookReading.Malformed) reading).reasons().stream().map(Refusal::rule).toList();
  }
}
