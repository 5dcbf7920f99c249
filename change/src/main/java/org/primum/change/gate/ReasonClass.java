package org.primum.change.gate;

/// The class of a reason for accepting harm. Only two classes can carry an acceptance.
public enum ReasonClass {
  /// Good for patients in another way.
  CLINICAL("clinical"),
  /// Care would stop without it.
  CONTINUITY_OF_CARE("continuity-of-care"),
  /// Money. Never carries an acceptance of harm.
  FINANCIAL("financial");

  private final String word;

  ReasonClass(String word) {
    this.word = word;
  }

  /// The word in entries and on pages.
  public String word() {
    return word;
  }

  /// True where the reason may carry an acceptance of harm.
  public boolean mayCarryHarm() {
    return this != FINANCIAL;
  }

  /// The class written as `word`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static ReasonClass of(String word) {
    return Words.find("reason class", word, values(), ReasonClass::word);
  }
}
