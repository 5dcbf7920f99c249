package org.primum.change.gate;

/// What compliance says about one option. Binding: no role overrules it, only compliance replaces
/// it.
public enum Verdict {
  /// It keeps the law.
  COMPLIANT("compliant"),
  /// It keeps the law once every named condition is met.
  CONDITIONAL("compliant-with-conditions"),
  /// It cannot be judged yet; not a determination that lets anything pass.
  NEEDS_INFORMATION("needs-information"),
  /// It breaks the law; the option is out.
  NON_COMPLIANT("non-compliant");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /// The word in entries and on pages.
  public String word() {
    return word;
  }

  /// True where the option may be chosen.
  public boolean passes() {
    return this == COMPLIANT || this == CONDITIONAL;
  }

  /// True where compliance has judged, for or against.
  public boolean settled() {
    return this != NEEDS_INFORMATION;
  }

  /// The verdict written as `word`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Verdict of(String word) {
    return Words.find("verdict", word, values(), Verdict::word);
  }
}
