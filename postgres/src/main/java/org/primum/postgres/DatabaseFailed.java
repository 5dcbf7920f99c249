package org.primum.postgres;

/// The database could not be reached, or could not do what was asked of it. Nothing was kept of the
/// work in hand.
public final class DatabaseFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message what was tried, what was found and what to do
  public DatabaseFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
