package org.primum.app.asking;

import java.io.Serial;
import org.primum.terms.Refusal;

/// What is asked needs something computed that cannot be computed yet.
public final class NotReady extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  NotReady(Refusal refusal) {
    super(refusal.sentence());
    this.refusal = refusal;
  }

  /// What comes first.
  public Refusal refusal() {
    return refusal;
  }
}
