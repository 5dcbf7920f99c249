package org.primum.cohorts.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Expected numbers are those of the definitions: 0 °C = 32 °F = 273.15 K, 1 mmHg = 133.322 Pa as
/// UCUM has it.
class UnitConversionTest {
  private final UnitConversion units = new UnitConversion();

  private Optional<String> convert(String value, String from, String to) {
    return units.convert(new BigDecimal(value), from, to).map(BigDecimal::toPlainString);
  }

  @Test
  void keepsEveryDigitWhereTheUnitIsTheWantedOne() {
    assertThat(convert("37.20", "Cel", "Cel")).contains("37.20");
  }

  @Test
  void convertsTemperaturesByTheirDefinition() {
    assertThat(convert("98.6", "[degF]", "Cel")).contains("37");
    assertThat(convert("100.4", "[degF]", "Cel")).contains("38");
    assertThat(convert("96.8", "[degF]", "Cel")).contains("36");
    assertThat(convert("101", "[degF]", "Cel")).contains("38.3333333333");
    assertThat(convert("310.15", "K", "Cel")).contains("37");
  }

  @Test
  void convertsWithinOneDimension() {
    assertThat(convert("1.5", "g/L", "mg/dL")).contains("150");
    assertThat(convert("250", "10*9/L", "10*3/uL")).contains("250");
    assertThat(convert("88", "{beats}/min", "/min")).contains("88");
    assertThat(convert("21", "%", "1")).contains("0.21");
    assertThat(convert("13.3322", "kPa", "mm[Hg]")).contains("100");
  }

  @Test
  void refusesWhatMeasuresSomethingElse() {
    assertThat(convert("100", "umol/L", "mg/dL")).isEmpty();
    assertThat(convert("250", "K/uL", "10*3/uL")).isEmpty();
    assertThat(convert("37", "Cel", "mm[Hg]")).isEmpty();
    assertThat(convert("60", "bpm", "/min")).isEmpty();
    assertThat(convert("60", "", "/min")).isEmpty();
  }
}
