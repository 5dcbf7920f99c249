package org.primum.cohorts.synthetic;

import java.util.Arrays;

/// The explaining numbers of the model, in its order. Belongs to one stay.
///
/// Three regressions use them: a logistic one for whether a variable is measured in a row, a linear
/// one for its score where it is, and a log-linear one for the spread around that. Variables are
/// taken in the model's order, so that each sees what the earlier ones did in the same row. The
/// first [#EXPLAINING] explain each other; those after them are explained and explain nothing.
final class Features {
  private static final int COMMON = 16;
  private static final int VITALS = 7;

  /// As many variables explain others.
  static final int EXPLAINING = 24;

  private static final int MOST = 128;
  private static final double SMALLEST_VOLATILITY = 0.05;
  private static final double[] LOG_GAP = new double[StayState.LONGEST_GAP + 1];
  private static final double[] FADING = new double[StayState.LONGEST_GAP + 1];
  private static final int[] USUAL_GAPS = {6, 4, 8, 12, 24};
  private static final double[] USUAL_WIDTHS = {1, 1, 1, 2, 2};
  private static final double[][] NEAR_USUAL =
      new double[USUAL_GAPS.length][StayState.LONGEST_GAP + 1];

  static {
    for (int gap = 0; gap <= StayState.LONGEST_GAP; gap++) {
      LOG_GAP[gap] = StrictMath.log1p(gap);
      FADING[gap] = StrictMath.exp(-gap / 8.0);
      for (int i = 0; i < USUAL_GAPS.length; i++) {
        NEAR_USUAL[i][gap] = StrictMath.exp(-Math.abs(gap - USUAL_GAPS[i]) / USUAL_WIDTHS[i]);
      }
    }
  }

  private final StayPlan plan;
  private final StayState state;
  private final int[] key;
  private final int variables;
  private final double[] common = new double[COMMON];
  private final double[] x = new double[MOST];
  private int size;

  /// @param key the variables whose last scores explain everything else
  Features(StayPlan plan, StayState state, int[] key) {
    this.plan = plan;
    this.state = state;
    this.key = key.clone();
    this.variables = Math.min(EXPLAINING, state.last.length);
  }

  /// Begins row number `row`.
  void begin(int row) {
    boolean septic = plan.kind() == Kind.SEPTIC;
    int toOnset = plan.toOnset(row);
    common[0] = 1;
    common[1] = row == 0 ? 1 : 0;
    common[2] = row == 1 ? 1 : 0;
    common[3] = row == 2 ? 1 : 0;
    common[4] = row >= 3 && row < 6 ? 1 : 0;
    common[5] = StrictMath.log1p(row);
    common[6] = septic ? 1 : 0;
    common[7] = plan.kind() == Kind.LEFT_CENSORED ? 1 : 0;
    common[8] = septic && toOnset < -36 ? 1 : 0;
    common[9] = septic && toOnset >= -18 && toOnset < -6 ? 1 : 0;
    common[10] = septic && toOnset >= -6 && toOnset < 0 ? 1 : 0;
    common[11] = septic && toOnset >= 0 && toOnset < 6 ? 1 : 0;
    common[12] = septic && toOnset >= 6 ? 1 : 0;
    common[13] = (plan.age() - 62) / 16.0;
    common[14] = plan.male() ? 1 : 0;
    common[15] = StrictMath.log(plan.hours()) - 3.5;
  }

  /// The log-odds that `v` is measured.
  double measured(int v, VariableModel model) {
    explainMeasured(v, model.fractionCap(), model.recentCap());
    return dot(model.measured(plan.kind()));
  }

  void explainMeasured(int v, double fractionCap, double recentCap) {
    start();
    int gap = state.gap[v];
    boolean known = state.count[v] > 0;
    for (int back = 1; back <= 4; back++) {
      put(state.was(v, back));
    }
    put(Math.min(state.fraction[v], fractionCap));
    put(Math.min(state.recentFraction[v], recentCap));
    put(!known);
    put(known ? LOG_GAP[gap] : 0);
    for (double[] near : NEAR_USUAL) {
      put(known ? near[gap] : 0);
    }
    put(known && gap > 28);
    put(state.last[v]);
    put(Math.abs(state.last[v]));
    put(noVitalsBefore());
    for (int other = 0; other < Math.min(v, EXPLAINING); other++) {
      put(state.measured[other]);
    }
    int others = v < VITALS ? variables : VITALS;
    for (int other = 0; other < others; other++) {
      if (other != v) {
        put(state.was(other, 1));
      }
    }
    putKey(state.last);
  }

  private boolean noVitalsBefore() {
    for (int v = 0; v < VITALS; v++) {
      if (state.was(v, 1)) {
        return false;
      }
    }
    return true;
  }

  /// The expected score of `v`.
  double mean(int v, VariableModel model) {
    explainMean(v);
    return dot(model.mean(plan.kind(), state.count[v] == 0));
  }

  void explainMean(int v) {
    boolean first = state.count[v] == 0;
    start();
    if (!first) {
      putOwn(v);
    }
    for (int other = 0; other < variables; other++) {
      if (other != v) {
        put(other < v && state.measured[other] ? state.now[other] : state.last[other]);
      }
    }
    if (first) {
      putKey(state.mean);
    } else {
      for (int other = 0; other < Math.min(v, EXPLAINING); other++) {
        boolean changed = state.measured[other] && state.count[other] > 0;
        put(changed ? state.now[other] - state.last[other] : 0);
      }
    }
  }

  private void putOwn(int v) {
    double fading = FADING[state.gap[v]];
    int count = state.count[v];
    put(state.last[v]);
    put(state.last[v] * fading);
    put(state.mean[v]);
    put(state.mean[v] * fading);
    put(state.beforeLast[v]);
    put(state.beforeLast[v] * fading);
    put(StrictMath.log1p(count));
    put(state.mean[v] / Math.sqrt(1.0 + count));
    put(fading);
    put(state.recentMean[v]);
    put(state.recentMean[v] * fading);
  }

  /// The logarithm of the spread of the score of `v` around its mean.
  double logSpread(int v, VariableModel model) {
    explainSpread(v);
    return dot(model.spread(plan.kind(), state.count[v] == 0));
  }

  void explainSpread(int v) {
    boolean first = state.count[v] == 0;
    start();
    if (!first) {
      put(LOG_GAP[state.gap[v]]);
      put(StrictMath.log(state.volatility[v] + SMALLEST_VOLATILITY));
      put(Math.abs(state.last[v]));
      put(state.last[v]);
      put(StrictMath.log1p(state.count[v]));
    }
  }

  /// What was put together last.
  double[] explained() {
    return Arrays.copyOf(x, size);
  }

  private void start() {
    System.arraycopy(common, 0, x, 0, COMMON);
    size = COMMON;
  }

  private void putKey(double[] scores) {
    for (int v : key) {
      put(scores[v]);
    }
  }

  private void put(double value) {
    x[size++] = value;
  }

  private void put(boolean value) {
    x[size++] = value ? 1 : 0;
  }

  private double dot(double[] coefficients) {
    if (coefficients.length != size) {
      throw new IllegalStateException(
          "the model has `" + coefficients.length + "` coefficients for `" + size + "` features");
    }
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += coefficients[i] * x[i];
    }
    return sum;
  }
}
