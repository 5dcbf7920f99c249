package org.primum.risk.validation.discrimination;

import org.primum.risk.validation.ScoredCases;

/// For each case, the share of cases of the other kind on its right side: below it for a case with
/// the outcome, above it for one without; ties count one half. Their mean over either kind is the
/// AUROC, their variances give its standard error (E. R. DeLong, D. M. DeLong and D. L.
/// Clarke-Pearson, Biometrics 44, 1988, doi 10.2307/2531595), found in one pass over the sorted
/// scores as X. Sun and W. Xu (IEEE Signal Processing Letters 21, 2014, doi
/// 10.1109/LSP.2014.2337313) do by midranks.
final class Placements {
  private final double[] shares;
  private final ScoredCases cases;
  private final long with;

  private Placements(ScoredCases cases) {
    this.cases = cases;
    this.shares = new double[cases.size()];
    this.with = cases.withOutcome();
  }

  static Placements of(ScoredCases cases) {
    Placements placements = new Placements(cases);
    placements.fill();
    return placements;
  }

  private void fill() {
    int n = cases.size();
    double without = n - (double) with;
    long belowWith = 0;
    long belowWithout = 0;
    int from = 0;
    while (from < n) {
      int to = from;
      long tiedWith = 0;
      while (to < n && cases.score(cases.ascending(to)) == cases.score(cases.ascending(from))) {
        tiedWith += cases.outcome(cases.ascending(to++)) ? 1 : 0;
      }
      long tiedWithout = to - from - tiedWith;
      for (int rank = from; rank < to; rank++) {
        int i = cases.ascending(rank);
        shares[i] =
            cases.outcome(i)
                ? (belowWithout + tiedWithout / 2.0) / without
                : (with - belowWith - tiedWith / 2.0) / with;
      }
      belowWith += tiedWith;
      belowWithout += tiedWithout;
      from = to;
    }
  }

  /// True where both kinds have at least two cases, so that their variances exist.
  boolean enough() {
    return with >= 2 && cases.size() - with >= 2;
  }

  double area() {
    return mean(shares, true);
  }

  /// The variance of the AUROC.
  double variance() {
    return variance(shares);
  }

  /// The variance of the difference between this AUROC and that of `other` on the same cases.
  double varianceOfDifference(Placements other) {
    double[] differences = new double[shares.length];
    java.util.Arrays.setAll(differences, i -> shares[i] - other.shares[i]);
    return variance(differences);
  }

  private double variance(double[] values) {
    return squares(values, true) / ((with - 1.0) * with)
        + squares(values, false) / ((cases.size() - with - 1.0) * (cases.size() - with));
  }

  private double mean(double[] values, boolean outcome) {
    double sum = 0;
    long count = 0;
    for (int i = 0; i < values.length; i++) {
      if (cases.outcome(i) == outcome) {
        sum += values[i];
        count++;
      }
    }
    return sum / count;
  }

  private double squares(double[] values, boolean outcome) {
    double mean = mean(values, outcome);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += cases.outcome(i) == outcome ? (values[i] - mean) * (values[i] - mean) : 0;
    }
    return sum;
  }
}
