package org.primum.app.folding;

/// The ledger holds acts that this build cannot read; it must not go on.
public final class UnknownAct extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownAct(String message) {
    super(message);
  }
}
