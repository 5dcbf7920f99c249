package org.primum.cli.serving;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where this house keeps its database, its key and its cohorts.
final class DataFolder {
  private DataFolder() {}

  /// The folder asked for, else that of `PRIMUM_DATA`, else `primum` in the user's state folder
  /// (`XDG_STATE_HOME`, usually `~/.local/state`).
  static Path choose(@Nullable Path asked, Map<String, String> environment, Path home) {
    if (asked != null) {
      return asked.toAbsolutePath().normalize();
    }
    String told = environment.getOrDefault("PRIMUM_DATA", "");
    if (!told.isBlank()) {
      return Path.of(told).toAbsolutePath().normalize();
    }
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    Path parent = state.isBlank() ? home.resolve(".local").resolve("state") : Path.of(state);
    return parent.resolve("primum").toAbsolutePath().normalize();
  }
}
