package org.primum.cohorts.psv;

import org.primum.cohorts.folder.StayColumns;

/// The number in one cell: an optional sign, digits, an optional point with digits; or `NaN`, which
/// stands for nothing measured.
final class PsvNumber {
  /// The cell is `NaN`.
  static final long MISSING = Long.MIN_VALUE;

  /// The cell is neither a number nor `NaN`.
  static final long BAD = Long.MIN_VALUE + 1;

  private static final int LONGEST = 19;
  private static final int MOST_DIGITS = 17;
  private static final int MOST_DECIMALS = 15;

  private PsvNumber() {}

  /// The number in `bytes` from `from` up to `to` as [StayColumns#packed] makes it, or [#MISSING]
  /// or [#BAD].
  static long of(byte[] bytes, int from, int to) {
    if (to - from == 3 && bytes[from] == 'N' && bytes[from + 1] == 'a' && bytes[from + 2] == 'N') {
      return MISSING;
    }
    if (to - from > LONGEST || to == from) {
      return BAD;
    }
    boolean negative = bytes[from] == '-';
    int digits = 0;
    int point = -1;
    long unscaled = 0;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      byte b = bytes[i];
      if (b >= '0' && b <= '9') {
        unscaled = 10 * unscaled + (b - '0');
        digits++;
      } else if (b == '.' && point < 0 && digits > 0) {
        point = i;
      } else {
        return BAD;
      }
    }
    int scale = point < 0 ? 0 : to - point - 1;
    boolean whole =
        digits > 0 && digits <= MOST_DIGITS && scale <= MOST_DECIMALS && (point < 0 || scale > 0);
    return whole ? StayColumns.packed(negative ? -unscaled : unscaled, scale) : BAD;
  }
}
