package org.primum.risk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTest {
  @Test
  void comparesByMeaningNotBySpelling() {
    assertThat(Unit.written("Septic stays per patient-day"))
        .contains(new Unit("septic stay", "patient day"));
    assertThat(Unit.spelled("septicStaysPerPatientDay"))
        .isEqualTo(Unit.written("septic stay per patient day"));
    assertThat(Unit.written("biopsies per access")).contains(new Unit("biopsy", "access"));
    assertThat(new Unit("sepsis", "status").toString()).isEqualTo("sepsis per status");
    assertThat(Unit.written("septic stays")).isEmpty();
    assertThat(Unit.spelled("actedOn")).isEmpty();
  }

  @Test
  void scaleAscendsFromMildToDeath() {
    SeverityScale.Step mild = SeverityScale.Step.exact("mild", new BigDecimal("0.1"));
    SeverityScale.Step death = SeverityScale.Step.exact("death", BigDecimal.ONE);
    assertThat(new SeverityScale(List.of(mild, death)).words()).containsExactly("mild", "death");
    assertThatThrownBy(() -> new SeverityScale(List.of(death, mild)))
        .hasMessageContaining("must be worse than `death`");
    assertThatThrownBy(() -> new SeverityScale(List.of(mild, mild)))
        .hasMessageContaining("stands twice");
    assertThatThrownBy(() -> SeverityScale.Step.exact("x", new BigDecimal("1.1")))
        .hasMessageContaining("0 ≤ low");
  }
}
