package org.primum.cli;

import java.io.Serial;

/// Ends a command for an expected reason.
public final class Stop extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final Exit exit;

  /// @param sentence what was tried, found, allowed and what to do next; may have a line per fault
  public Stop(Exit exit, String sentence) {
    super(sentence);
    this.exit = exit;
  }

  /// @param cause what was thrown, for the log
  public Stop(Exit exit, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exit = exit;
  }

  /// How the command ends.
  public Exit exit() {
    return exit;
  }
}
