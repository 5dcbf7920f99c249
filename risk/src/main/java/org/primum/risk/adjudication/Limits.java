package org.primum.risk.adjudication;

import java.math.BigDecimal;
import org.primum.terms.json.Json;

/// The limits of the safety gate, set and signed by clinical leadership.
///
/// @param margin how much more harm per year than the best option is too little to matter, ≥ 0
/// @param alpha how probable it may be that an option is worse than the best by more than the
///   margin, 0 to 1 exclusive
/// @param harmLimit how probable it may be, at most, that an option does more harm than doing
///   nothing, 0 to 1
/// @param newHarmLimit how much new harm per year an option may bring, whatever it averts, ≥ 0
public record Limits(
    BigDecimal margin, BigDecimal alpha, BigDecimal harmLimit, BigDecimal newHarmLimit) {
  /// @throws IllegalArgumentException if a limit lies outside its range
  public Limits {
    require(margin.signum() >= 0, "margin", margin, "0 or more, in weighted harm per year");
    require(
        alpha.signum() > 0 && alpha.compareTo(BigDecimal.ONE) < 0,
        "alpha",
        alpha,
        "between 0 and 1");
    require(
        harmLimit.signum() >= 0 && harmLimit.compareTo(BigDecimal.ONE) <= 0,
        "harmLimit",
        harmLimit,
        "a probability from 0 to 1");
    require(
        newHarmLimit.signum() >= 0,
        "newHarmLimit",
        newHarmLimit,
        "0 or more, in weighted harm per year");
  }

  private static void require(boolean holds, String name, BigDecimal found, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(
          "`" + name + "` must be " + allowed + ", found `" + found.toPlainString() + "`");
    }
  }

  /// True where both sets of limits are the same numbers, however spelt.
  public boolean sameAs(Limits other) {
    return margin.compareTo(other.margin) == 0
        && alpha.compareTo(other.alpha) == 0
        && harmLimit.compareTo(other.harmLimit) == 0
        && newHarmLimit.compareTo(other.newHarmLimit) == 0;
  }

  /// The limits as decimal texts.
  public Json.Obj json() {
    return Json.object()
        .put("marginPerYear", plain(margin))
        .put("alpha", plain(alpha))
        .put("harmLimit", plain(harmLimit))
        .put("newHarmLimitPerYear", plain(newHarmLimit))
        .build();
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
