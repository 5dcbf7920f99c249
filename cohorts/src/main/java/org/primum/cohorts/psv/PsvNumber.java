package org.primum.cohorts.psv;

import java.math.BigDecimal;

/// The number in one cell: an optional sign, digits, an optional point with digits; or `NaN`, which
/// stands for nothing measured.
sealed interface PsvNumber {
  /// A value.
  record Value(BigDecimal value) implements PsvNumber {}

  /// `NaN`.
  record Missing() implements PsvNumber {}

  /// Neither.
  record Bad() implements PsvNumber {}

  /// The longest cell that is read: 17 digits, a sign and a point.
  int LONGEST = 19;

  static PsvNumber of(String cell) {
    if (cell.equals("NaN")) {
      return new Missing();
    }
    int at = cell.startsWith("-") ? 1 : 0;
    int digits = 0;
    int point = -1;
    long unscaled = 0;
    for (int i = at; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c >= '0' && c <= '9') {
        unscaled = 10 * unscaled + (c - '0');
        digits++;
      } else if (c == '.' && point < 0 && digits > 0) {
        point = i;
      } else {
        return new Bad();
      }
    }
    int scale = point < 0 ? 0 : cell.length() - point - 1;
    boolean whole = digits > 0 && digits <= 17 && scale <= 15 && (point < 0 || scale > 0);
    return whole && cell.length() <= LONGEST
        ? new Value(BigDecimal.valueOf(at == 1 ? -unscaled : unscaled, scale))
        : new Bad();
  }
}
