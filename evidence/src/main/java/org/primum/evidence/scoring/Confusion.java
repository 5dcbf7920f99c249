package org.primum.evidence.scoring;

/// Stays by outcome and alert; a stay counts as positive if any of its hours alerts.
///
/// @param truePositive septic and alerted
/// @param falsePositive alerted without sepsis
/// @param falseNegative septic, never alerted
/// @param trueNegative neither
public record Confusion(
    long truePositive, long falsePositive, long falseNegative, long trueNegative) {
  static final Confusion NONE = new Confusion(0, 0, 0, 0);

  static Confusion of(AlertCourse course) {
    boolean alerted = course.firstAlert().isPresent();
    boolean septic = course.septic();
    return new Confusion(
        septic && alerted ? 1 : 0,
        !septic && alerted ? 1 : 0,
        septic && !alerted ? 1 : 0,
        !septic && !alerted ? 1 : 0);
  }

  Confusion plus(Confusion other) {
    return new Confusion(
        truePositive + other.truePositive,
        falsePositive + other.falsePositive,
        falseNegative + other.falseNegative,
        trueNegative + other.trueNegative);
  }

  /// Septic stays that alerted at any time, of all septic stays.
  public Proportion sensitivity() {
    return new Proportion(truePositive, truePositive + falseNegative);
  }

  /// Stays without sepsis that alerted, of all stays without sepsis.
  public Proportion falsePositiveRate() {
    return new Proportion(falsePositive, falsePositive + trueNegative);
  }
}
