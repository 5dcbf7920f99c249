package org.primum.charts;

/// A mean with the interval that holds the middle nine tenths of its draws. The mean of a skewed
/// estimate may lie outside that interval, so it is not required to lie within.
///
/// @param low the 5th percentile, finite
/// @param mean the mean, finite
/// @param high the 95th percentile, finite, at least `low`
public record Interval(double low, double mean, double high) {
  /// @throws IllegalArgumentException if a figure is not finite or `low` exceeds `high`
  public Interval {
    boolean finite = Double.isFinite(low) && Double.isFinite(mean) && Double.isFinite(high);
    if (!finite || low > high) {
      throw new IllegalArgumentException(
          "cannot draw interval `"
              + low
              + "`, `"
              + mean
              + "`, `"
              + high
              + "`: the figures must be finite, the low one first");
    }
  }

  /// True where nothing is uncertain, e.g. doing nothing, which is compared with itself.
  public boolean point() {
    return low == high;
  }
}
