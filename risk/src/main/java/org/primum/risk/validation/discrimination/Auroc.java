package org.primum.risk.validation.discrimination;

import org.primum.risk.validation.ScoredCases;

/// The area under the ROC curve: the probability that a case with the outcome scores above one
/// without, ties counting one half (J. A. Hanley and B. J. McNeil, Radiology 143, 1982, doi
/// 10.1148/radiology.143.1.7063747).
public final class Auroc {
  private Auroc() {}

  /// The area over all cases; NaN where either kind of case is missing.
  public static double of(ScoredCases cases) {
    int[] once = new int[cases.size()];
    java.util.Arrays.fill(once, 1);
    return of(cases, once);
  }

  /// The area where case `i` counts `weights[i]` times; NaN where either kind of case is missing.
  ///
  /// @param weights 0 or more, shape `[cases]`
  public static double of(ScoredCases cases, int[] weights) {
    double above = 0;
    long without = 0;
    long with = 0;
    int rank = 0;
    while (rank < cases.size()) {
      double score = cases.score(cases.ascending(rank));
      long tiedWithout = 0;
      long tiedWith = 0;
      while (rank < cases.size() && cases.score(cases.ascending(rank)) == score) {
        int i = cases.ascending(rank++);
        tiedWith += cases.outcome(i) ? weights[i] : 0;
        tiedWithout += cases.outcome(i) ? 0 : weights[i];
      }
      above += tiedWith * (without + tiedWithout / 2.0);
      with += tiedWith;
      without += tiedWithout;
    }
    return above / ((double) with * without);
  }
}
