package org.primum.risk.elicitation;

/// Values that a quantity can take at all.
///
/// @param lower minus infinity where there is no lower end
/// @param upper above `lower`; infinity where there is no upper end
public record Range(double lower, double upper) {
  /// No end on either side.
  public static final Range OPEN = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /// @throws IllegalArgumentException if the ends are not in order
  public Range {
    if (!(lower < upper)) {
      throw new IllegalArgumentException(
          "a range needs its lower end below its upper, found `" + lower + "` and `" + upper + "`");
    }
  }

  public boolean hasLower() {
    return lower > Double.NEGATIVE_INFINITY;
  }

  public boolean hasUpper() {
    return upper < Double.POSITIVE_INFINITY;
  }

  /// True where `value` lies strictly inside.
  public boolean holds(double value) {
    return value > lower && value < upper;
  }

  boolean within(Range wider) {
    return lower >= wider.lower && upper <= wider.upper;
  }
}
