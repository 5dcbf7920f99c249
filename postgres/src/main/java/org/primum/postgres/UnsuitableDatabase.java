package org.primum.postgres;

/// A database that answers but cannot serve Primum: too old, or holding what this build does not
/// know.
public final class UnsuitableDatabase extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message what was found, what is needed and what to do
  public UnsuitableDatabase(String message) {
    super(message);
  }
}
