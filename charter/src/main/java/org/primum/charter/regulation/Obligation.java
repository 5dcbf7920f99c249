package org.primum.charter.regulation;

/// How strictly a provision binds.
public enum Obligation {
  /// A standard: must be met.
  STANDARD("standard"),
  /// A required implementation specification: must be implemented (45 CFR 164.306(d)(2)).
  REQUIRED("required"),
  /// An addressable implementation specification, which is not optional: implement it where it is
  /// reasonable and appropriate; otherwise document why it is not, and implement an equivalent
  /// alternative where that is reasonable and appropriate (45 CFR 164.306(d)(3)).
  ADDRESSABLE("addressable");

  private final String word;

  Obligation(String word) {
    this.word = word;
  }

  /// The word shown to people.
  public String word() {
    return word;
  }

  /// The obligation written as `word`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Obligation of(String word) {
    for (Obligation each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "obligation `" + word + "` must be `standard`, `required` or `addressable`");
  }
}
