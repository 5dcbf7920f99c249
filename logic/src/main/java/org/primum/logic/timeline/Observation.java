package org.primum.logic.timeline;

import java.math.BigDecimal;
import java.time.Instant;

/// One measured value.
///
/// @param code LOINC code, e.g. `8867-4` (heart rate)
/// @param value as measured, exact
/// @param unit UCUM unit, e.g. `/min`
/// @param effective the moment the value describes
/// @param available the moment from which anybody could know it; only values with `available` at or
///   before the moment of evaluation are seen
public record Observation(
    String code, BigDecimal value, String unit, Instant effective, Instant available) {
  /// @throws IllegalArgumentException if the code is no LOINC code or the unit is blank
  public Observation {
    if (!isLoinc(code)) {
      throw new IllegalArgumentException(
          "observation code `" + code + "` is no LOINC code (digits, `-`, check digit)");
    }
    if (unit.isBlank()) {
      throw new IllegalArgumentException(
          "observation `" + code + "` has no unit; give a UCUM unit, `1` for a pure number");
    }
  }

  /// An observation known at the moment it describes.
  public static Observation immediate(
      String code, BigDecimal value, String unit, Instant effective) {
    return new Observation(code, value, unit, effective, effective);
  }

  private static boolean isLoinc(String code) {
    int dash = code.length() - 2;
    if (dash < 1 || dash > 7 || code.charAt(dash) != '-') {
      return false;
    }
    for (int i = 0; i < code.length(); i++) {
      if (i != dash && (code.charAt(i) < '0' || code.charAt(i) > '9')) {
        return false;
      }
    }
    return true;
  }
}
