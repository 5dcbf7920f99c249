package org.primum.charter.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.primum.charter.Charter;
import org.primum.charter.Examples;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.check.CharterFindings;
import org.primum.terms.json.CanonicalJson;

/// What a committee reads: a charter in sentences, and what a newer one says otherwise. The golden
/// files are written for people and read by them.
class TellingGoldenTest {
  private static final String EXAMPLE = "example-health.yaml";

  /// One difference to the example.
  ///
  /// @param edits texts to replace, each with what stands there instead
  record Case(String name, List<String[]> edits, List<String> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  @Test
  void tellsTheExampleInSentences() {
    String told =
        Explanation.of(Examples.exampleHealth()).sections().stream()
            .map(
                section ->
                    section.heading()
                        + "\n"
                        + section.sentences().stream()
                            .map(sentence -> "  " + sentence + "\n")
                            .collect(Collectors.joining()))
            .collect(Collectors.joining("\n"));
    assertThat(told).isEqualTo(resource("example-health.txt"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsWhatIsOtherwise(Case each) {
    String text = Examples.text(EXAMPLE);
    for (String[] edit : each.edits()) {
      assertThat(text).contains(edit[0]);
      int at = text.indexOf(edit[0]);
      text = text.substring(0, at) + edit[1] + text.substring(at + edit[0].length());
    }
    Charter after = charter(text);
    assertThat(
            Comparison.of(Examples.exampleHealth(), after).stream()
                .map(Comparison.Difference::sentence))
        .containsExactlyElementsOf(each.expected());
  }

  /// Nothing that a charter says is left out of a comparison: whatever changes its digest is told.
  @ParameterizedTest
  @MethodSource("cases")
  void tellsNothingExactlyWhereNothingIsOtherwise(Case each) {
    assertThat(each.expected().isEmpty()).isEqualTo(each.name().equals("nothing"));
  }

  @Test
  void givesNamedFieldsToMachines() {
    assertThat(CanonicalJson.text(new Comparison.Difference("decision T2", "T2 is gone.").json()))
        .isEqualTo("{\"sentence\":\"T2 is gone.\",\"subject\":\"decision T2\"}");
    assertThat(CanonicalJson.text(Explanation.of(Examples.exampleHealth()).json()))
        .startsWith(
            "{\"sections\":[{\"heading\":\"Charter of Example Health\",\"sentences\":[\"This is"
                + " version 2026.2. Its days begin and end in America/Chicago.\"]}");
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String block :
        Pattern.compile("^== ", Pattern.MULTILINE).split(resource("differences.txt"), -1)) {
      List<String> lines = block.lines().toList();
      List<String[]> edits = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      List<String> from = new ArrayList<>();
      List<String> to = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        if (!to.isEmpty() && !line.startsWith("+ ")) {
          edits.add(new String[] {String.join("\n", from), String.join("\n", to)});
          from.clear();
          to.clear();
        }
        if (line.startsWith("- ")) {
          from.add(line.substring(2));
        } else if (line.startsWith("+ ")) {
          to.add(line.substring(2));
        } else if (line.startsWith("> ")) {
          expected.add(line.substring(2));
        }
      }
      if (!edits.isEmpty()) {
        cases.add(new Case(lines.getFirst(), edits, expected));
      }
    }
    return cases.stream();
  }

  private static Charter charter(String text) {
    CharterFindings findings = CharterCheck.check(EXAMPLE, text);
    assertThat(findings.findings()).isEmpty();
    return findings.charter().orElseThrow();
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(TellingGoldenTest.class.getResourceAsStream("/telling/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
