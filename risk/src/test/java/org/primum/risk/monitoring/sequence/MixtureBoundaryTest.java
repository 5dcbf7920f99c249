package org.primum.risk.monitoring.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.risk.validation.Coverage;
import org.primum.risk.validation.Simulated;

/// Expected figures at intrinsic time 100, tightest there, alpha .05: the normal bounds are
/// reference cases; the others are figures of the authors' own R implementation as their C++ tests
/// cite them (confseq), with five digits.
class MixtureBoundaryTest {
  private static final NormalMixture TWO_SIDED = NormalMixture.tunedTo(100, 0.05, false);
  private static final NormalMixture ONE_SIDED = NormalMixture.tunedTo(100, 0.05, true);

  private static BetaBinomialMixture betaBinomial(boolean oneSided) {
    return BetaBinomialMixture.tunedTo(
        new BetaBinomialMixture.Tuning(100, 0.05, oneSided), 0.2, 0.8);
  }

  private static void requires(MixtureBoundary boundary, double log, double bound, double digits) {
    assertThat(boundary.logSupermartingale(10, 100)).isEqualTo(log, within(1e-5));
    assertThat(boundary.bound(100, 0.05)).isEqualTo(bound, within(digits));
    assertThat(boundary.assumes()).isNotEmpty();
  }

  @Test
  void givesTheNormalBounds() {
    assertThat(TWO_SIDED.rho()).isEqualTo(12.60056, within(1e-5));
    requires(TWO_SIDED, -0.6510052, 30.35209, 5e-6);
    requires(ONE_SIDED, -0.06502391, 27.66071, 5e-6);
  }

  @Test
  void givesTheGammaPoissonBound() {
    requires(GammaPoissonMixture.tunedTo(100, 0.05, 2), -0.06991219, 30.1949, 5e-5);
  }

  @Test
  void givesTheBetaBinomialBounds() {
    requires(betaBinomial(false), -0.6941012, 31.4308, 5e-5);
    requires(betaBinomial(true), -0.07134019, 28.41238, 5e-6);
  }

  @Test
  void reachesTheLevelExactlyAtTheBound() {
    for (MixtureBoundary boundary :
        List.of(
            TWO_SIDED, ONE_SIDED, GammaPoissonMixture.tunedTo(10, 0.01, 1), betaBinomial(true))) {
      for (double variance : new double[] {30, 1_000, 100_000}) {
        double bound = boundary.bound(variance, 0.01);
        assertThat(boundary.logSupermartingale(bound, variance))
            .isEqualTo(Math.log(100), within(1e-8));
      }
    }
  }

  @Test
  void cannotBeCrossedBeforeIncrementsCouldReachIt() {
    BetaBinomialMixture boundary = betaBinomial(true);
    assertThat(boundary.bound(0.16, 0.05))
        .isEqualTo(boundary.largest(0.16))
        .isEqualTo(0.8, within(1e-12));
    assertThat(boundary.bound(0, 0.05)).isZero();
    assertThat(ONE_SIDED.bound(0, 0.05)).isPositive();
    assertThat(ONE_SIDED.largest(3)).isInfinite();
  }

  @Test
  void refusesWhatHasNoBound() {
    for (double alpha : new double[] {0, 1, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> TWO_SIDED.bound(1, alpha));
      assertThatIllegalArgumentException().isThrownBy(() -> NormalMixture.tunedTo(1, alpha, false));
    }
    for (double variance : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> TWO_SIDED.bound(variance, 0.05));
    }
    for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NormalMixture.tunedTo(wrong, 0.05, false));
      assertThatIllegalArgumentException().isThrownBy(() -> new NormalMixture(wrong, true));
      assertThatIllegalArgumentException().isThrownBy(() -> new GammaPoissonMixture(wrong, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> new GammaPoissonMixture(1, wrong));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new BetaBinomialMixture(wrong, 1, 1, true));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new BetaBinomialMixture(1, wrong, 1, true));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new BetaBinomialMixture(1, 1, wrong, true));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> NormalMixture.tunedTo(1, 0.5, true));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                BetaBinomialMixture.tunedTo(
                    new BetaBinomialMixture.Tuning(0.01, 0.05, false), 0.5, 0.5));
  }

  /// 2,000 walks of 600 steps without drift, looked at after each; the false-alarm rate of each
  /// check is 1e-4. A fixed 95 % interval looked at as often fails in more than half of them.
  @Test
  void normalBoundsHoldAtAllTimesAtOnce() {
    long seed = 43;
    Simulated simulated = new Simulated(seed);
    Coverage two = new Coverage(seed);
    Coverage one = new Coverage(seed);
    Coverage naive = new Coverage(seed);
    double[] bounds = new double[601];
    double[] oneSided = new double[601];
    for (int n = 1; n <= 600; n++) {
      bounds[n] = TWO_SIDED.bound(n, 0.05);
      oneSided[n] = ONE_SIDED.bound(n, 0.05);
    }
    for (int run = 0; run < 2_000; run++) {
      double sum = 0;
      boolean heldTwo = true;
      boolean heldOne = true;
      boolean heldNaive = true;
      for (int n = 1; n <= 600; n++) {
        sum += simulated.normal();
        heldTwo &= Math.abs(sum) < bounds[n];
        heldOne &= sum < oneSided[n];
        heldNaive &= Math.abs(sum) < 1.96 * Math.sqrt(n);
      }
      two.add(heldTwo);
      one.add(heldOne);
      naive.add(heldNaive);
    }
    two.atLeast(0.95);
    one.atLeast(0.95);
    naive.atMost(0.5);
  }

  /// Yes with probability .2, less .2; and Poisson events less their number expected.
  @Test
  void boundsOfCountsHoldAtAllTimesAtOnce() {
    long seed = 47;
    Simulated simulated = new Simulated(seed);
    Coverage binary = new Coverage(seed);
    Coverage poisson = new Coverage(seed);
    BetaBinomialMixture yesNo =
        BetaBinomialMixture.tunedTo(new BetaBinomialMixture.Tuning(30, 0.05, true), 0.2, 0.8);
    GammaPoissonMixture events = GammaPoissonMixture.tunedTo(30, 0.05, 1);
    double level = Math.log(20);
    for (int run = 0; run < 1_500; run++) {
      double sum = 0;
      double time = 0;
      boolean heldBinary = true;
      boolean heldPoisson = true;
      for (int n = 1; n <= 400; n++) {
        sum += simulated.happens(0.2) ? 0.8 : -0.2;
        heldBinary &= yesNo.logSupermartingale(sum, n * 0.16) < level;
        if (n <= 150) {
          time -= Math.log1p(-simulated.random().nextDouble());
          heldPoisson &= events.logSupermartingale(n - time, time) < level;
        }
      }
      binary.add(heldBinary);
      poisson.add(heldPoisson);
    }
    binary.atLeast(0.95);
    poisson.atLeast(0.95);
  }
}
