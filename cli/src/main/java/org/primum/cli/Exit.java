package org.primum.cli;

/// How a command ended, as the shell sees it. Scripts rely on these numbers; they never change
/// their meaning.
public enum Exit {
  /// Done.
  OK(0),
  /// Something went wrong that should not be able to.
  UNEXPECTED(1),
  /// The command line or an input is malformed.
  USAGE(2),
  /// A gate or a check did not pass.
  NOT_PASSED(3),
  /// What was asked for is not there.
  NOT_FOUND(4),
  /// The rules do not allow it.
  NOT_ALLOWED(5),
  /// Somebody else was faster; look again.
  STALE(6),
  /// A database, a server or a file system cannot be reached.
  UNREACHABLE(7);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /// The number handed to the shell.
  public int code() {
    return code;
  }
}
