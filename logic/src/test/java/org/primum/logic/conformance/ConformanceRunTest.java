package org.primum.logic.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.logic.EngineKind;

class ConformanceRunTest {
  private final ConformanceRun run = new ConformanceRun(Instant.parse("2026-01-01T12:00:00Z"));

  private Verdict ours(String expression, String expected) {
    return run.run(
        new ConformanceCase("File", "Group", "Name", expression, Optional.of(expected)),
        EngineKind.COMPILED);
  }

  private Verdict oursFails(String expression) {
    return run.run(
        new ConformanceCase("File", "Group", "Name", expression, Optional.empty()),
        EngineKind.COMPILED);
  }

  /// Results from the examples of CQL 1.5, Appendix B.
  @Test
  void worksOutExamplesOfTheSpecification() {
    List<String[]> examples =
        List.of(
            new String[] {"Round(3.14159, 3)", "3.142"},
            new String[] {"16 mod 3", "1"},
            new String[] {"Interval[1, 5] intersect Interval[3, 7]", "Interval[3, 5]"},
            new String[] {"{ 1, 2, 3 } union { 4 }", "{ 1, 2, 3, 4 }"},
            new String[] {"PositionOf('D', 'ABCDE')", "3"},
            new String[] {"DateTime(2014) + 24 months", "@2016T"},
            new String[] {"Median({ 6, 5, 4, 3, 2, 1 })", "3.5"},
            new String[] {"from ({1, 2}) A, ({3}) B return A * B", "{3, 6}"},
            new String[] {"({3, 1, 2}) X sort desc", "{3, 2, 1}"},
            new String[] {"from ({1, 2, 3}) N aggregate R starting 1: R * N", "6"},
            new String[] {"null and false", "false"});
    for (String[] example : examples) {
      assertThat(ours(example[0], example[1])).as(example[0]).isEqualTo(new Verdict.Passed());
    }
  }

  @Test
  void tellsWhatItGaveWhereThatIsNotExpected() {
    assertThat(ours("1 + 1", "3")).isEqualTo(new Verdict.Failed("gave `2`, expected `3`"));
    assertThat(ours("1 + 1", "null")).isInstanceOf(Verdict.Failed.class);
    assertThat(ours("null", "0")).isInstanceOf(Verdict.Failed.class);
    assertThat(ours("DateTime(2014)", "@2014-01T")).isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void asksForAnErrorWhereOneIsExpected() {
    assertThat(oursFails("singleton from { 1, 2 }")).isEqualTo(new Verdict.Passed());
    assertThat(oursFails("1 + 1")).isEqualTo(new Verdict.Failed("gave `2`, expected an error"));
  }

  @Test
  void readsTestFilesAndRefusesWhatIsNone() {
    String xml =
        """
        <tests xmlns="http://hl7.org/fhirpath/tests" name="T"><group name="G">
        <test name="A"><expression>1 + 1</expression><output>2</output></test>
        <test name="B"><expression invalid="true">1 + </expression></test>
        </group></tests>
        """;
    assertThat(CaseReader.read("T", xml.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            new ConformanceCase("T", "G", "A", "1 + 1", Optional.of("2")),
            new ConformanceCase("T", "G", "B", "1 +", Optional.empty()));
    assertThatThrownBy(() -> CaseReader.read("T", new byte[] {'x'}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot read `T`");
  }
}
