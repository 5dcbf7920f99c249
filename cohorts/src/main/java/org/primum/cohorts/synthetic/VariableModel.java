package org.primum.cohorts.synthetic;

import java.math.BigDecimal;
import java.util.Arrays;
import org.primum.cohorts.folder.MeasuredCode;
import org.primum.cohorts.folder.StayColumns;
import org.primum.cohorts.mapping.StandardCodes;

/// How one variable behaves: when it is measured, what its score is then, and what value stands for
/// a score.
final class VariableModel {
  private static final int ROWS_A_STEP = 6;
  private static final int REGIMES = 4;

  private final MeasuredCode code;
  private final int longestRun;
  private final double fractionCap;
  private final double recentCap;
  private final int lookBack;
  private final long[] values;
  private final double[] cuts;
  private final double[][] measured = new double[Kind.values().length][];
  private final Regression[][] scores = new Regression[Kind.values().length][2];
  private final double[][] shifts = new double[REGIMES][];
  private final Curve[] calibrations = new Curve[REGIMES];

  private static final class Regression {
    private final double[] mean;
    private final double[] spread;
    private final Curve residuals;

    Regression(double[] mean, double[] spread, Curve residuals) {
      this.mean = mean;
      this.spread = spread;
      this.residuals = residuals;
    }
  }

  VariableModel(ModelText text, String name) {
    code =
        StandardCodes.ALL.stream().filter(c -> c.column().equals(name)).findFirst().orElseThrow();
    String[] words = text.text(name + " variable").split(" ", -1);
    longestRun = Integer.parseInt(words[2]);
    fractionCap = Double.parseDouble(words[4]);
    recentCap = Double.parseDouble(words[6]);
    lookBack = Integer.parseInt(words[8]);
    values =
        Arrays.stream(text.text(name + " values").split(" ", -1))
            .mapToLong(VariableModel::packed)
            .toArray();
    cuts = text.numbers(name + " cuts");
    double[] shares = text.numbers("residualShares");
    double[] knots = text.numbers("calibrationKnots");
    for (Kind kind : Kind.values()) {
      measured[kind.number()] = text.numbers(name + " measured " + kind.number());
      for (String turn : new String[] {"next", "first"}) {
        String which = " " + turn + " " + kind.number();
        scores[kind.number()][turn.equals("first") ? 1 : 0] =
            new Regression(
                text.numbers(name + " mean" + which),
                text.numbers(name + " spread" + which),
                new Curve(shares, text.numbers(name + " residual" + which)));
      }
    }
    for (int regime = 0; regime < REGIMES; regime++) {
      shifts[regime] = text.numbers(name + " shift " + regime);
      calibrations[regime] = new Curve(knots, text.numbers(name + " calibration " + regime));
    }
  }

  private static long packed(String decimal) {
    BigDecimal value = new BigDecimal(decimal);
    value = value.scale() < 0 ? value.setScale(0) : value;
    return StayColumns.packed(value.unscaledValue().longValueExact(), value.scale());
  }

  MeasuredCode code() {
    return code;
  }

  /// After so many rows in a row comes one without.
  int longestRun() {
    return longestRun;
  }

  double fractionCap() {
    return fractionCap;
  }

  double recentCap() {
    return recentCap;
  }

  /// Hours for which rules usually look back at it.
  int lookBack() {
    return lookBack;
  }

  double[] measured(Kind kind) {
    return measured[kind.number()];
  }

  double[] mean(Kind kind, boolean first) {
    return regression(kind, first).mean;
  }

  double[] spread(Kind kind, boolean first) {
    return regression(kind, first).spread;
  }

  /// The standardised residual at the quantile `share`.
  double residual(Kind kind, boolean first, double share) {
    return regression(kind, first).residuals.level(share);
  }

  private Regression regression(Kind kind, boolean first) {
    return scores[kind.number()][first ? 1 : 0];
  }

  /// What calibration adds to the log-odds of being measured.
  double shift(int regime, int row) {
    double[] steps = shifts[regime];
    return steps[Math.min(row / ROWS_A_STEP, steps.length - 1)];
  }

  /// The value that stands for `score`, packed.
  long value(int regime, double score) {
    double calibrated = calibrations[regime].diagonal(score);
    int at = Arrays.binarySearch(cuts, calibrated);
    return values[at >= 0 ? at : -at - 1];
  }
}
