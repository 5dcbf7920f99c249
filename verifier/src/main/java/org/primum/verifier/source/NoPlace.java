package org.primum.verifier.source;

/// A place that cannot hold an export: the address is of a kind that is not read.
public final class NoPlace extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  NoPlace(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /// What was given and what is allowed.
  public String sentence() {
    return sentence;
  }
}
