package org.primum.server.http;

import java.io.Serial;

/// The rules of the server itself do not let this happen.
public final class NotAllowed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String sentence;

  /// @param sentence which rule, and what it asks
  public NotAllowed(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /// Which rule, and what it asks.
  public String sentence() {
    return sentence;
  }
}
