package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Texts kept below `cases`, to be read by people and compared to the letter. `-Dminutes=FOLDER`
/// writes them there instead of comparing.
final class GoldenText {
  private GoldenText() {}

  static void match(String file, String found) {
    try {
      String folder = System.getProperty("minutes");
      if (folder != null) {
        Files.writeString(Path.of(folder).resolve(file), found);
        return;
      }
      try (InputStream in =
          Objects.requireNonNull(GoldenText.class.getResourceAsStream("/cases/" + file), file)) {
        assertThat(found).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
