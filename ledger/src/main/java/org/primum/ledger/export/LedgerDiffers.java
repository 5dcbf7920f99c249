package org.primum.ledger.export;

/// The ledger is not what its own checkpoint says: somebody rewrote it, or the checkpoint is
/// another ledger's. This must reach a person.
public final class LedgerDiffers extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LedgerDiffers(String message) {
    super(message);
  }
}
