package org.primum.postgres.embedded;

import org.jspecify.annotations.Nullable;

/// The embedded server could not be unpacked, initialised, started or stopped.
public final class DatabaseNotStarted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message what was tried, on which folder, what was found and what to do
  public DatabaseNotStarted(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
