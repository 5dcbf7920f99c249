package org.primum.evidence.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.primum.terms.json.Json;

/// Some of many, with its 95 % interval after Wilson (1927, doi 10.1080/01621459.1927.10502953).
///
/// @param events how many, 0 to `trials`
/// @param trials of how many; 0 where there was nothing to count
public record Proportion(long events, long trials) {
  // Standard normal quantile at 0.975.
  private static final double Z = 1.959963984540054;
  private static final int DECIMALS = 4;

  public Proportion {
    if (events < 0 || events > trials) {
      throw new IllegalArgumentException(
          "cannot form a proportion of `" + events + "` in `" + trials + "`");
    }
  }

  /// The estimate, rounded to four decimals; empty without trials.
  public Optional<BigDecimal> estimate() {
    return trials == 0 ? Optional.empty() : Optional.of(rounded((double) events / trials));
  }

  /// The lower limit, rounded to four decimals; empty without trials.
  public Optional<BigDecimal> lower() {
    return limit(-1);
  }

  /// The upper limit, rounded to four decimals; empty without trials.
  public Optional<BigDecimal> upper() {
    return limit(1);
  }

  /// Events, trials and, where there were any, estimate and limits as text.
  public Json.Obj json() {
    return Json.object()
        .put("events", events)
        .put("trials", trials)
        .put("estimate", estimate().map(BigDecimal::toPlainString))
        .put("lower95", lower().map(BigDecimal::toPlainString))
        .put("upper95", upper().map(BigDecimal::toPlainString))
        .build();
  }

  // Only operations that IEEE 754 rounds exactly, so every machine prints the same digits.
  private Optional<BigDecimal> limit(int sign) {
    if (trials == 0) {
      return Optional.empty();
    }
    double n = trials;
    double p = events / n;
    double centre = p + Z * Z / (2 * n);
    double spread = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    double limit = (centre + sign * spread) / (1 + Z * Z / n);
    return Optional.of(rounded(Math.min(1, Math.max(0, limit))));
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
