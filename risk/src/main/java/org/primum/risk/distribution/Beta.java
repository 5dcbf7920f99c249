package org.primum.risk.distribution;

import java.util.function.DoubleUnaryOperator;
import org.primum.terms.json.Json;

/// A probability with density ∝ x^(a−1) (1−x)^(b−1).
///
/// @param a 0.1 to 10^8, the range in which quantiles are proven
/// @param b likewise
public record Beta(double a, double b) implements Distribution {
  private static final double LEAST = 0.1;
  private static final double MOST = 1e8;

  public Beta {
    Parameters.within("beta", "a", a, LEAST, MOST);
    Parameters.within("beta", "b", b, LEAST, MOST);
  }

  @Override
  public double mean() {
    return a / (a + b);
  }

  @Override
  public double lowest() {
    return 0;
  }

  @Override
  public double highest() {
    return 1;
  }

  @Override
  public double cdf(double x) {
    if (!(x > 0)) {
      return Double.isNaN(x) ? Double.NaN : 0;
    }
    if (x >= 1) {
      return 1;
    }
    double logit = StrictMath.log(x) - StrictMath.log1p(-x);
    return StrictMath.exp(SpecialFunctions.logBetaLower(a, b, logit));
  }

  @Override
  public DoubleUnaryOperator quantiles() {
    ScoreTable table = new ScoreTable(new BetaShape(a, b));
    return p -> SpecialFunctions.logistic(table.at(NormalScore.of(p)));
  }

  @Override
  public Json.Obj json() {
    return Parameters.json(
        "beta", Json.object().put("a", Distribution.decimal(a)).put("b", Distribution.decimal(b)));
  }

  @Override
  public String description() {
    return "beta(" + Distribution.decimal(a) + ", " + Distribution.decimal(b) + ")";
  }
}
