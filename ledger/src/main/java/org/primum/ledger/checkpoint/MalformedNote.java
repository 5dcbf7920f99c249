package org.primum.ledger.checkpoint;

/// Text that is no signed note, no checkpoint or no verifier key.
public final class MalformedNote extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  MalformedNote(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /// What is wrong, in one line.
  public String sentence() {
    return sentence;
  }
}
