package org.primum.terms;

/// Names one option of a change, e.g. `do-nothing`.
public record OptionId(String value) implements Comparable<OptionId> {
  /// @throws IllegalArgumentException if `value` is no identifier, see [Identifiers]
  public OptionId {
    Identifiers.require("option", value);
  }

  @Override
  public int compareTo(OptionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
