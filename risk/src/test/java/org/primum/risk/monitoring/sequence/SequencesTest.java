package org.primum.risk.monitoring.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Coverage;
import org.primum.risk.validation.Interval;
import org.primum.risk.validation.Simulated;

class SequencesTest {
  private static void between(Interval found, double lower, double upper) {
    assertThat(found.lower()).isEqualTo(lower, within(1e-7));
    assertThat(found.upper()).isEqualTo(upper, within(1e-7));
  }

  /// Limits by scipy 1.17.1 (gammaln, betaln, brentq) from the conjugate formulae.
  @Test
  void givesTheRatiosNotRuledOut() {
    RateSequence sequence = new RateSequence(2, 0.05);
    between(sequence.interval(12, 7.5), 0.6043894244195788, 3.3392343871181853);
    between(sequence.interval(0, 7.5), 0, 0.8149362012862787);
    assertThat(sequence.logEvidence(12, 7.5, 1.6)).isNegative();
  }

  @Test
  void givesTheProbabilitiesNotRuledOut() {
    ProportionSequence sequence = new ProportionSequence(2, 3, 0.05);
    between(sequence.interval(12, 40), 0.1261723527175511, 0.5261352371933665);
    Interval never = sequence.interval(0, 40);
    assertThat(never.lower()).isZero();
    assertThat(sequence.logEvidence(0, 40, never.upper())).isEqualTo(Math.log(20), within(1e-8));
    Interval always = sequence.interval(40, 40);
    assertThat(always.upper()).isOne();
    assertThat(sequence.logEvidence(40, 40, always.lower())).isEqualTo(Math.log(20), within(1e-8));
  }

  @Test
  void isTightestWhereItWasTuned() {
    RateSequence early = RateSequence.tunedTo(10, 0.05);
    RateSequence late = RateSequence.tunedTo(1_000, 0.05);
    assertThat(early.interval(10, 10).width()).isLessThan(late.interval(10, 10).width());
    assertThat(late.interval(1_000, 1_000).width())
        .isLessThan(early.interval(1_000, 1_000).width());
    ProportionSequence few = ProportionSequence.tunedTo(50, 0.1, 0.05);
    ProportionSequence many = ProportionSequence.tunedTo(5_000, 0.1, 0.05);
    assertThat(few.interval(5, 50).width()).isLessThan(many.interval(5, 50).width());
    assertThat(many.interval(500, 5_000).width()).isLessThan(few.interval(500, 5_000).width());
    assertThat(few.a() / (few.a() + few.b())).isEqualTo(0.1, within(1e-12));
  }

  @Test
  void refusesWhatCannotBe() {
    for (double wrong : new double[] {0, -1, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new RateSequence(wrong, 0.05));
      assertThatIllegalArgumentException().isThrownBy(() -> new RateSequence(1, wrong));
      assertThatIllegalArgumentException().isThrownBy(() -> new ProportionSequence(wrong, 1, 0.05));
      assertThatIllegalArgumentException().isThrownBy(() -> new ProportionSequence(1, wrong, 0.05));
      assertThatIllegalArgumentException().isThrownBy(() -> new ProportionSequence(1, 1, wrong));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ProportionSequence.tunedTo(50, wrong, 0.05));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RateSequence(1, 0.05).interval(1, wrong));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RateSequence(1, 0.05).interval(-1, 1));
    ProportionSequence shares = new ProportionSequence(1, 1, 0.05);
    assertThatIllegalArgumentException().isThrownBy(() -> shares.interval(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> shares.interval(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> shares.interval(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> ProportionSequence.tunedTo(1, 0.5, 0.05));
    assertThat(shares.assumes()).isNotEmpty();
    assertThat(new RateSequence(1, 0.05).assumes()).isNotEmpty();
  }

  /// Looked at after every event and trial; the false-alarm rate of each check is 1e-4.
  @Test
  void holdTheTruthAtAllTimesAtOnce() {
    long seed = 53;
    Simulated simulated = new Simulated(seed);
    RateSequence rates = RateSequence.tunedTo(20, 0.05);
    ProportionSequence shares = ProportionSequence.tunedTo(100, 0.3, 0.05);
    double level = Math.log(20);
    Coverage rate = new Coverage(seed);
    Coverage share = new Coverage(seed);
    for (int run = 0; run < 2_000; run++) {
      double time = 0;
      long yes = 0;
      boolean heldRate = true;
      boolean heldShare = true;
      for (int n = 1; n <= 300; n++) {
        time -= Math.log1p(-simulated.random().nextDouble()) / 1.3;
        // The evidence peaks just before an event from below, and at it from above.
        heldRate &= rates.logEvidence(n - 1, time, 1.3) < level;
        heldRate &= rates.logEvidence(n, time, 1.3) < level;
        yes += simulated.happens(0.3) ? 1 : 0;
        heldShare &= shares.logEvidence(yes, n, 0.3) < level;
      }
      rate.add(heldRate);
      share.add(heldShare);
    }
    rate.atLeast(0.95);
    share.atLeast(0.95);
  }
}
