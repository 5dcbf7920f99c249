package org.primum.charter;

import java.util.List;

/// A power that is kept apart from the others, e.g. `clinical`. A person covers a chamber in a
/// change by signing a decision of it as Accountable or in a committee's quorum, and may cover one
/// only.
public record Chamber(String value) implements Comparable<Chamber> {
  /// Those who answer for patients.
  public static final Chamber CLINICAL = new Chamber("clinical");

  /// Those who answer for the platform.
  public static final Chamber TECHNOLOGY = new Chamber("technology");

  /// Those who answer to the law.
  public static final Chamber COMPLIANCE = new Chamber("compliance");

  /// Those on whose behalf the others act.
  public static final Chamber BOARD = new Chamber("board");

  /// Every chamber a charter may name.
  public static List<Chamber> known() {
    return List.of(BOARD, CLINICAL, COMPLIANCE, TECHNOLOGY);
  }

  /// @throws IllegalArgumentException if `value` is no lower-case kebab word
  public Chamber {
    if (!Lines.kebab(value)) {
      throw new IllegalArgumentException(
          "chamber `" + value + "` must be lower-case words joined by `-`");
    }
  }

  @Override
  public int compareTo(Chamber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
