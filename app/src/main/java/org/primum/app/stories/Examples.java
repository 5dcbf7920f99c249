package org.primum.app.stories;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The files of `examples/`, as they were built into this program.
public final class Examples {
  private Examples() {}

  /// The text of the file at `path`, e.g. `stories/sepsis.yaml`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  /// The bytes of the file at `path`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static byte[] bytes(String path) {
    try (InputStream in = Examples.class.getResourceAsStream("/examples/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("no example `" + path + "` is built in");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
