package org.primum.cohorts.synthetic;

/// The three kinds of stay that the model tells apart.
enum Kind {
  /// Never labelled with sepsis.
  NON_SEPTIC("nonSeptic", 0),
  /// Labelled after its first row.
  SEPTIC("septic", 1),
  /// Labelled from its first row, so that its true onset is unknown.
  LEFT_CENSORED("leftCensored", 2);

  private final String word;
  private final int number;

  Kind(String word, int number) {
    this.word = word;
    this.number = number;
  }

  /// Its word in the model.
  String word() {
    return word;
  }

  /// Its number in the model.
  int number() {
    return number;
  }
}
