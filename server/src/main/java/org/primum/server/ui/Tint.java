package org.primum.server.ui;

/// The chamber something belongs to, as the one thing that colour means on a page.
public enum Tint {
  /// The clinical chamber.
  CLINICAL("clinical"),
  /// The technology chamber.
  TECHNOLOGY("technology"),
  /// Compliance.
  COMPLIANCE("compliance"),
  /// The board.
  BOARD("board"),
  /// Any other chamber, and what the program computed itself.
  NONE("none");

  private final String word;

  Tint(String word) {
    this.word = word;
  }

  /// The word the style sheet knows.
  public String word() {
    return word;
  }

  /// The tint of the chamber a charter names `chamber`.
  public static Tint of(String chamber) {
    for (Tint each : values()) {
      if (each.word.equals(chamber)) {
        return each;
      }
    }
    return NONE;
  }
}
