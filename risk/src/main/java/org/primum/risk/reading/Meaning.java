package org.primum.risk.reading;

import org.primum.risk.distribution.Distribution;

/// What a quantity stands for, and therefore where it may lie.
enum Meaning {
  PROBABILITY("a probability", 0, 1),
  RATE("a rate", 0, Double.POSITIVE_INFINITY),
  SEVERITY("a severity", 0, 1),
  AMOUNT("an amount", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private final String words;
  private final double least;
  private final double most;

  Meaning(String words, double least, double most) {
    this.words = words;
    this.least = least;
    this.most = most;
  }

  String words() {
    return words;
  }

  double least() {
    return least;
  }

  double most() {
    return most;
  }

  boolean admits(Distribution distribution) {
    return distribution.lowest() >= least && distribution.highest() <= most;
  }

  /// The range for messages: `[0, 1]`.
  String range() {
    String top = Double.isInfinite(most) ? "∞)" : Distribution.decimal(most) + "]";
    return (Double.isInfinite(least) ? "(−∞" : "[" + Distribution.decimal(least)) + ", " + top;
  }
}
