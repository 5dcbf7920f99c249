package org.primum.risk.validation;

/// The values that data leave open.
///
/// @param lower finite or −∞
/// @param upper at least `lower`; finite or +∞
public record Interval(double lower, double upper) {
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "interval from `" + lower + "` to `" + upper + "` is empty; give the lower end first");
    }
  }

  /// True where `value` lies within or on an end.
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /// How wide it is; +∞ where an end is.
  public double width() {
    return upper - lower;
  }
}
