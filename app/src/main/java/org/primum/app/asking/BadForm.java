package org.primum.app.asking;

import java.io.Serial;

/// A form came back with something that cannot be read.
public final class BadForm extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String sentence;

  BadForm(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /// What was found, and what is expected.
  public String sentence() {
    return sentence;
  }
}
