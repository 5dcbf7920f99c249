package org.primum.risk.distribution;

import java.util.function.DoubleUnaryOperator;
import org.primum.terms.json.Json;

/// The PERT distribution with shape 4: a beta on [`min`, `max`] with a = 1 + 4 (mode − min)/(max −
/// min) and b = 1 + 4 (max − mode)/(max − min), so that the mean is (min + 4 mode + max)/6 (D. G.
/// Malcolm and others, Operations Research 7(5), 1959; D. Vose, Risk Analysis, 3rd edition, 2008).
///
/// @param min below `max`
/// @param mode from `min` to `max`
public record Pert(double min, double mode, double max) implements Distribution {
  public Pert {
    Parameters.ascending("pert", "min", min, "max", max);
    Parameters.within("pert", "mode", mode, min, max);
  }

  private Beta standard() {
    double width = max - min;
    return new Beta(1 + 4 * (mode - min) / width, 1 + 4 * (max - mode) / width);
  }

  @Override
  public double mean() {
    return (min + 4 * mode + max) / 6;
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
    return standard().cdf((x - min) / (max - min));
  }

  @Override
  public DoubleUnaryOperator quantiles() {
    DoubleUnaryOperator standard = standard().quantiles();
    double width = max - min;
    return p -> min + width * standard.applyAsDouble(p);
  }

  @Override
  public Json.Obj json() {
    return Parameters.json(
        "pert",
        Json.object()
            .put("min", Distribution.decimal(min))
            .put("mode", Distribution.decimal(mode))
            .put("max", Distribution.decimal(max)));
  }

  @Override
  public String description() {
    return "PERT("
        + Distribution.decimal(min)
        + ", "
        + Distribution.decimal(mode)
        + ", "
        + Distribution.decimal(max)
        + ")";
  }
}
