package org.primum.charter;

/// Whether the person who raised a change may be Accountable in it.
public enum RaiserRule {
  /// Never.
  NEVER("never"),
  /// Only where somebody else is Responsible and authored the evidence.
  IF_ANOTHER_IS_RESPONSIBLE("if another is responsible");

  private final String words;

  RaiserRule(String words) {
    this.words = words;
  }

  /// The words written in charters.
  public String words() {
    return words;
  }

  /// The rule written as `words`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static RaiserRule of(String words) {
    for (RaiserRule each : values()) {
      if (each.words.equals(words)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "raiser rule `" + words + "` must be `never` or `if another is responsible`");
  }
}
