package org.primum.cds.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.primum.terms.json.CanonicalJson;

final class CardTest {
  private static final Set<Hook> VIEW = Set.of(Hook.PATIENT_VIEW);

  private static final Card.Source SOURCE =
      new Card.Source("Example Health", Optional.of("https://example.org/sepsis"));

  @Test
  void writesACardAsTheStandardNamesIt() {
    Card card = card("Possible sepsis", Optional.of("**Look** at the lactate"));
    assertThat(CanonicalJson.text(new HookResponse(List.of(card)).json()))
        .isEqualTo(
            "{\"cards\":[{\"detail\":\"**Look** at the lactate\",\"indicator\":\"warning\","
                + "\"source\":{\"label\":\"Example Health\",\"url\":\"https://example.org/sepsis\"},"
                + "\"summary\":\"Possible sepsis\","
                + "\"uuid\":\"00000000-0000-0001-0000-000000000002\"}]}");
    assertThat(CanonicalJson.text(HookResponse.NOTHING.json())).isEqualTo("{\"cards\":[]}");
  }

  @Test
  void keepsTheSummaryBelow140Characters() {
    assertThat(card("x".repeat(139), Optional.empty()).summary()).hasSize(139);
    for (String summary : List.of("", " ", "x".repeat(140), "two\nlines")) {
      assertThatThrownBy(() -> card(summary, Optional.empty()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void refusesASourceThatNobodyCanRead() {
    assertThatThrownBy(() -> new Card.Source(" ", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Card.Source("x", Optional.of("/relative")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void offersServicesWithTheirQueries() {
    ServiceDescription service =
        ServiceDescription.onObservations(
            "sepsis", "Sepsis", "Early.", List.of("8867-4", "9279-1"));
    assertThat(CanonicalJson.text(ServiceDescription.discovery(List.of(service))))
        .isEqualTo(
            "{\"services\":[{\"description\":\"Early.\",\"hook\":\"patient-view\",\"id\":\"sepsis\","
                + "\"prefetch\":{\"observations\":\"Observation?patient={{context.patientId}}"
                + "&code=http://loinc.org|8867-4,http://loinc.org|9279-1\","
                + "\"patient\":\"Patient/{{context.patientId}}\"},\"title\":\"Sepsis\"}]}");
    assertThat(CanonicalJson.text(ServiceDescription.discovery(List.of())))
        .isEqualTo("{\"services\":[]}");
  }

  @Test
  void refusesAServiceThatCannotBeOffered() {
    assertThatThrownBy(
            () -> new ServiceDescription("a/b", "t", "d", VIEW, Map.of("patient", "Patient")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ServiceDescription("a", "t", "d", VIEW, Map.of("x", "Patient")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ServiceDescription.onObservations("a", "t", "d", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Card card(String summary, Optional<String> detail) {
    return new Card(new UUID(1, 2), summary, Card.Indicator.WARNING, SOURCE, detail);
  }
}
