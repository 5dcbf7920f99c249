package org.primum.risk.monitoring.sequence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.primum.risk.validation.Coverage;
import org.primum.risk.validation.Simulated;

/// 1,500 watches of 250 looks, every kind of end; the false-alarm rate of each check is 1e-4.
class SequenceCoverageTest {
  private static final int RUNS = 1_500;
  private static final int LOOKS = 250;
  private static final double LEVEL = Math.log(20);

  /// The evidence peaks just before an event from below, and at it from above.
  @ParameterizedTest
  @EnumSource
  void ratesHoldTheTruthAtAllTimesAtOnce(Ends ends) {
    long seed = 53L;
    Simulated simulated = new Simulated(seed);
    RateSequence rates = RateSequence.tunedTo(20, 0.05, ends);
    Coverage coverage = new Coverage(seed);
    for (int run = 0; run < RUNS; run++) {
      double time = 0;
      boolean held = true;
      for (int n = 1; n <= LOOKS; n++) {
        time -= Math.log1p(-simulated.random().nextDouble()) / 1.3;
        held &= rates.logEvidence(n - 1, time, 1.3) < LEVEL;
        held &= rates.logEvidence(n, time, 1.3) < LEVEL;
      }
      coverage.add(held);
    }
    coverage.atLeast(0.95);
  }

  @ParameterizedTest
  @EnumSource
  void sharesHoldTheTruthAtAllTimesAtOnce(Ends ends) {
    long seed = 59L;
    Simulated simulated = new Simulated(seed);
    ProportionSequence shares =
        ProportionSequence.tunedTo(new ProportionSequence.Tuning(100, 0.3), 0.05, ends);
    Coverage coverage = new Coverage(seed);
    for (int run = 0; run < RUNS; run++) {
      long yes = 0;
      boolean held = true;
      for (int n = 1; n <= LOOKS; n++) {
        yes += simulated.happens(0.3) ? 1 : 0;
        held &= shares.logEvidence(yes, n, 0.3) < LEVEL;
      }
      coverage.add(held);
    }
    coverage.atLeast(0.95);
  }

  @ParameterizedTest
  @EnumSource
  void meansHoldTheTruthAtAllTimesAtOnce(Ends ends) {
    long seed = 61L;
    Simulated simulated = new Simulated(seed);
    MeanSequence means = MeanSequence.tunedTo(new MeanSequence.Tuning(50, 2), 0.05, ends);
    Coverage coverage = new Coverage(seed);
    for (int run = 0; run < RUNS; run++) {
      double sum = 0;
      boolean held = true;
      for (int n = 1; n <= LOOKS; n++) {
        sum += 7 + 2 * simulated.normal();
        held &= means.logEvidence(sum, n, 7) < LEVEL;
      }
      coverage.add(held);
    }
    coverage.atLeast(0.95);
  }

  /// What the sequences are for: an interval of fixed time, looked at as often, loses the truth in
  /// more than a third of all watches.
  @Test
  void fixedIntervalsDoNot() {
    long seed = 67;
    Simulated simulated = new Simulated(seed);
    Coverage coverage = new Coverage(seed);
    for (int run = 0; run < RUNS; run++) {
      double sum = 0;
      boolean held = true;
      for (int n = 1; n <= LOOKS; n++) {
        sum += simulated.normal();
        held &= Math.abs(sum) < 1.96 * Math.sqrt(n);
      }
      coverage.add(held);
    }
    coverage.atMost(0.66);
  }
}
