package org.primum.risk.elicitation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.primum.risk.elicitation.reading.ElicitationFile;

/// The CREATE case; see the file for its source.
public final class Create {
  private Create() {}

  public static Elicitation elicitation() {
    return ElicitationFile.read("create.yaml", text());
  }

  public static String text() {
    try (InputStream file =
        Objects.requireNonNull(Create.class.getResourceAsStream("/elicitation/create.yaml"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
