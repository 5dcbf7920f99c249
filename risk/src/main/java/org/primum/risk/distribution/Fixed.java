package org.primum.risk.distribution;

import java.util.function.DoubleUnaryOperator;
import org.primum.terms.json.Json;

/// A number known exactly, such as one fixed by law or by definition.
///
/// @param value finite
public record Fixed(double value) implements Distribution {
  public Fixed {
    Parameters.finite("fixed", "value", value);
  }

  @Override
  public double mean() {
    return value;
  }

  @Override
  public double lowest() {
    return value;
  }

  @Override
  public double highest() {
    return value;
  }

  @Override
  public double cdf(double x) {
    return Double.isNaN(x) ? Double.NaN : x < value ? 0 : 1;
  }

  @Override
  public DoubleUnaryOperator quantiles() {
    return p -> value;
  }

  @Override
  public Json.Obj json() {
    return Json.object().put("fixed", Distribution.decimal(value)).build();
  }

  @Override
  public String description() {
    return "exactly " + Distribution.decimal(value);
  }
}
