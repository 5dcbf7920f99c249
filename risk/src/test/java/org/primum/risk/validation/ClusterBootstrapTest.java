package org.primum.risk.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterBootstrapTest {
  private static double mean(ScoredCases cases, int[] weights) {
    double sum =
        IntStream.range(0, weights.length).mapToDouble(i -> weights[i] * cases.score(i)).sum();
    return sum / IntStream.of(weights).sum();
  }

  @Test
  void drawsWholeClusters() {
    Set<String> broken = new HashSet<>();
    new ClusterBootstrap(200, 1)
        .interval(
            Sixteen.clustered(),
            weights -> {
              for (int i = 0; i < weights.length; i += 2) {
                if (weights[i] != weights[i + 1]) {
                  broken.add(i + " is drawn apart from " + (i + 1));
                }
              }
              if (IntStream.of(weights).sum() != 16) {
                broken.add("other than eight clusters are drawn");
              }
              return 0;
            },
            Confidence.P95);
    assertThat(broken).isEmpty();
  }

  @Test
  void givesTheSameLimitsForTheSameSeed() {
    ScoredCases cases = Sixteen.clustered();
    assertThat(new ClusterBootstrap(500, 7).interval(cases, w -> mean(cases, w), Confidence.P95))
        .isEqualTo(
            new ClusterBootstrap(500, 7).interval(cases, w -> mean(cases, w), Confidence.P95))
        .isNotEqualTo(
            new ClusterBootstrap(500, 8).interval(cases, w -> mean(cases, w), Confidence.P95));
  }

  @Test
  void knowsNoLimitsWhereTooManyResamplesAreSilent() {
    ScoredCases cases = Sixteen.clustered();
    ClusterBootstrap bootstrap = new ClusterBootstrap(1_000, 3);
    // The first cluster is missing from (7/8)^8 = 34 % of the resamples.
    assertThat(
            bootstrap.interval(cases, w -> w[0] == 0 ? Double.NaN : mean(cases, w), Confidence.P95))
        .isEmpty();
    ScoredCases one = ScoredCases.clustered(new boolean[2], new double[] {1, 2}, new int[] {5, 5});
    assertThat(bootstrap.interval(one, w -> mean(one, w), Confidence.P95)).isEmpty();
  }

  @Test
  void refusesTooFewOrTooManyResamples() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ClusterBootstrap(199, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ClusterBootstrap(100_001, 1));
  }

  /// 60 clusters of five whose means vary: the false-alarm rate of each check is 1e-4. Percentile
  /// limits of a mean over 60 clusters are known to fall short of their level by about one point.
  @Test
  void holdsTheTruthAsOftenAsItSays() {
    long seed = 41;
    Simulated simulated = new Simulated(seed);
    Coverage coverage = new Coverage(seed);
    for (int run = 0; run < 500; run++) {
      double[] scores = new double[300];
      int[] clusters = new int[300];
      double common = 0;
      for (int i = 0; i < 300; i++) {
        common = i % 5 == 0 ? simulated.normal() : common;
        clusters[i] = i / 5;
        scores[i] = 10 + common + simulated.normal();
      }
      ScoredCases cases = ScoredCases.clustered(new boolean[300], scores, clusters);
      coverage.add(
          new ClusterBootstrap(300, run)
              .interval(cases, w -> mean(cases, w), Confidence.P95)
              .orElseThrow()
              .contains(10));
    }
    coverage.atLeast(0.93);
    coverage.atMost(0.96);
  }
}
