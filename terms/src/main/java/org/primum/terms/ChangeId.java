package org.primum.terms;

/// Names one change, e.g. `C-2026-014`.
public record ChangeId(String value) implements Comparable<ChangeId> {
  /// @throws IllegalArgumentException if `value` is no identifier, see [Identifiers]
  public ChangeId {
    Identifiers.require("change", value);
  }

  @Override
  public int compareTo(ChangeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
