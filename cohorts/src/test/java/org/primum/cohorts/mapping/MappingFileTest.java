package org.primum.cohorts.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.cohorts.folder.MeasuredCode;
import org.primum.documents.MalformedDocument;

class MappingFileTest {
  private final UnitConversion units = new UnitConversion();

  private SourceMapping parse(String text) {
    return MappingFile.parse("map.yaml", text, units);
  }

  @Test
  void readsAWholeMapping() {
    SourceMapping mapping =
        parse(
            """
            name: Trial
            zone: Europe/Vienna
            overlap: later
            stays: {classes: [IMP, ACUTE], before: PT6H}
            lags: {2524-7: PT45M}
            units: {bpm: /min}
            codes:
              - {system: "urn:local", code: "220045", loinc: 8867-4}
              - {code: CREA, loinc: 2160-0, from: umol/L, factor: "0.0113122"}
              - {code: GCS, loinc: 9269-2, unit: "{score}", column: GCS}
            """);
    assertThat(mapping.name()).isEqualTo("Trial");
    assertThat(mapping.stays().classes()).containsExactlyInAnyOrder("IMP", "ACUTE");
    assertThat(mapping.stays().before()).isEqualTo(Duration.ofHours(6));
    CodeRule rate = mapping.rule(new SourceCode("urn:local", "220045")).orElseThrow();
    assertThat(mapping.measured().get(rate.index()).loinc()).isEqualTo("8867-4");
    assertThat(mapping.inCohortUnit(rate, new BigDecimal("80"), "bpm", units))
        .contains(new BigDecimal("80"));
    assertThat(mapping.inCohortUnit(rate, new BigDecimal("80"), "", units)).isEmpty();
    CodeRule creatinine = mapping.rule(new SourceCode("any", "CREA")).orElseThrow();
    assertThat(mapping.inCohortUnit(creatinine, new BigDecimal("100"), "umol/L", units))
        .contains(new BigDecimal("1.1312200"));
    assertThat(mapping.inCohortUnit(creatinine, BigDecimal.ONE, "mg/dL", units)).isEmpty();
    assertThat(mapping.measured().getLast())
        .isEqualTo(new MeasuredCode("GCS", "9269-2", "{score}"));
    assertThat(mapping.rule(new SourceCode("http://loinc.org", "2524-7")).orElseThrow().from())
        .isEmpty();
    assertThat(mapping.lagMillis(StandardCodes.ALL.indexOf(lactate()))).isEqualTo(2_700_000);
  }

  private static MeasuredCode lactate() {
    return new MeasuredCode("Lactate", "2524-7", "mmol/L");
  }

  @Test
  void readsLongAndWideTables() {
    TableLayout wide =
        parse(
                """
                name: Wide
                table:
                  stay: id
                  hour: h
                  columns: {hr: {loinc: 8867-4, from: /min}}
                  sex: gender
                """)
            .table()
            .orElseThrow();
    assertThat(wide.moment()).isEqualTo(new TableLayout.Moment("h", true, Optional.empty()));
    assertThat(wide.values())
        .isEqualTo(
            new TableLayout.Values.Wide(
                java.util.Map.of("hr", new CodeRule(0, Optional.of("/min"), Optional.empty()))));
    TableLayout tall =
        parse(
                """
                name: Long
                table: {stay: id, time: t, available: s, code: c, value: v, unit: u, separator: ";"}
                """)
            .table()
            .orElseThrow();
    assertThat(tall.separator()).isEqualTo(';');
    assertThat(tall.values()).isEqualTo(new TableLayout.Values.Tall("c", "v", Optional.of("u")));
  }

  @Test
  void tellsEveryFaultAtOnceWithItsPlace() {
    assertThatThrownBy(
            () ->
                parse(
                    """
                    zone: Mars/Olympus
                    overlap: both
                    lags: {2524-7: soon}
                    units: {bpm: beats}
                    codes:
                      - {code: A, loinc: pulse}
                      - {code: B, loinc: 9269-2}
                      - {code: C, loinc: 8867-4}
                      - {code: C, loinc: 8867-4}
                    colour: red
                    """))
        .isInstanceOfSatisfying(
            MalformedDocument.class,
            malformed ->
                assertThat(malformed.faults())
                    .extracting(fault -> fault.place().line() + " " + fault.rule())
                    .containsAll(
                        List.of(
                            "1 zone",
                            "2 overlap",
                            "3 duration",
                            "4 unit",
                            "6 loinc",
                            "7 unit",
                            "9 code-twice",
                            "10 unknown-key")));
  }
}
