package org.primum.roster;

/// The profession a licence was given for, e.g. `physician`, `nurse`, `pharmacist`.
public record Profession(String value) implements Comparable<Profession> {
  /// @throws IllegalArgumentException if `value` is no lower-case kebab word
  public Profession {
    Words.requireKebab("profession", value);
  }

  @Override
  public int compareTo(Profession other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
