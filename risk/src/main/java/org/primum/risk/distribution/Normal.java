package org.primum.risk.distribution;

import java.util.function.DoubleUnaryOperator;
import org.primum.terms.json.Json;

/// The normal distribution.
///
/// @param mean finite
/// @param sd the standard deviation, above 0
public record Normal(double mean, double sd) implements Distribution {
  public Normal {
    Parameters.finite("normal", "mean", mean);
    Parameters.positive("normal", "sd", sd);
  }

  @Override
  public double lowest() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public double highest() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double cdf(double x) {
    return NormalScore.cdf((x - mean) / sd);
  }

  @Override
  public DoubleUnaryOperator quantiles() {
    return p -> mean + sd * NormalScore.of(p);
  }

  @Override
  public Json.Obj json() {
    return Parameters.json(
        "normal",
        Json.object().put("mean", Distribution.decimal(mean)).put("sd", Distribution.decimal(sd)));
  }

  @Override
  public String description() {
    return "normal(mean " + Distribution.decimal(mean) + ", sd " + Distribution.decimal(sd) + ")";
  }
}
