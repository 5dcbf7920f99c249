package org.primum.cohorts.synthetic;

import java.util.Arrays;

/// What has happened in a stay so far, per variable, in standard-normal scores. The same features
/// of it explain both whether a variable is measured next and what its value will be.
final class StayState {
  /// Hours since the last measurement are counted up to this.
  static final int LONGEST_GAP = 48;

  private static final double START_VOLATILITY = 0.4;

  final double[] last;
  final double[] beforeLast;
  final double[] mean;
  final double[] recentMean;
  final double[] volatility;
  final int[] gap;
  final int[] count;
  final int[] run;
  final double[] fraction;
  final double[] recentFraction;
  // Whether it was measured one to four rows ago, as the lowest bits.
  final int[] history;
  final boolean[] measured;
  final double[] now;

  StayState(int variables) {
    last = new double[variables];
    beforeLast = new double[variables];
    mean = new double[variables];
    recentMean = new double[variables];
    volatility = new double[variables];
    gap = new int[variables];
    count = new int[variables];
    run = new int[variables];
    fraction = new double[variables];
    recentFraction = new double[variables];
    history = new int[variables];
    measured = new boolean[variables];
    now = new double[variables];
    Arrays.fill(gap, LONGEST_GAP);
    Arrays.fill(volatility, START_VOLATILITY);
  }

  /// Notes the outcome for variable `v` in the current row.
  void note(int v, boolean isMeasured, double score) {
    measured[v] = isMeasured;
    now[v] = score;
  }

  /// Was `v` measured `back` rows ago, 1 to 4?
  boolean was(int v, int back) {
    return (history[v] >>> (back - 1) & 1) == 1;
  }

  /// Closes row number `row`.
  void close(int row) {
    for (int v = 0; v < last.length; v++) {
      if (measured[v]) {
        add(v, now[v]);
      } else {
        gap[v] = Math.min(LONGEST_GAP, gap[v] + 1);
        run[v] = 0;
      }
      history[v] = (history[v] << 1 | (measured[v] ? 1 : 0)) & 15;
      fraction[v] = count[v] / (row + 3.0);
      recentFraction[v] = 0.85 * recentFraction[v] + (measured[v] ? 0.15 : 0);
      measured[v] = false;
    }
  }

  private void add(int v, double score) {
    boolean first = count[v] == 0;
    if (first) {
      beforeLast[v] = score;
      recentMean[v] = score;
    } else {
      volatility[v] = 0.8 * volatility[v] + 0.2 * Math.abs(score - last[v]);
      beforeLast[v] = last[v];
      recentMean[v] = 0.7 * recentMean[v] + 0.3 * score;
    }
    count[v]++;
    mean[v] += (score - mean[v]) / count[v];
    last[v] = score;
    gap[v] = 1;
    run[v]++;
  }
}
