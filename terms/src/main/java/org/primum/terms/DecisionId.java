package org.primum.terms;

/// Names a decision of the charter, e.g. `T1`.
public record DecisionId(String value) implements Comparable<DecisionId> {
  /// @throws IllegalArgumentException if `value` is no identifier, see [Identifiers]
  public DecisionId {
    Identifiers.require("decision", value);
  }

  @Override
  public int compareTo(DecisionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
