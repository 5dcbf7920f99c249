package org.primum.charter.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.primum.terms.json.CanonicalJson;

/// One folder for each way of getting a charter wrong: `charter.yaml` and what a check of it says,
/// `expected.txt`. `base.yaml` is the same charter without fault, so that a difference of the two
/// files shows what each folder is about.
class CharterCheckGoldenTest {
  static Stream<String> folders() throws IOException {
    try (Stream<Path> paths = Files.list(charters())) {
      return paths
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void saysEverythingThatIsWrong(String folder) throws IOException {
    Path charter = charters().resolve(folder).resolve("charter.yaml");
    CharterFindings findings =
        CharterCheck.check("charter.yaml", Files.readString(charter, StandardCharsets.UTF_8));
    List<String> expected = Files.readAllLines(charters().resolve(folder).resolve("expected.txt"));
    assertThat(findings.findings().stream().map(fault -> fault + " [" + fault.rule() + "]"))
        .containsExactlyElementsOf(expected);
    assertThat(findings.passed()).isEqualTo(expected.isEmpty());
  }

  /// What enters the ledger keeps its form: a charter adopted today is read by every later version.
  @Test
  void writesTheCanonicalJsonOfTheLedger() throws IOException {
    CharterFindings findings =
        CharterCheck.check("base.yaml", Files.readString(charters().resolve("base.yaml")));
    assertThat(CanonicalJson.text(findings.charter().orElseThrow().json()))
        .isEqualTo(Files.readString(charters().resolve("base.json")));
  }

  private static Path charters() {
    URI base;
    try {
      base =
          Objects.requireNonNull(CharterCheckGoldenTest.class.getResource("/charters/base.yaml"))
              .toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return Objects.requireNonNull(Path.of(base).getParent());
  }
}
