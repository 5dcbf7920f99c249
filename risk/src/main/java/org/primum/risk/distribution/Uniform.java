package org.primum.risk.distribution;

import java.util.function.DoubleUnaryOperator;
import org.primum.terms.json.Json;

/// Any value from `min` to `max`, each as likely.
///
/// @param min below `max`
public record Uniform(double min, double max) implements Distribution {
  public Uniform {
    Parameters.ascending("uniform", "min", min, "max", max);
  }

  @Override
  public double mean() {
    return (min + max) / 2;
  }

  @Override
  public double lowest() {
    return min;
  }

  @Override
  public double highest() {
    return max;
  }

  @Override
  public double cdf(double x) {
    return Double.isNaN(x) ? x : StrictMath.clamp((x - min) / (max - min), 0, 1);
  }

  @Override
  public DoubleUnaryOperator quantiles() {
    return p -> min + p * (max - min);
  }

  @Override
  public Json.Obj json() {
    return Parameters.json(
        "uniform",
        Json.object().put("min", Distribution.decimal(min)).put("max", Distribution.decimal(max)));
  }

  @Override
  public String description() {
    return "uniform(" + Distribution.decimal(min) + " to " + Distribution.decimal(max) + ")";
  }
}
