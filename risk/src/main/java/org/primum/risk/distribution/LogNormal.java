package org.primum.risk.distribution;

import java.util.function.DoubleUnaryOperator;
import org.primum.terms.json.Json;

/// A positive number whose logarithm is normal, given by its 90 % interval: ln x has mean (ln p95 +
/// ln p5)/2 and standard deviation (ln p95 − ln p5)/(2 z), z = Φ⁻¹(.95).
///
/// @param p5 above 0
/// @param p95 above `p5`, at most 10^9 times as great
public record LogNormal(double p5, double p95) implements Distribution {
  private static final double WIDEST = 1e9;

  public LogNormal {
    Parameters.positive("lognormal", "p5", p5);
    Parameters.ascending("lognormal", "p5", p5, "p95", p95);
    Parameters.within("lognormal", "p95", p95, p5, p5 * WIDEST);
  }

  private double logMean() {
    return (StrictMath.log(p95) + StrictMath.log(p5)) / 2;
  }

  private double logSd() {
    return (StrictMath.log(p95) - StrictMath.log(p5)) / (2 * NormalScore.P95);
  }

  @Override
  public double mean() {
    return StrictMath.exp(logMean() + logSd() * logSd() / 2);
  }

  @Override
  public double lowest() {
    return 0;
  }

  @Override
  public double highest() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double cdf(double x) {
    if (!(x > 0)) {
      return Double.isNaN(x) ? Double.NaN : 0;
    }
    return NormalScore.cdf((StrictMath.log(x) - logMean()) / logSd());
  }

  @Override
  public DoubleUnaryOperator quantiles() {
    double mu = logMean();
    double sigma = logSd();
    return p -> StrictMath.exp(mu + sigma * NormalScore.of(p));
  }

  @Override
  public Json.Obj json() {
    return Parameters.json(
        "lognormal",
        Json.object().put("p5", Distribution.decimal(p5)).put("p95", Distribution.decimal(p95)));
  }

  @Override
  public String description() {
    return "lognormal(90 % in "
        + Distribution.decimal(p5)
        + " to "
        + Distribution.decimal(p95)
        + ")";
  }
}
