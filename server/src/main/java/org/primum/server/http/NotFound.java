package org.primum.server.http;

import java.io.Serial;

/// Nothing is kept under the name asked for.
public final class NotFound extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String sentence;

  /// @param sentence what was asked for, and where to look instead
  public NotFound(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /// What was asked for, and where to look instead.
  public String sentence() {
    return sentence;
  }
}
