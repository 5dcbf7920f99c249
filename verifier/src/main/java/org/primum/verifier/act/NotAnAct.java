package org.primum.verifier.act;

/// The bytes of an entry are no act in canonical form.
public final class NotAnAct extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  NotAnAct(String reason) {
    super(reason);
    this.reason = reason;
  }

  /// What is wrong, without a full stop.
  public String reason() {
    return reason;
  }
}
