package org.primum.risk.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MixtureProperties {
  private static final int ROUNDS = 300;

  @Test
  void quantilesUndoProbabilitiesAndRise() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Mixture pool = pool(new SplittableRandom(seed));
      double last = Double.NEGATIVE_INFINITY;
      for (double p : new double[] {0.001, 0.05, 0.3, 0.5, 0.8, 0.95, 0.999}) {
        double x = pool.quantile(p);
        assertThat(pool.cdf(x)).as("seed %s, p %s", seed, p).isCloseTo(p, within(1e-9));
        assertThat(x).as("seed %s, p %s", seed, p).isGreaterThan(last);
        last = x;
      }
    }
  }

  /// Mean and variance against sums over ten thousand quantiles, whose error is below 2 % of the
  /// standard deviation here.
  @Test
  void meanAndVarianceAreThoseOfTheQuantiles() {
    for (int seed = 0; seed < 40; seed++) {
      Mixture pool = pool(new SplittableRandom(seed));
      double sum = 0;
      double squares = 0;
      int n = 2000;
      for (int at = 0; at < n; at++) {
        double x = pool.quantile((at + 0.5) / n);
        sum += x;
        squares += x * x;
      }
      double sd = Math.sqrt(pool.variance());
      assertThat(pool.mean()).as("seed %s", seed).isCloseTo(sum / n, within(0.02 * sd));
      double found = Math.sqrt(squares / n - sum * sum / n / n);
      assertThat(sd).as("seed %s", seed).isCloseTo(found, within(0.05 * sd));
    }
  }

  private static Mixture pool(SplittableRandom random) {
    List<Belief> parts = new ArrayList<>();
    List<Double> marks = new ArrayList<>();
    int experts = 1 + random.nextInt(4);
    for (int expert = 0; expert < experts; expert++) {
      double low = 0.05 + 0.3 * random.nextDouble();
      double middle = low + 0.05 + 0.25 * random.nextDouble();
      double high = middle + 0.05 + 0.25 * random.nextDouble();
      Quantiles stated = new Quantiles(List.of(0.05, 0.5, 0.95), List.of(low, middle, high));
      parts.add(
          random.nextBoolean()
              ? QuantileFitting.of(stated, new Range(0, 1)).getFirst()
              : new Interpolation(stated, Background.UNIFORM, new Range(0, 1)));
      marks.add(0.1 + random.nextDouble());
    }
    return Mixture.inProportion(parts, marks);
  }

  @Test
  void refusesWeightsThatAreNone() {
    Belief belief =
        new Interpolation(
            new Quantiles(List.of(0.1, 0.9), List.of(1.0, 2.0)),
            Background.UNIFORM,
            new Range(0, 3));
    assertThatThrownBy(() -> new Mixture(List.of(belief), List.of(0.5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Mixture(List.of(belief, belief), List.of(1.5, -0.5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Mixture(List.of(belief), List.of(Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
