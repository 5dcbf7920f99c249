package org.primum.roster;

import java.util.List;
import java.util.stream.Stream;

/// The profession a licence was given for, e.g. `physician`, `nurse`, `pharmacist`.
public record Profession(String value) implements Comparable<Profession> {
  private static final List<Profession> KNOWN =
      Stream.of(
              "advanced-practice-nurse",
              "clinical-psychologist",
              "dentist",
              "midwife",
              "nurse",
              "pharmacist",
              "physician",
              "physician-assistant",
              "respiratory-therapist")
          .map(Profession::new)
          .toList();

  /// Every licensed profession a charter may name, in alphabetical order.
  public static List<Profession> known() {
    return KNOWN;
  }

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
