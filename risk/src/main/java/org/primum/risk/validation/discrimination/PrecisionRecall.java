package org.primum.risk.validation.discrimination;

import java.util.Arrays;
import org.primum.risk.validation.ScoredCases;

/// The area under the precision-recall curve, as *average precision*: the sum over distinct scores,
/// from the highest down, of the recall gained there times the precision there. A step function,
/// because straight lines between points promise precision that no threshold reaches (J. Davis and
/// M. Goadrich, ICML 2006, doi 10.1145/1143844.1143874). Equal scores enter together.
public final class PrecisionRecall {
  private PrecisionRecall() {}

  /// Average precision over all cases; NaN where none has the outcome.
  public static double averagePrecision(ScoredCases cases) {
    int[] once = new int[cases.size()];
    Arrays.fill(once, 1);
    return averagePrecision(cases, once);
  }

  /// Average precision where case `i` counts `weights[i]` times; NaN where none has the outcome.
  ///
  /// @param weights 0 or more, shape `[cases]`
  public static double averagePrecision(ScoredCases cases, int[] weights) {
    double sum = 0;
    long found = 0;
    long alerted = 0;
    int rank = cases.size() - 1;
    while (rank >= 0) {
      double score = cases.score(cases.ascending(rank));
      long gained = 0;
      while (rank >= 0 && cases.score(cases.ascending(rank)) == score) {
        int i = cases.ascending(rank--);
        alerted += weights[i];
        gained += cases.outcome(i) ? weights[i] : 0;
      }
      found += gained;
      sum += gained == 0 ? 0 : (double) gained * found / alerted;
    }
    return sum / found;
  }
}
