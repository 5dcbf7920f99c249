package org.primum.charter;

import java.time.Period;

/// How licences are kept under watch.
///
/// @param verifyEvery how long a verification with the source counts as fresh; at least a day
/// @param warnBefore how long before a licence ends its holder is told; at least a day
public record LicenceWatch(Period verifyEvery, Period warnBefore) {
  /// What holds where a charter says nothing: verified each year, told 60 days ahead.
  public static final LicenceWatch USUAL = new LicenceWatch(Period.ofYears(1), Period.ofDays(60));

  public LicenceWatch {
    require("verifyEvery", verifyEvery);
    require("warnBefore", warnBefore);
  }

  private static void require(String what, Period period) {
    if (period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException(
          "`" + what + "` is `" + period + "`, allowed is at least a day, e.g. `P60D`");
    }
  }
}
