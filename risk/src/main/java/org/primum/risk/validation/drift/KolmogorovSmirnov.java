package org.primum.risk.validation.drift;

import java.util.Arrays;

/// The two-sample Kolmogorov–Smirnov test.
///
/// The p-value is exact up to [#MOST_EXACT] products of the sample sizes, ties included: of all
/// ways to deal the pooled values out to the two samples, the share whose distance is at least as
/// large, counted along lattice paths; steps within a tie are not looked at (J. L. Hodges, Arkiv
/// för Matematik 3, 1958; G. Schröer and D. Trenkler, Computational Statistics & Data Analysis 20,
/// 1995, for ties). Beyond, it is Kolmogorov's limit, which is cautious where there are ties.
/// Assumes independent values.
///
/// @param distance the largest difference between the two shares of values at or below a value, 0
///   to 1
/// @param p two-sided
/// @param exact true where `p` is exact
public record KolmogorovSmirnov(double distance, double p, boolean exact) {
  /// Largest product of the two sample sizes that is counted out.
  public static final long MOST_EXACT = 25_000_000;

  /// Compares two samples.
  ///
  /// @param reference finite values, at least one
  /// @param current finite values, at least one
  /// @throws IllegalArgumentException if a sample is empty or a value is not finite
  public static KolmogorovSmirnov of(double[] reference, double[] current) {
    double[] first = sorted("reference", reference);
    double[] second = sorted("current", current);
    boolean[] tieEnds = new boolean[first.length + second.length];
    long widest = widest(first, second, tieEnds);
    double distance = (double) widest / ((double) first.length * second.length);
    boolean exact = (long) first.length * second.length <= MOST_EXACT;
    return new KolmogorovSmirnov(
        distance,
        exact
            ? exactP(first.length, second.length, widest, tieEnds)
            : limitP(distance, first.length, second.length),
        exact);
  }

  private static double[] sorted(String which, double[] sample) {
    if (sample.length == 0 || !Arrays.stream(sample).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "the " + which + " sample needs at least one value, all of them finite");
    }
    double[] copy = sample.clone();
    Arrays.sort(copy);
    return copy;
  }

  /// The largest |i·m − j·n| after i of n and j of m values, looked at where no tie is broken;
  /// notes after how many pooled values that is.
  private static long widest(double[] first, double[] second, boolean[] tieEnds) {
    int i = 0;
    int j = 0;
    long widest = 0;
    while (i < first.length || j < second.length) {
      double next =
          j == second.length || (i < first.length && first[i] <= second[j]) ? first[i] : second[j];
      while (i < first.length && first[i] == next) {
        i++;
      }
      while (j < second.length && second[j] == next) {
        j++;
      }
      tieEnds[i + j - 1] = true;
      widest = Math.max(widest, Math.abs((long) i * second.length - (long) j * first.length));
    }
    return widest;
  }

  /// One less the probability that a random path from (0, 0) to (n, m) keeps |i·m − j·n| below
  /// `widest` wherever a tie ends. Walking row by row, `kept[j]` is the share of the paths to (i,
  /// j) that did; the last step came from the left with probability j/(i + j).
  private static double exactP(int n, int m, long widest, boolean[] tieEnds) {
    double[] kept = new double[m + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        if (i + j == 0) {
          kept[0] = 1;
          continue;
        }
        boolean broken = tieEnds[i + j - 1] && Math.abs((long) i * m - (long) j * n) >= widest;
        double left = j == 0 ? 0 : kept[j - 1] * j / (i + j);
        double below = i == 0 ? 0 : kept[j] * i / (i + j);
        kept[j] = broken ? 0 : left + below;
      }
    }
    return widest == 0 ? 1 : Math.min(1, Math.max(0, 1 - kept[m]));
  }

  /// Kolmogorov's series (N. Smirnov, Annals of Mathematical Statistics 19, 1948).
  private static double limitP(double distance, double n, double m) {
    double x = distance * Math.sqrt(n * m / (n + m));
    if (x < 0.2) {
      return 1;
    }
    double sum = 0;
    for (int k = 1; k <= 100; k++) {
      sum += (k % 2 == 1 ? 2 : -2) * StrictMath.exp(-2.0 * k * k * x * x);
    }
    return Math.min(1, Math.max(0, sum));
  }
}
