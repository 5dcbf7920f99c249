package org.primum.change.gate;

/// One of the three doors, in their strict order.
public enum Gate {
  /// Does it keep the law?
  COMPLIANCE("compliance"),
  /// Which lawful option harms least?
  SAFETY("safety"),
  /// Which of the safe options is the most usable?
  USABILITY("usability");

  private final String word;

  Gate(String word) {
    this.word = word;
  }

  /// The word in entries and on pages.
  public String word() {
    return word;
  }

  /// The gate written as `word`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Gate of(String word) {
    return Words.find("gate", word, values(), Gate::word);
  }
}
