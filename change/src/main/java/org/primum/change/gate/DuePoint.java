package org.primum.change.gate;

/// When a condition of compliance must be met.
public enum DuePoint {
  /// Before anything runs, even silently.
  BEFORE_SILENT("before-silent"),
  /// Before anything reaches a clinician.
  BEFORE_ACTIVE("before-active");

  private final String word;

  DuePoint(String word) {
    this.word = word;
  }

  /// The word in entries and on pages.
  public String word() {
    return word;
  }

  /// The due point written as `word`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static DuePoint of(String word) {
    return Words.find("due point", word, values(), DuePoint::word);
  }
}
