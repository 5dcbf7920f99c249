package org.primum.risk.layers.expression;

/// Failure probabilities as functions of time (Open-PSA format 2.0, stochastic layer, built-ins).
/// Rates are per hour where times are in hours; any one unit serves.
final class TimeLaws {
  private TimeLaws() {}

  static double exponential(double rate, double time) {
    return -StrictMath.expm1(-rate * time);
  }

  /// λ/(λ+μ) − (λ − γ(λ+μ))/(λ+μ) · e^(−(λ+μ)t); γ where both rates are 0.
  static double repaired(double onDemand, double rate, double repair, double time) {
    double both = rate + repair;
    if (both == 0) {
      return onDemand;
    }
    return (rate - (rate - onDemand * both) * StrictMath.exp(-both * time)) / both;
  }

  /// 1 − e^(−((t − t₀)/α)^β), 0 before t₀.
  static double weibull(double scale, double shape, double begin, double time) {
    return time <= begin ? 0 : -StrictMath.expm1(-StrictMath.pow((time - begin) / scale, shape));
  }

  /// Until the first test like a component not tested; then anew from each test. At the moment of a
  /// test the value is the one before it, the greater.
  static double tested(double rate, double interval, double first, double time) {
    if (time <= first) {
      return exponential(rate, time);
    }
    double since = (time - first) % interval;
    return exponential(rate, since == 0 ? interval : since);
  }
}
