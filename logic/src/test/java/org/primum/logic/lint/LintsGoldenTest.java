package org.primum.logic.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.primum.logic.Examples;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;

/// What is said of a library that walks into every trap.
class LintsGoldenTest {
  @Test
  void saysOfEveryTrapWhereWhatWhyAndWhatToDo() {
    LogicSource source = LogicSource.of(LogicFile.of("Traps.cql", bytes("Traps.cql")));
    List<LintFinding> found =
        Lints.of(source, Examples.sound(source), Optional.of(Map.of("2524-7", "mmol/L")));
    assertThat(
            found.stream().map(LintFinding::toString).collect(Collectors.joining("\n", "", "\n")))
        .isEqualTo(LogicFile.of("expected.txt", bytes("expected.txt")).text());
    assertThat(found.stream().map(LintFinding::lint).distinct())
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(Lint.values()));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = LintsGoldenTest.class.getResourceAsStream("/lint/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
