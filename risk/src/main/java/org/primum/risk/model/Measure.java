package org.primum.risk.model;

import java.math.BigDecimal;
import java.math.MathContext;

/// Counts that a report hands to a harm model.
///
/// @param events how often it was counted, ≥ 0
/// @param trials over how many, or over how much exposure, > 0
/// @param unit what was counted per what
/// @param report the report's digest or name, for the source
public record Measure(long events, BigDecimal trials, Unit unit, String report) {
  /// @throws IllegalArgumentException if the counts are out of range
  public Measure {
    if (events < 0 || trials.signum() <= 0) {
      throw new IllegalArgumentException(
          "measure of "
              + unit
              + " needs events ≥ 0 and trials > 0, found `"
              + events
              + "` and `"
              + trials.toPlainString()
              + "`");
    }
    trials = trials.round(MathContext.DECIMAL64);
  }
}
