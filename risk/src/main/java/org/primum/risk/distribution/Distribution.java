package org.primum.risk.distribution;

import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;
import org.primum.terms.json.Json;

/// What is believed about one real number: where it may lie and how likely.
public sealed interface Distribution
    permits Beta,
        Fixed,
        Jeffreys,
        JeffreysRate,
        LogNormal,
        Metalog,
        Normal,
        Pert,
        Triangular,
        Truncated,
        Uniform {
  /// The mean, in the number's own unit; always finite.
  double mean();

  /// The lower end of the support; minus infinity where there is none.
  double lowest();

  /// The upper end of the support; infinity where there is none.
  double highest();

  /// The probability of a value of at most `x`, NaN for NaN.
  double cdf(double x);

  /// The quantile function, prepared for many calls. It takes probabilities strictly between 0 and
  /// 1, rises, and gives the same bits on every machine.
  DoubleUnaryOperator quantiles();

  /// The name the distribution has in a file, with its parameters as decimal texts.
  Json.Obj json();

  /// The name and parameters for people, e.g. `beta(38, 62)`.
  String description();

  /// One quantile; to take many, keep [#quantiles].
  ///
  /// @throws IllegalArgumentException if `p` is not strictly between 0 and 1
  default double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException(
          "quantile of `" + p + "` is not defined; the probability must lie between 0 and 1");
    }
    return quantiles().applyAsDouble(p);
  }

  /// A double in its shortest decimal spelling, without exponent; `NaN` and `Infinity` as they are.
  static String decimal(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    if (value == 0) {
      return "0";
    }
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
