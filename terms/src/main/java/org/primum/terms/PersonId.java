package org.primum.terms;

/// Names a person of the roster, e.g. `n-okoye`.
public record PersonId(String value) implements Comparable<PersonId> {
  /// @throws IllegalArgumentException if `value` is no identifier, see [Identifiers]
  public PersonId {
    Identifiers.require("person", value);
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
