package org.primum.ledger.act;

/// Bytes that are no act in its one canonical spelling.
public final class MalformedAct extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedAct(String message) {
    super(message);
  }

  MalformedAct(String message, Throwable cause) {
    super(message, cause);
  }
}
