package org.primum.risk.validation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// Cases whose outcome is known and which a model or an alert has scored: the higher, the likelier
/// the outcome. Unchangeable.
public final class ScoredCases {
  private final boolean[] outcomes;
  private final double[] scores;
  private final int[] clusters;
  private final int[] ascending;
  private final int clusterCount;

  private ScoredCases(boolean[] outcomes, double[] scores, int[] labels) {
    if (outcomes.length != scores.length || scores.length != labels.length) {
      throw new IllegalArgumentException(
          "cannot pair `%d` outcomes, `%d` scores and `%d` clusters; give one of each per case"
              .formatted(outcomes.length, scores.length, labels.length));
    }
    for (double score : scores) {
      if (!Double.isFinite(score)) {
        throw new IllegalArgumentException("score `" + score + "` must be finite");
      }
    }
    this.outcomes = outcomes;
    this.scores = scores;
    this.clusters = new int[labels.length];
    this.clusterCount = number(labels, clusters);
    this.ascending = ascending(scores);
  }

  /// Independent cases.
  ///
  /// @param outcomes true where the outcome happened, shape `[cases]`
  /// @param scores finite, shape `[cases]`
  /// @throws IllegalArgumentException if lengths differ or a score is not finite
  public static ScoredCases independent(boolean[] outcomes, double[] scores) {
    int[] own = new int[scores.length];
    Arrays.setAll(own, i -> i);
    return new ScoredCases(outcomes.clone(), scores.clone(), own);
  }

  /// Cases that come in clusters, e.g. hours of one stay.
  ///
  /// @param clusters equal for cases of the same cluster, shape `[cases]`
  /// @throws IllegalArgumentException as [#independent]
  public static ScoredCases clustered(boolean[] outcomes, double[] scores, int[] clusters) {
    return new ScoredCases(outcomes.clone(), scores.clone(), clusters);
  }

  private static int number(int[] labels, int[] numbered) {
    Map<Integer, Integer> seen = new HashMap<>();
    for (int i = 0; i < labels.length; i++) {
      Integer known = seen.putIfAbsent(labels[i], seen.size());
      numbered[i] = known == null ? seen.size() - 1 : known;
    }
    return seen.size();
  }

  private static int[] ascending(double[] scores) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  /// How many cases there are.
  public int size() {
    return scores.length;
  }

  /// True where the outcome of case `i` happened.
  public boolean outcome(int i) {
    return outcomes[i];
  }

  /// The score of case `i`, finite.
  public double score(int i) {
    return scores[i];
  }

  /// The cluster of case `i`, counted from 0.
  public int cluster(int i) {
    return clusters[i];
  }

  /// How many clusters there are; as many as cases where these are independent.
  public int clusters() {
    return clusterCount;
  }

  /// True where some cluster holds more than one case.
  public boolean hasClusters() {
    return clusterCount < scores.length;
  }

  /// The case with the `rank`-th lowest score, counted from 0; equal scores keep their order.
  public int ascending(int rank) {
    return ascending[rank];
  }

  /// True where this score is positive for `threshold`: at or above it. Nothing is nudged: a score
  /// of exactly 0 is positive at a threshold of 0, and one of exactly 1 at every threshold to 1.
  public boolean alerted(int i, double threshold) {
    return scores[i] >= threshold;
  }

  /// Cases by outcome and whether they score at or above `threshold`.
  public Confusion confusion(double threshold) {
    long[] counts = new long[4];
    for (int i = 0; i < scores.length; i++) {
      counts[(outcomes[i] ? 0 : 1) + (alerted(i, threshold) ? 0 : 2)]++;
    }
    return new Confusion(counts[0], counts[1], counts[2], counts[3]);
  }

  /// Cases with the outcome.
  public long withOutcome() {
    return confusion(Double.NEGATIVE_INFINITY).truePositive();
  }
}
