package org.primum.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.check.CharterFindings;

/// The charters under `examples/charters`, found from wherever the tests run.
public final class Examples {
  private Examples() {}

  /// The text of one of them.
  public static String text(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = Objects.requireNonNull(folder.getParent());
    }
    try {
      return Files.readString(
          folder.resolve("examples/charters").resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The charter of Example Health.
  public static Charter exampleHealth() {
    CharterFindings findings =
        CharterCheck.check("example-health.yaml", text("example-health.yaml"));
    assertThat(findings.findings()).isEmpty();
    return findings.charter().orElseThrow();
  }
}
