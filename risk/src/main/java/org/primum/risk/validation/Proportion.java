package org.primum.risk.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.primum.terms.json.Json;

/// Some of many independent cases, with its 95 % interval after Wilson (1927, doi
/// 10.1080/01621459.1927.10502953). Where cases come in clusters, [Clustered] has the interval.
///
/// @param events how many, 0 to `trials`
/// @param trials of how many; 0 where there was nothing to count
public record Proportion(long events, long trials) implements Counted {
  // Standard normal quantile at 0.975, written out so that reports keep their bytes.
  private static final double Z95 = 1.959963984540054;
  private static final int DECIMALS = 4;

  public Proportion {
    if (events < 0 || events > trials) {
      throw new IllegalArgumentException(
          "cannot form a proportion of `" + events + "` in `" + trials + "`");
    }
  }

  @Override
  public Optional<Interval> interval(Confidence confidence) {
    return wilson(confidence.z());
  }

  /// The estimate, rounded to four decimals; empty without trials.
  public Optional<BigDecimal> estimate() {
    return trials == 0 ? Optional.empty() : Optional.of(rounded((double) events / trials));
  }

  /// The lower limit at 95 %, rounded to four decimals; empty without trials.
  public Optional<BigDecimal> lower() {
    return wilson(Z95).map(Interval::lower).map(Proportion::rounded);
  }

  /// The upper limit at 95 %, rounded to four decimals; empty without trials.
  public Optional<BigDecimal> upper() {
    return wilson(Z95).map(Interval::upper).map(Proportion::rounded);
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

  private Optional<Interval> wilson(double z) {
    return trials == 0
        ? Optional.empty()
        : Optional.of(ScoreInterval.of((double) events / trials, (double) trials, z));
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
