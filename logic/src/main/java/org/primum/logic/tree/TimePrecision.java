package org.primum.logic.tree;

/// A unit of the calendar or the clock, coarsest first; week stands between month and day and is no
/// precision of a value (CQL 1.5, Appendix B, `DateTime`).
public enum TimePrecision {
  /// Years.
  YEAR,
  /// Months.
  MONTH,
  /// Weeks, in durations only.
  WEEK,
  /// Days.
  DAY,
  /// Hours.
  HOUR,
  /// Minutes.
  MINUTE,
  /// Seconds.
  SECOND,
  /// Milliseconds.
  MILLISECOND;

  /// True where this is finer than `other`.
  public boolean finerThan(TimePrecision other) {
    return compareTo(other) > 0;
  }

  /// The coarser of the two.
  public TimePrecision coarser(TimePrecision other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /// The finer of the two.
  public TimePrecision finer(TimePrecision other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
