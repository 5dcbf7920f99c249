package org.primum.terms;

/// Names something that runs, inside Primum or outside, e.g. `sepsis-alert`.
public record ArtifactId(String value) implements Comparable<ArtifactId> {
  /// @throws IllegalArgumentException if `value` is no identifier, see [Identifiers]
  public ArtifactId {
    Identifiers.require("artifact", value);
  }

  @Override
  public int compareTo(ArtifactId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
