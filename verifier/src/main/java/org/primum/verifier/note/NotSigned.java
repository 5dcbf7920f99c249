package org.primum.verifier.note;

/// A note that the key did not sign, or text that is no note or no key.
public final class NotSigned extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  NotSigned(String reason) {
    super(reason);
    this.reason = reason;
  }

  /// What is wrong, without a full stop.
  public String reason() {
    return reason;
  }
}
