package org.primum.risk.distribution;

import java.util.function.DoubleUnaryOperator;
import org.primum.terms.json.Json;

/// A distribution cut to [`min`, `max`] and scaled up again: what is believed once values outside
/// are known to be impossible.
///
/// @param whole the distribution before the cut; not itself cut, not a point
/// @param min the least value kept, below `max`
/// @param max the greatest value kept; may be infinite
public record Truncated(Distribution whole, double min, double max) implements Distribution {
  private static final double LEAST_KEPT = 0.01;

  /// @throws IllegalArgumentException if less than 1 % of the distribution would be kept
  public Truncated {
    if (whole instanceof Truncated || whole instanceof Fixed) {
      throw new IllegalArgumentException(
          "truncate does not apply to " + whole.description() + "; leave it out");
    }
    if (!(min < max)) {
      throw new IllegalArgumentException(
          "truncate needs a range, found `" + min + "` to `" + max + "`");
    }
    double kept = whole.cdf(max) - whole.cdf(min);
    if (!(kept >= LEAST_KEPT)) {
      throw new IllegalArgumentException(
          "truncate would cut more than 99 % of "
              + whole.description()
              + "; choose a distribution that fits the range");
    }
  }

  @Override
  public double mean() {
    DoubleUnaryOperator quantiles = quantiles();
    double sum = 0;
    double weights = 0;
    for (int i = -256; i <= 256; i++) {
      double z = i / 32.0;
      double weight = StrictMath.exp(NormalScore.logDensity(z));
      sum += weight * quantiles.applyAsDouble(NormalScore.cdf(z));
      weights += weight;
    }
    return sum / weights;
  }

  @Override
  public double lowest() {
    return StrictMath.max(min, whole.lowest());
  }

  @Override
  public double highest() {
    return StrictMath.min(max, whole.highest());
  }

  @Override
  public double cdf(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double from = whole.cdf(min);
    return (whole.cdf(StrictMath.clamp(x, min, max)) - from) / (whole.cdf(max) - from);
  }

  @Override
  public DoubleUnaryOperator quantiles() {
    DoubleUnaryOperator quantiles = whole.quantiles();
    double from = whole.cdf(min);
    double kept = whole.cdf(max) - from;
    double least = StrictMath.nextUp(0.0);
    double most = StrictMath.nextDown(1.0);
    return p ->
        StrictMath.clamp(
            quantiles.applyAsDouble(StrictMath.clamp(from + p * kept, least, most)),
            lowest(),
            highest());
  }

  @Override
  public Json.Obj json() {
    return Json.object()
        .put("truncated", whole.json())
        .put("from", end(min))
        .put("to", end(max))
        .build();
  }

  @Override
  public String description() {
    return whole.description() + " cut to [" + end(min) + ", " + end(max) + "]";
  }

  private static String end(double value) {
    return Double.isInfinite(value) ? "unbounded" : Distribution.decimal(value);
  }
}
