package org.primum.risk.draws;

import org.primum.risk.validation.Interval;
import org.primum.terms.json.Json;

/// What people read from many draws of one number.
///
/// @param sd the sample standard deviation, divisor n − 1
/// @param p5 the value not exceeded in 5 % of the draws
/// @param standardError how far the mean may be off for want of more draws (one standard error)
/// @param error the same for every figure, as 95 % intervals
public record Figures(
    double mean,
    double sd,
    double p5,
    double p50,
    double p95,
    double standardError,
    SimulationError error) {
  /// Between which values each figure would lie if the drawing went on for ever, 95 % each.
  public record SimulationError(Interval mean, Interval p5, Interval p50, Interval p95) {
    private Json.Obj json() {
      return Json.object()
          .put("mean", Digits.json(mean))
          .put("p5", Digits.json(p5))
          .put("p50", Digits.json(p50))
          .put("p95", Digits.json(p95))
          .build();
    }
  }

  /// The figures as decimal texts.
  public Json.Obj json() {
    return Json.object()
        .put("mean", Digits.six(mean))
        .put("sd", Digits.six(sd))
        .put("p5", Digits.six(p5))
        .put("p50", Digits.six(p50))
        .put("p95", Digits.six(p95))
        .put("standardError", Digits.six(standardError))
        .put("simulationError", error.json())
        .build();
  }
}
