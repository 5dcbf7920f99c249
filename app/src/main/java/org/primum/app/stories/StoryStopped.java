package org.primum.app.stories;

/// A story could not go on: a step that should have been done was refused, or one that should have
/// been refused was done. What was recorded before it stands.
public final class StoryStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoryStopped(String message) {
    super(message);
  }
}
