package org.primum.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlDocumentTest {
  @Test
  void keepsEveryScalarAsWritten() {
    Mapping document =
        (Mapping) YamlDocument.parse("a.yaml", "version: 2026.10\nyes: no\noctal: 010\nnone:\n");
    assertThat(document.members())
        .extracting(member -> member.key() + "=" + ((Scalar) member.value()).text())
        .containsExactly("version=2026.10", "yes=no", "octal=010", "none=");
  }

  @Test
  void knowsLineAndColumnOfEveryNode() {
    Mapping document = (Mapping) YamlDocument.parse("a.yaml", "a:\n  - x\n  - {b: y}\n");
    Sequence list = (Sequence) document.members().getFirst().value();
    assertThat(list.place()).hasToString("a.yaml:2:3");
    assertThat(list.items().get(0).place()).hasToString("a.yaml:2:5");
    Mapping inner = (Mapping) list.items().get(1);
    assertThat(inner.members().getFirst().value().place()).hasToString("a.yaml:3:9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1\\na: 2|f:2:1: key `a` stands twice in one mapping; keep one",
        "a: &x 1|f:1:4: anchors and aliases (`&`, `*`) are not allowed",
        "a: !!int 1|f:1:4: tag `tag:yaml.org,2002:int` is not allowed",
        "--- a\\n--- b|f:2:1: a second document begins; one is allowed",
        "[a, b]: c|f:1:1: a key must be a text, found a list",
        "a: [1, 2|f:1:9: not YAML",
        "a: b: c|f:1:5: not YAML"
      })
  void refusesWithPlace(String text, String message) {
    MalformedDocument refused = refused(text.replace("\\n", "\n"));
    assertThat(refused.getMessage()).startsWith(message);
  }

  @Test
  void refusesAnEmptyDocument() {
    assertThat(refused("# only a comment\n").getMessage()).contains("document is empty");
  }

  @Test
  void reportsEveryFaultAtOnceInOrder() {
    MalformedDocument refused = refused("a: 1\na: &x 2\nb: !t 3\nb: 4\n");
    assertThat(refused.faults())
        .extracting(Fault::rule)
        .isEqualTo(List.of("duplicate-key", "anchor", "tag", "duplicate-key"));
  }

  @Test
  void refusesEndlessNestingAndGrowth() {
    assertThat(refused("[".repeat(60) + "]".repeat(60)).getMessage()).contains("deeper than 50");
    assertThat(refused("a".repeat(5_000_000)).getMessage()).contains("split it");
  }

  @Test
  void fieldsReportMissingMisshapenAndUnknownKeysTogether() {
    Faults faults = new Faults();
    Node document = YamlDocument.parse("f", "margin: NaN\nalpah: 0.05\ntitle: [x]\n");
    Fields fields = Fields.of(document, faults);
    assertThat(fields.requireDecimal("margin")).isEmpty();
    assertThat(fields.requireDecimal("alpha")).isEmpty();
    assertThat(fields.text("title")).isEmpty();
    fields.done();
    assertThat(faults.list())
        .extracting(Fault::toString)
        .containsExactly(
            "f:1:1: key `alpha` is missing; add it",
            "f:1:9: `margin` must be a decimal such as `0.05`, found `NaN`",
            "f:2:1: key `alpah` is not known here; did you mean `alpha`?",
            "f:3:8: `title` must be a text, found a list");
  }

  private static MalformedDocument refused(String text) {
    MalformedDocument refused =
        catchThrowableOfType(MalformedDocument.class, () -> YamlDocument.parse("f", text));
    assertThat(refused).as("refusal of `%s`", text).isNotNull();
    return refused;
  }
}
