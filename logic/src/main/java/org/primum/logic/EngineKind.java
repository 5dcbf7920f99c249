package org.primum.logic;

/// Which engine runs an artifact: settled per library when it is translated, part of what is
/// approved, the same in a replay and live.
public enum EngineKind {
  /// Compiled: the library lies in the subset.
  COMPILED,
  /// The reference engine: it does not.
  REFERENCE;

  /// The word in manifests, `compiled` or `reference`.
  public String word() {
    return switch (this) {
      case COMPILED -> "compiled";
      case REFERENCE -> "reference";
    };
  }
}
