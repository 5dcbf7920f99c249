package org.primum.terms;

/// Names a role of the charter, e.g. `chief-medical-officer`.
public record RoleId(String value) implements Comparable<RoleId> {
  /// @throws IllegalArgumentException if `value` is no identifier, see [Identifiers]
  public RoleId {
    Identifiers.require("role", value);
  }

  @Override
  public int compareTo(RoleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
