package org.primum.cohorts.gathering;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.primum.cohorts.folder.StayColumns;

/// Numbers as sources write them, as cohorts keep them.
public final class DecimalText {
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final int LONGEST = 40;

  private DecimalText() {}

  /// The number written in `text`, with or without exponent; empty where it is none, or longer than
  /// 40 characters.
  public static Optional<BigDecimal> read(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      BigDecimal value = new BigDecimal(text);
      return Math.abs((long) value.scale()) > LONGEST ? Optional.empty() : Optional.of(value);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// `value` with every digit where a cohort can keep them, else rounded half even to 15 digits, at
  /// most 15 of them decimals.
  ///
  /// @return empty where it is too large to be kept
  public static Optional<Long> packed(BigDecimal value) {
    BigDecimal kept = value.precision() > 17 ? value.round(DIGITS) : value;
    kept = kept.scale() > 15 ? kept.setScale(15, RoundingMode.HALF_EVEN) : kept;
    kept = kept.scale() < 0 ? kept.setScale(0) : kept;
    return kept.precision() > 17
        ? Optional.empty()
        : Optional.of(StayColumns.packed(kept.unscaledValue().longValueExact(), kept.scale()));
  }
}
