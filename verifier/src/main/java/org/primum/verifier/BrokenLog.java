package org.primum.verifier;

/// Stops the walk at the first thing that does not hold.
final class BrokenLog extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long index;
  private final String file;
  private final String reason;

  BrokenLog(long index, String file, String reason) {
    super(reason);
    this.index = index;
    this.file = file;
    this.reason = reason;
  }

  Verification.Broken finding() {
    return new Verification.Broken(index, file, reason);
  }
}
