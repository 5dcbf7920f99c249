package org.primum.risk.distribution;

import java.util.function.DoubleUnaryOperator;
import org.primum.terms.json.Json;

/// Density rising in a straight line from `min` to `mode` and falling in one to `max`.
///
/// @param min below `max`
/// @param mode from `min` to `max`
public record Triangular(double min, double mode, double max) implements Distribution {
  public Triangular {
    Parameters.ascending("triangular", "min", min, "max", max);
    Parameters.within("triangular", "mode", mode, min, max);
  }

  @Override
  public double mean() {
    return (min + mode + max) / 3;
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
    if (!(x > min)) {
      return Double.isNaN(x) ? x : 0;
    }
    if (x >= max) {
      return 1;
    }
    return x < mode
        ? (x - min) * (x - min) / ((max - min) * (mode - min))
        : 1 - (max - x) * (max - x) / ((max - min) * (max - mode));
  }

  @Override
  public DoubleUnaryOperator quantiles() {
    double width = max - min;
    double turn = (mode - min) / width;
    return p ->
        p < turn
            ? min + StrictMath.sqrt(p * width * (mode - min))
            : max - StrictMath.sqrt((1 - p) * width * (max - mode));
  }

  @Override
  public Json.Obj json() {
    return Parameters.json(
        "triangular",
        Json.object()
            .put("min", Distribution.decimal(min))
            .put("mode", Distribution.decimal(mode))
            .put("max", Distribution.decimal(max)));
  }

  @Override
  public String description() {
    return "triangular("
        + Distribution.decimal(min)
        + ", "
        + Distribution.decimal(mode)
        + ", "
        + Distribution.decimal(max)
        + ")";
  }
}
