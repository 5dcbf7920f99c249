package org.primum.risk.validation;

/// Sixteen cases with ties in their scores, in eight clusters of two. What is expected of them was
/// computed apart with numpy 2.4.6 and scipy 1.17.1: areas by comparing every pair, logistic models
/// by their own Newton steps, the sandwich over clusters with c/(c − 1).
public final class Sixteen {
  private static final boolean[] OUTCOMES = {
    true, false, true, true, false, false, true, false, false, true, false, false, true, false,
    false, true
  };
  private static final double[] FIRST = {
    .9, .8, .8, .7, .55, .5, .5, .5, .35, .3, .3, .2, .2, .1, .1, .05
  };
  private static final double[] SECOND = {
    .8, .3, .9, .6, .4, .6, .7, .2, .3, .5, .5, .1, .4, .3, .2, .1
  };
  private static final int[] CLUSTERS = {1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8};

  private Sixteen() {}

  /// As independent cases.
  public static ScoredCases cases() {
    return ScoredCases.independent(OUTCOMES, FIRST);
  }

  /// The same cases by a second score.
  public static ScoredCases scoredOtherwise() {
    return ScoredCases.independent(OUTCOMES, SECOND);
  }

  /// In clusters of two.
  public static ScoredCases clustered() {
    return ScoredCases.clustered(OUTCOMES, FIRST, CLUSTERS);
  }
}
