package org.primum.risk.draws;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.primum.risk.validation.Interval;
import org.primum.terms.json.Json;

/// How computed numbers are spelt: for machines with six significant digits, for people with fewer.
public final class Digits {
  private Digits() {}

  /// Six significant digits, rounded half to even, no exponent: the spelling in canonical JSON.
  ///
  /// @throws IllegalArgumentException if `value` is NaN or infinite
  public static String six(double value) {
    return significant(value, 6);
  }

  /// Both ends of an interval as six significant digits.
  ///
  /// @throws IllegalArgumentException if an end is infinite
  public static Json json(Interval interval) {
    return Json.texts(List.of(six(interval.lower()), six(interval.upper())));
  }

  /// `digits` significant digits, rounded half to even, no exponent, no trailing zeros.
  ///
  /// @throws IllegalArgumentException if `value` is NaN or infinite
  public static String significant(double value, int digits) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("`" + value + "` has no decimal spelling");
    }
    if (value == 0) {
      return "0";
    }
    return new BigDecimal(value)
        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
        .stripTrailingZeros()
        .toPlainString();
  }

  /// A probability with three decimals and no leading zero, as papers print it: `.286`. Only
  /// certain events print as `0` and `1`: a rare one prints as `< .001`, a nearly certain one as `>
  /// .999`.
  public static String probability(double p) {
    if (!(p > 0)) {
      return "0";
    }
    if (p >= 1) {
      return "1";
    }
    if (p < 0.0005) {
      return "< .001";
    }
    if (p >= 0.9995) {
      return "> .999";
    }
    return decimals(p, 3);
  }

  /// A probability beside a limit, with as many decimals as it takes to tell the two apart: `.286 >
  /// .05`, `.0503 > .05`.
  public static String against(double p, BigDecimal limit) {
    int sign = new BigDecimal(p).compareTo(limit);
    String relation = sign > 0 ? " > " : sign < 0 ? " < " : " = ";
    String bound = withoutLeadingZero(limit.stripTrailingZeros().toPlainString());
    if (!(p > 0) || p >= 1) {
      return probability(p) + relation + bound;
    }
    for (int places = 3; places < 9; places++) {
      BigDecimal rounded = new BigDecimal(p).setScale(places, RoundingMode.HALF_EVEN);
      if (rounded.signum() > 0
          && rounded.compareTo(BigDecimal.ONE) < 0
          && rounded.compareTo(limit) == sign) {
        return decimals(p, places) + relation + bound;
      }
    }
    return decimals(p, 9) + relation + bound;
  }

  private static String decimals(double p, int places) {
    return withoutLeadingZero(
        new BigDecimal(p).setScale(places, RoundingMode.HALF_EVEN).toPlainString());
  }

  private static String withoutLeadingZero(String text) {
    return text.startsWith("0.") ? text.substring(1) : text;
  }
}
