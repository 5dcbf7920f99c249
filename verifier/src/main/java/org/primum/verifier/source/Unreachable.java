package org.primum.verifier.source;

/// The place cannot be read: no permission, no connection, an answer that is no answer.
public final class Unreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  Unreachable(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  Unreachable(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /// What could not be reached and what to do.
  public String sentence() {
    return sentence;
  }
}
