package org.primum.risk.monitoring.maxsprt;

import java.util.function.DoubleUnaryOperator;
import org.primum.risk.monitoring.FallingRoot;

/// Finds the critical value that spends alpha.
final class SequentialLimits {
  private static final double LEAST = 1e-9;
  private static final double MOST = 1e3;
  private static final double PRECISION = 1e-13;

  private SequentialLimits() {}

  static void requireAlpha(double alpha) {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha is `" + alpha + "`; give more than 0, less than 1");
    }
  }

  static void requireRatio(double rateRatio) {
    if (!(rateRatio > 0 && rateRatio <= 1_000)) {
      throw new IllegalArgumentException(
          "rate ratio is `" + rateRatio + "`; give more than 0, at most 1000");
    }
  }

  /// The critical value at which a false alarm has probability `alpha`.
  ///
  /// @param falseAlarm of a critical value: continuous and falling
  /// @throws IllegalArgumentException if even the least critical value spends less
  static double spending(double alpha, DoubleUnaryOperator falseAlarm) {
    requireAlpha(alpha);
    double most = falseAlarm.applyAsDouble(LEAST);
    if (!(most >= alpha)) {
      throw new IllegalArgumentException(
          "alpha `"
              + alpha
              + "` cannot be spent: the fewest events come in so short a time with probability `"
              + most
              + "` at most; watch longer or let fewer events signal");
    }
    double high = 4;
    while (falseAlarm.applyAsDouble(high) > alpha && high < MOST) {
      high *= 2;
    }
    double low = high > 4 ? high / 2 : LEAST;
    return FallingRoot.of(
        value -> StrictMath.log(falseAlarm.applyAsDouble(value) / alpha), low, high, PRECISION);
  }
}
