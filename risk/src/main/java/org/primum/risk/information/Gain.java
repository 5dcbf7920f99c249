package org.primum.risk.information;

import org.primum.risk.draws.Digits;
import org.primum.risk.draws.Draws;
import org.primum.risk.validation.Interval;
import org.primum.terms.json.Json;

/// Expected harm that knowing more would avert, weighted harm per year.
///
/// @param value ≥ 0
/// @param standardError the simulation error, one standard error
public record Gain(double value, double standardError) {
  /// Φ⁻¹(.975).
  private static final double Z = 1.959963984540054;

  public Gain {
    if (!(value >= 0 && standardError >= 0)) {
      throw new IllegalArgumentException(
          "gain `" + value + "` with error `" + standardError + "` is none");
    }
  }

  /// The gain `value`, with the simulation error of what deciding better saves draw by draw.
  static Gain of(double value, Draws saved) {
    return new Gain(Math.max(0, value), saved.standardError());
  }

  /// The simulation error as a 95 % interval; its low end is not below 0.
  public Interval interval() {
    return new Interval(Math.max(0, value - Z * standardError), value + Z * standardError);
  }

  Json.Obj json() {
    return Json.object()
        .put("value", Digits.six(value))
        .put("standardError", Digits.six(standardError))
        .put("interval", Digits.json(interval()))
        .build();
  }
}
