package org.primum.risk.monitoring.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Interval;

class SequencesTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static void between(Interval found, double lower, double upper) {
    assertThat(near(found.lower(), lower)).as("lower " + found.lower()).isTrue();
    assertThat(near(found.upper(), upper)).as("upper " + found.upper()).isTrue();
  }

  private static boolean near(double found, double expected) {
    return found == expected || Math.abs(found - expected) < 1e-7;
  }

  private static ProportionSequence shares(double trials, double share) {
    return ProportionSequence.tunedTo(
        new ProportionSequence.Tuning(trials, share), 0.05, Ends.BOTH);
  }

  /// Limits by scipy 1.17.1 (gammaln, gammaincc, brentq) from the conjugate formulae.
  @Test
  void givesTheRatiosNotRuledOut() {
    RateSequence sequence = new RateSequence(2, 0.05, Ends.BOTH);
    between(sequence.interval(12, 7.5), 0.6043894244195788, 3.3392343871181853);
    between(sequence.interval(0, 7.5), 0, 0.8149362012862787);
    assertThat(sequence.logEvidence(12, 7.5, 1.6)).isNegative();
    between(new RateSequence(2, 0.05, Ends.LOWER).interval(12, 7.5), 0.6431412548800771, INFINITY);
    between(new RateSequence(2, 0.05, Ends.UPPER).interval(12, 7.5), 0, 3.3367763607410774);
  }

  /// Limits by scipy 1.17.1 (betaln, betainc, brentq) from the conjugate formulae.
  @Test
  void givesTheProbabilitiesNotRuledOut() {
    ProportionSequence sequence = new ProportionSequence(2, 3, 0.05, Ends.BOTH);
    between(sequence.interval(12, 40), 0.1261723527175511, 0.5261352371933665);
    between(new ProportionSequence(2, 3, 0.05, Ends.LOWER).interval(12, 40), 0.1275237620939534, 1);
    between(new ProportionSequence(2, 3, 0.05, Ends.UPPER).interval(12, 40), 0, 0.5166343759777374);
    Interval never = sequence.interval(0, 40);
    assertThat(never.lower()).isZero();
    assertThat(sequence.logEvidence(0, 40, never.upper())).isEqualTo(Math.log(20), within(1e-8));
    Interval always = sequence.interval(40, 40);
    assertThat(always.upper()).isOne();
    assertThat(sequence.logEvidence(40, 40, always.lower())).isEqualTo(Math.log(20), within(1e-8));
  }

  /// Limits by scipy 1.17.1 (ndtr, brentq) from the normal mixtures.
  @Test
  void givesTheMeansNotRuledOut() {
    between(
        new MeanSequence(2, 5, 0.05, Ends.BOTH).interval(30, 50),
        -0.25922270928540925,
        1.2 + 0.25922270928540925);
    between(
        new MeanSequence(2, 5, 0.05, Ends.LOWER).interval(30, 50), -0.18548330787613754, INFINITY);
    between(
        new MeanSequence(2, 5, 0.05, Ends.UPPER).interval(30, 50),
        -INFINITY,
        1.2 + 0.18548330787613754);
  }

  /// At a ratio of 1 the lower end is the gamma-Poisson mixture with unit jumps.
  @Test
  void agreesWithTheBoundaryOfCounts() {
    RateSequence sequence = new RateSequence(7, 0.05, Ends.LOWER);
    GammaPoissonMixture boundary = new GammaPoissonMixture(7, 1);
    for (int events : new int[] {0, 3, 20, 400}) {
      assertThat(sequence.logEvidence(events, 12.5, 1))
          .isEqualTo(boundary.logSupermartingale(events - 12.5, 12.5), within(1e-9));
    }
  }

  @Test
  void rulesOutEverythingBeyondAnEndAndNothingWithin() {
    for (Ends ends : Ends.values()) {
      for (double weight : new double[] {0.5, 3, 40}) {
        for (int yes : new int[] {1, 7, 30, 49}) {
          ProportionSequence share = new ProportionSequence(weight, 2 * weight, 0.05, ends);
          RateSequence rate = new RateSequence(weight, 0.05, ends);
          Interval shares = share.interval(yes, 50);
          Interval rates = rate.interval(yes, 20);
          for (int i = 1; i < 500; i++) {
            double p = i / 500.0 + 1e-7;
            assertThat(share.logEvidence(yes, 50, p) < Math.log(20)).isEqualTo(shares.contains(p));
            assertThat(rate.logEvidence(yes, 20, 10 * p) < Math.log(20))
                .isEqualTo(rates.contains(10 * p));
          }
        }
      }
    }
  }

  @Test
  void manyCountsKeepTheirDigits() {
    for (Ends ends : Ends.values()) {
      Interval never = new ProportionSequence(2, 3, 0.05, ends).interval(0, 1_000_000);
      assertThat(never.lower()).isZero();
      Interval many = new RateSequence(50, 0.05, ends).interval(10_000_000, 9_990_000);
      assertThat(many.contains(1.001)).isTrue();
      assertThat(many.contains(1.003)).isEqualTo(ends == Ends.LOWER);
      assertThat(many.contains(0.999)).isEqualTo(ends == Ends.UPPER);
      assertThat(new RateSequence(50, 0.05, ends).interval(0, 3).lower()).isZero();
    }
  }

  @Test
  void isSharpestWhereItWasTuned() {
    RateSequence early = RateSequence.tunedTo(10, 0.05, Ends.BOTH);
    RateSequence late = RateSequence.tunedTo(1_000, 0.05, Ends.BOTH);
    assertThat(early.logEvidence(20, 10, 1)).isGreaterThan(late.logEvidence(20, 10, 1));
    assertThat(late.logEvidence(1_100, 1_000, 1)).isGreaterThan(early.logEvidence(1_100, 1_000, 1));
    ProportionSequence few = shares(50, 0.1);
    ProportionSequence many = shares(5_000, 0.1);
    assertThat(few.logEvidence(12, 50, 0.1)).isGreaterThan(many.logEvidence(12, 50, 0.1));
    assertThat(many.logEvidence(560, 5_000, 0.1)).isGreaterThan(few.logEvidence(560, 5_000, 0.1));
    assertThat(few.a() / (few.a() + few.b())).isEqualTo(0.1, within(1e-12));
    MeanSequence soon = MeanSequence.tunedTo(new MeanSequence.Tuning(10, 3), 0.05, Ends.LOWER);
    MeanSequence later = MeanSequence.tunedTo(new MeanSequence.Tuning(999, 3), 0.05, Ends.LOWER);
    assertThat(soon.interval(0, 10).lower()).isGreaterThan(later.interval(0, 10).lower());
    assertThat(later.interval(0, 999).lower()).isGreaterThan(soon.interval(0, 999).lower());
  }

  /// The sum over all counts, by the recursion of the Poisson distribution.
  @Test
  void evidenceIsWorthOneOnAverageWhereNothingIsWrong() {
    for (Ends ends : Ends.values()) {
      RateSequence rates = new RateSequence(30, 0.05, ends);
      double mean = 0;
      double chance = Math.exp(-25);
      for (int n = 0; n < 400; n++) {
        mean += chance * Math.exp(rates.logEvidence(n, 25, 1));
        chance *= 25.0 / (n + 1);
      }
      assertThat(mean).isEqualTo(1, within(1e-9));
    }
  }

  @Test
  void refusesWhatCannotBe() {
    for (double wrong : new double[] {0, -1, Double.NaN, INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RateSequence(wrong, 0.05, Ends.BOTH));
      assertThatIllegalArgumentException().isThrownBy(() -> new RateSequence(1, wrong, Ends.BOTH));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ProportionSequence(wrong, 1, 0.05, Ends.BOTH));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ProportionSequence(1, wrong, 0.05, Ends.BOTH));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ProportionSequence(1, 1, wrong, Ends.BOTH));
      assertThatIllegalArgumentException().isThrownBy(() -> shares(50, wrong));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RateSequence(1, 0.05, Ends.BOTH).interval(1, wrong));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new MeanSequence(wrong, 1, 0.05, Ends.BOTH));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new MeanSequence(1, wrong, 0.05, Ends.BOTH));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new MeanSequence(1, 1, wrong, Ends.BOTH));
    }
    RateSequence rates = new RateSequence(1, 0.05, Ends.BOTH);
    assertThatIllegalArgumentException().isThrownBy(() -> rates.interval(-1, 1));
    ProportionSequence shares = new ProportionSequence(1, 1, 0.05, Ends.BOTH);
    assertThatIllegalArgumentException().isThrownBy(() -> shares.interval(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> shares.interval(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> shares.interval(0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shares(1, 0.5))
        .withMessageContaining("too soon");
    MeanSequence means = new MeanSequence(1, 1, 0.05, Ends.BOTH);
    assertThatIllegalArgumentException().isThrownBy(() -> means.interval(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> means.interval(Double.NaN, 1));
    assertThat(shares.assumes()).isNotEmpty();
    assertThat(rates.assumes()).isNotEmpty();
    assertThat(means.assumes()).isNotEmpty();
  }
}
