package org.primum.change.gate;

/// How an addressable specification is treated (45 CFR 164.306(d)(3)): addressable is not optional.
public enum Treatment {
  /// Implemented as the specification says.
  IMPLEMENTED("implemented"),
  /// An equivalent alternative is in place, documented.
  EQUIVALENT_ALTERNATIVE("equivalent-alternative"),
  /// Documented as not reasonable and appropriate here.
  NOT_REASONABLE("documented-as-not-reasonable");

  private final String word;

  Treatment(String word) {
    this.word = word;
  }

  /// The word in entries and on pages.
  public String word() {
    return word;
  }

  /// The treatment written as `word`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Treatment of(String word) {
    return Words.find("treatment", word, values(), Treatment::word);
  }
}
