package org.primum.risk.validation.calibration;

import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Confidence;
import org.primum.risk.validation.Coverage;
import org.primum.risk.validation.Figure;
import org.primum.risk.validation.ScoredCases;
import org.primum.risk.validation.Simulated;

/// Predictions whose flaw is known; the false-alarm rate of every check is 1e-4.
class CalibrationCoverageTest {
  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static boolean holds(Figure figure, double truth) {
    return figure.interval().orElseThrow().contains(truth);
  }

  /// Predicted logit is 2x + 1 where the truth is x: slope ½, intercept −½.
  @Test
  void slopeAndInterceptHoldTheTruth() {
    long seed = 11;
    Simulated simulated = new Simulated(seed);
    Coverage slope = new Coverage(seed);
    Coverage intercept = new Coverage(seed);
    for (int run = 0; run < 600; run++) {
      ScoredCases cases =
          simulated.cases(new Simulated.Plan(400, 1, -1, 1, 0), x -> logistic(2 * x + 1));
      Calibration found = Calibration.of(cases, 10, Confidence.P95);
      slope.add(holds(found.slope(), 0.5));
      intercept.add(holds(found.intercept(), -0.5));
    }
    slope.atLeast(0.94);
    slope.atMost(0.96);
    intercept.atLeast(0.94);
    intercept.atMost(0.96);
  }

  /// Predictions that are right where nothing is common to a cluster, of cases that have something
  /// in common (sd 0.8): the truth is integrated over both.
  @Test
  void meanFiguresHoldTheTruthBetweenClusters() {
    long seed = 12;
    Simulated simulated = new Simulated(seed);
    double predicted = Simulated.mean((x, u) -> logistic(x - 1));
    double happening = Simulated.mean((x, u) -> logistic(x - 1 + 0.8 * u));
    double brierTruth =
        Simulated.mean(
            (x, u) -> {
              double p = logistic(x - 1);
              double y = logistic(x - 1 + 0.8 * u);
              return y * (1 - p) * (1 - p) + (1 - y) * p * p;
            });
    Coverage difference = new Coverage(seed);
    Coverage brier = new Coverage(seed);
    Coverage ratio = new Coverage(seed);
    for (int run = 0; run < 600; run++) {
      ScoredCases cases = simulated.cases(new Simulated.Plan(60, 6, -1, 1, 0.8), x -> logistic(x));
      Calibration found = Calibration.of(cases, 5, Confidence.P95);
      difference.add(holds(found.meanDifference(), happening - predicted));
      brier.add(holds(found.brier(), brierTruth));
      ratio.add(holds(found.expectedOverObserved(), predicted / happening));
    }
    difference.atLeast(0.94);
    difference.atMost(0.965);
    brier.atLeast(0.935);
    brier.atMost(0.965);
    ratio.atLeast(0.94);
  }

  /// Every prediction is the truth moved by 0.3 on the logit scale; nothing is common to a cluster,
  /// but the sandwich does not know.
  @Test
  void sandwichHoldsTheTruth() {
    long seed = 14;
    Simulated simulated = new Simulated(seed);
    Coverage large = new Coverage(seed);
    Coverage slope = new Coverage(seed);
    for (int run = 0; run < 600; run++) {
      ScoredCases cases =
          simulated.cases(new Simulated.Plan(80, 5, -1, 1, 0), x -> logistic(x + 0.3));
      Calibration found = Calibration.of(cases, 5, Confidence.P95);
      large.add(holds(found.inTheLarge(), -0.3));
      slope.add(holds(found.slope(), 1));
    }
    large.atLeast(0.935);
    large.atMost(0.965);
    slope.atLeast(0.93);
    slope.atMost(0.965);
  }
}
