package org.primum.app.recording;

import org.jspecify.annotations.Nullable;

/// The checkpoint key cannot be used; without it no head can be signed.
public final class UnusableKeyFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableKeyFile(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
