package org.primum.charter.precedence;

import java.math.BigDecimal;

/// One step of the severity scale: the weight of one such event beside one death.
///
/// @param id the word that harm models name, e.g. `severe`
/// @param value 0 to 1, within the range
/// @param low the least weight that reasonable people in the house would give, 0 to `value`
/// @param high the greatest such weight, `value` to 1
public record SeverityLevel(String id, BigDecimal value, BigDecimal low, BigDecimal high) {
  public SeverityLevel {
    value = value.stripTrailingZeros();
    low = low.stripTrailingZeros();
    high = high.stripTrailingZeros();
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "severity `" + id + "` must be lower-case words joined by `-`");
    }
    boolean ordered =
        low.signum() >= 0
            && low.compareTo(value) <= 0
            && value.compareTo(high) <= 0
            && high.compareTo(BigDecimal.ONE) <= 0;
    if (!ordered) {
      throw new IllegalArgumentException(
          "severity `"
              + id
              + "` is `"
              + value.toPlainString()
              + "` in the range `"
              + low.toPlainString()
              + "` to `"
              + high.toPlainString()
              + "`; required is 0 ≤ low ≤ value ≤ high ≤ 1");
    }
  }

  /// True where the weight is known exactly, as for none and death.
  public boolean exact() {
    return low.compareTo(high) == 0;
  }
}
