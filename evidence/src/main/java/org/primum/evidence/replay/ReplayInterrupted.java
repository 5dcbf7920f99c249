package org.primum.evidence.replay;

/// A replay was told to stop before it was done; nothing was reported.
public final class ReplayInterrupted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReplayInterrupted(InterruptedException cause) {
    super("replay was interrupted before its end; run it again", cause);
  }
}
