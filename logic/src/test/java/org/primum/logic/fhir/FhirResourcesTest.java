package org.primum.logic.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Sex;
import org.primum.logic.timeline.Timeline;

class FhirResourcesTest {
  @Test
  void whatIsWrittenIsReadAgain() {
    Instant taken = Instant.parse("2026-03-01T04:05:06.007Z");
    Timeline timeline =
        new Timeline(
            new Patient(Sex.FEMALE, Optional.of(LocalDate.of(1956, 2, 3))),
            List.of(
                new Observation(
                    "2524-7", new BigDecimal("2.10"), "mmol/L", taken, taken.plusSeconds(3_600)),
                Observation.immediate("8867-4", new BigDecimal("91"), "/min", taken)));
    List<FhirText> written =
        List.of(
            FhirResources.patient("p1", timeline.patient()),
            FhirResources.observations("p1", timeline));
    assertThat(FhirTimeline.read(written, Map.of()))
        .isEqualTo(new FhirReading.Understood(timeline, List.of()));
  }
}
