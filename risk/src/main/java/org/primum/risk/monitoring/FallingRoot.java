package org.primum.risk.monitoring;

import java.util.function.DoubleUnaryOperator;

/// Where a falling function crosses zero: regula falsi with the Illinois step (M. Dowell and P.
/// Jarratt, BIT 11, 1971), safeguarded by halving.
public final class FallingRoot {
  private static final int MOST_STEPS = 200;

  private FallingRoot() {}

  /// The point between `low` and `high` at which `f` crosses from at least 0 to below.
  ///
  /// @param f falling, at least 0 at `low`, at most 0 at `high`
  /// @param precision how near the point is found, relative to `high`
  /// @throws IllegalArgumentException if the signs are not so
  public static double of(DoubleUnaryOperator f, double low, double high, double precision) {
    double left = low;
    double right = high;
    double atLeft = f.applyAsDouble(low);
    double atRight = f.applyAsDouble(high);
    if (!(atLeft >= 0 && atRight <= 0)) {
      throw new IllegalArgumentException(
          "no crossing between `"
              + low
              + "` and `"
              + high
              + "`: `"
              + atLeft
              + "`, `"
              + atRight
              + "`");
    }
    for (int step = 0; step < MOST_STEPS && right - left > precision * Math.abs(high); step++) {
      double middle = (left * atRight - right * atLeft) / (atRight - atLeft);
      boolean inside = middle > left && middle < right && step % 3 != 2;
      double at = inside ? middle : left + (right - left) / 2;
      double value = f.applyAsDouble(at);
      if (value == 0) {
        return at;
      }
      if (value > 0) {
        left = at;
        atLeft = value;
        atRight = inside ? atRight / 2 : atRight;
      } else {
        right = at;
        atRight = value;
        atLeft = inside ? atLeft / 2 : atLeft;
      }
    }
    return left + (right - left) / 2;
  }
}
