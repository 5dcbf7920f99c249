package org.primum.risk.monitoring.cusum;

import java.math.BigDecimal;
import java.math.BigInteger;

/// The reference value of a chart of counts, a fraction, so that sums lie on a lattice and run
/// lengths are exact.
///
/// @param numerator at least 1
/// @param denominator 1 to 1000, without a divisor in common
public record Reference(int numerator, int denominator) {
  private static final int FINEST = 1_000;

  /// Optimal reference values are met to half a per cent, which changes run lengths far less than
  /// not knowing the rates does.
  private static final double NEAR = 0.005;

  public Reference {
    if (numerator < 1 || denominator < 1 || denominator > FINEST) {
      throw new IllegalArgumentException(
          "reference value `"
              + numerator
              + "/"
              + denominator
              + "` must be a fraction of whole numbers with denominator 1 to "
              + FINEST);
    }
    if (BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).intValue() != 1) {
      throw new IllegalArgumentException(
          "reference value `" + numerator + "/" + denominator + "` must be in lowest terms");
    }
  }

  /// The fraction with the least denominator near `value`.
  ///
  /// @param value more than 0, at most 1e6
  public static Reference near(double value) {
    if (!(value > 0 && value <= 1e6)) {
      throw new IllegalArgumentException(
          "reference value is `" + value + "`; give more than 0, at most 1000000");
    }
    for (int denominator = 1; denominator <= FINEST; denominator++) {
      long numerator = Math.round(value * denominator);
      if (numerator > 0 && Math.abs((double) numerator / denominator - value) <= NEAR * value) {
        return lowest(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
      }
    }
    throw new IllegalArgumentException(
        "reference value is `" + value + "`, too small; count over longer periods");
  }

  /// A decimal number exactly, e.g. `0.25`.
  ///
  /// @throws IllegalArgumentException if it needs a denominator beyond 1000
  public static Reference exactly(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    if (plain.signum() <= 0
        || plain.scale() > 3
        || plain.compareTo(new BigDecimal(1_000_000)) > 0) {
      throw new IllegalArgumentException(
          "reference value is `"
              + value.toPlainString()
              + "`; give more than 0, at most 1000000,"
              + " with three decimals at most");
    }
    int scale = Math.max(0, plain.scale());
    return lowest(plain.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
  }

  private static Reference lowest(BigInteger numerator, BigInteger denominator) {
    BigInteger divisor = numerator.gcd(denominator);
    return new Reference(
        numerator.divide(divisor).intValueExact(), denominator.divide(divisor).intValueExact());
  }

  /// The fraction as a number.
  public double value() {
    return (double) numerator / denominator;
  }
}
