package org.primum.terms;

/// Names a kind of change, e.g. `cds-alert`.
public record KindId(String value) implements Comparable<KindId> {
  /// @throws IllegalArgumentException if `value` is no identifier, see [Identifiers]
  public KindId {
    Identifiers.require("kind", value);
  }

  @Override
  public int compareTo(KindId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
