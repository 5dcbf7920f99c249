package org.primum.risk.validation.discrimination;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.ClusterBootstrap;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Coverage;
import org.primum.risk.validation.ScoredCases;
import org.primum.risk.validation.Simulated;

/// Binormal scores of known area; the false-alarm rate of every check is 1e-4.
class DiscriminationCoverageTest {
  /// The area under the binormal curve whose two kinds lie `gap` standard deviations apart.
  private static double area(double gap) {
    return NormalDistribution.of(0, 1).cumulativeProbability(gap / Math.sqrt(2));
  }

  private static ScoredCases binormal(Simulated simulated, int size, int per, double gap) {
    boolean[] outcomes = new boolean[size];
    double[] scores = new double[size];
    int[] clusters = new int[size];
    double common = 0;
    for (int i = 0; i < size; i++) {
      common = i % per == 0 ? simulated.normal() : common;
      clusters[i] = i / per;
      outcomes[i] = (i / per) % 3 == 0;
      double own = simulated.normal();
      // Half of the variance is common to a cluster where it has more than one case.
      double noise = per == 1 ? own : Math.sqrt(0.5) * (own + common);
      scores[i] = noise + (outcomes[i] ? gap : 0);
    }
    return ScoredCases.clustered(outcomes, scores, clusters);
  }

  @Test
  void deLongsIntervalsHoldTheTruth() {
    long seed = 5;
    Simulated simulated = new Simulated(seed);
    Coverage logit = new Coverage(seed);
    Coverage plain = new Coverage(seed);
    for (int run = 0; run < 1_500; run++) {
      ScoredCases cases = binormal(simulated, 150, 1, 1.5);
      logit.add(
          Discrimination.onLogitScale(cases, Confidence.P95)
              .interval()
              .orElseThrow()
              .contains(area(1.5)));
      plain.add(
          Discrimination.deLong(cases, Confidence.P95)
              .interval()
              .orElseThrow()
              .contains(area(1.5)));
    }
    logit.atLeast(0.94);
    logit.atMost(0.965);
    plain.atLeast(0.925);
    plain.atMost(0.96);
  }

  @Test
  void bootstrapOfClustersHoldsTheTruthWhereDeLongDoesNot() {
    long seed = 6;
    Simulated simulated = new Simulated(seed);
    Coverage clusters = new Coverage(seed);
    Coverage naive = new Coverage(seed);
    for (int run = 0; run < 300; run++) {
      ScoredCases cases = binormal(simulated, 480, 4, 1);
      clusters.add(
          new ClusterBootstrap(200, run)
              .interval(cases, w -> Auroc.of(cases, w), Confidence.P95)
              .orElseThrow()
              .contains(area(1)));
      naive.add(
          Discrimination.deLong(cases, Confidence.P95).interval().orElseThrow().contains(area(1)));
    }
    clusters.atLeast(0.92);
    naive.atMost(0.85);
  }

  /// The truth is the average precision of 200,000 cases, whose own error is some 0.003.
  @Test
  void bootstrapOfAveragePrecisionHoldsTheTruth() {
    long seed = 7;
    Simulated simulated = new Simulated(seed);
    double truth = PrecisionRecall.averagePrecision(binormal(simulated, 200_000, 1, 1.2));
    Coverage coverage = new Coverage(seed);
    for (int run = 0; run < 300; run++) {
      ScoredCases cases = binormal(simulated, 400, 1, 1.2);
      coverage.add(
          new ClusterBootstrap(200, run)
              .interval(cases, w -> PrecisionRecall.averagePrecision(cases, w), Confidence.P95)
              .orElseThrow()
              .contains(truth));
    }
    coverage.atLeast(0.92);
    coverage.atMost(0.975);
  }

  /// Two equally good scores with noise of their own: the test of their difference errs one time in
  /// 20.
  @Test
  void callsEquallyGoodScoresDifferentAsOftenAsItSays() {
    long seed = 8;
    Simulated simulated = new Simulated(seed);
    Coverage kept = new Coverage(seed);
    ClusterBootstrap unused = new ClusterBootstrap(200, 1);
    for (int run = 0; run < 1_500; run++) {
      boolean[] outcomes = new boolean[150];
      double[] first = new double[150];
      double[] second = new double[150];
      for (int i = 0; i < 150; i++) {
        outcomes[i] = i % 3 == 0;
        double common = simulated.normal() + (outcomes[i] ? 1.5 : 0);
        first[i] = common + simulated.normal();
        second[i] = common + simulated.normal();
      }
      AurocDifference found =
          AurocDifference.of(
              ScoredCases.independent(outcomes, first),
              ScoredCases.independent(outcomes, second),
              unused,
              Confidence.P95);
      kept.add(found.p().orElseThrow() > 0.05);
    }
    kept.atLeast(0.94);
    kept.atMost(0.96);
  }
}
