package org.primum.risk.validation.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primum.risk.validation.Clustered;
import org.primum.risk.validation.Counted;
import org.primum.risk.validation.Proportion;
import org.primum.risk.validation.ScoredCases;

/// Cases with neighbouring predictions: what was predicted, what happened.
///
/// @param lowest prediction in the bin
/// @param highest prediction in the bin
/// @param meanPredicted between the two
/// @param observed how many had the outcome, with an interval that fits how the cases came
public record CalibrationBin(
    double lowest, double highest, double meanPredicted, Counted observed) {
  /// Bins of nearly equal size from the lowest prediction up; equal predictions share a bin, so
  /// that there may be fewer bins than asked for.
  ///
  /// @param bins at least 1
  /// @throws IllegalArgumentException if it is less
  public static List<CalibrationBin> of(ScoredCases cases, int bins) {
    if (bins < 1) {
      throw new IllegalArgumentException("bins are `" + bins + "`; give at least 1");
    }
    List<CalibrationBin> found = new ArrayList<>();
    int from = 0;
    for (int bin = 1; bin <= bins && from < cases.size(); bin++) {
      int to = Math.max(from + 1, (int) ((long) cases.size() * bin / bins));
      while (to < cases.size() && at(cases, to) == at(cases, to - 1)) {
        to++;
      }
      found.add(bin(cases, from, to));
      from = to;
    }
    return found;
  }

  private static double at(ScoredCases cases, int rank) {
    return cases.score(cases.ascending(rank));
  }

  private static CalibrationBin bin(ScoredCases cases, int from, int to) {
    double sum = 0;
    long events = 0;
    Map<Integer, long[]> byCluster = new HashMap<>();
    for (int rank = from; rank < to; rank++) {
      int i = cases.ascending(rank);
      int event = cases.outcome(i) ? 1 : 0;
      sum += cases.score(i);
      events += event;
      long[] counts = byCluster.computeIfAbsent(cases.cluster(i), cluster -> new long[2]);
      counts[0] += event;
      counts[1]++;
    }
    Counted observed =
        cases.hasClusters()
            ? byCluster.values().stream()
                .map(counts -> Clustered.of(counts[0], counts[1]))
                .reduce(Clustered.NONE, Clustered::plus)
            : new Proportion(events, to - from);
    return new CalibrationBin(at(cases, from), at(cases, to - 1), sum / (to - from), observed);
  }
}
