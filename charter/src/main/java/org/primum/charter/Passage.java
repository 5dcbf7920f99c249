package org.primum.charter;

/// The share of a committee's members, present or not, that must be in favour.
public enum Passage {
  /// More than half.
  MAJORITY("majority"),
  /// At least two thirds.
  TWO_THIRDS("two-thirds"),
  /// At least three quarters.
  THREE_QUARTERS("three-quarters"),
  /// Everybody.
  UNANIMOUS("unanimous");

  private final String word;

  Passage(String word) {
    this.word = word;
  }

  /// The word written in charters.
  public String word() {
    return word;
  }

  /// How many votes in favour a committee of `members` needs; 1 for a committee of nobody, so that
  /// it can never pass anything.
  ///
  /// @throws IllegalArgumentException if `members` is negative
  public int votesNeeded(int members) {
    if (members < 0) {
      throw new IllegalArgumentException("a committee has `" + members + "` members");
    }
    return switch (this) {
      case MAJORITY -> members / 2 + 1;
      case TWO_THIRDS -> Math.max(1, Math.ceilDiv(2 * members, 3));
      case THREE_QUARTERS -> Math.max(1, Math.ceilDiv(3 * members, 4));
      case UNANIMOUS -> Math.max(1, members);
    };
  }

  /// The passage written as `word`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Passage of(String word) {
    for (Passage each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "passage `" + word + "` must be `majority`, `two-thirds`, `three-quarters` or `unanimous`");
  }
}
