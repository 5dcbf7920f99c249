package org.primum.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as people read them: a true minus sign, few digits, never scientific notation.
public final class Figures {
  private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

  private Figures() {}

  /// Three significant digits, e.g. `−6.98`, `0.00125`, `18,300`; `0` for zero of either sign.
  ///
  /// @throws IllegalArgumentException if `value` is not finite
  public static String plain(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("cannot write figure `" + value + "`: it is not finite");
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(THREE);
    int decimals = Math.max(0, THREE.getPrecision() - rounded.precision() + rounded.scale());
    if (Math.abs(value) >= 100) {
      rounded = BigDecimal.valueOf(value);
    }
    rounded = rounded.setScale(decimals, RoundingMode.HALF_EVEN);
    return typographic(rounded.toPlainString());
  }

  /// As [#plain], with `+` before what is above zero.
  public static String signed(double value) {
    return value > 0 ? "+" + plain(value) : plain(value);
  }

  /// With exactly `decimals` digits after the point.
  public static String fixed(double value, int decimals) {
    return typographic(
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
  }

  /// A probability as a percentage with one decimal, e.g. `40.0 %`.
  public static String percent(double probability) {
    return fixed(probability * 100, 1) + " %";
  }

  /// A count with a comma between thousands, e.g. `761,995`.
  public static String count(long value) {
    return typographic(Long.toString(value));
  }

  private static String typographic(String digits) {
    boolean negative = digits.startsWith("-");
    String magnitude = negative ? digits.substring(1) : digits;
    int point = magnitude.indexOf('.');
    String whole = point < 0 ? magnitude : magnitude.substring(0, point);
    String rest = point < 0 ? "" : magnitude.substring(point);
    StringBuilder grouped = new StringBuilder(whole);
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, ',');
    }
    boolean zero = magnitude.chars().allMatch(digit -> digit == '0' || digit == '.');
    return (negative && !zero ? "−" : "") + grouped + rest;
  }
}
