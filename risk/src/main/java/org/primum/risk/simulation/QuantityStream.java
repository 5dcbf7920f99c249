package org.primum.risk.simulation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.primum.risk.distribution.NormalScore;
import org.primum.risk.model.Quantity;
import org.primum.terms.Digest;

/// One quantity's own stream of random numbers, xoshiro256++ (D. Blackman, S. Vigna, ACM TOMS
/// 47(4), 2021) seeded by SHA-256 of the run's seed and the quantity's name. Adding, removing or
/// moving other quantities therefore leaves its draws as they were.
final class QuantityStream {
  private static final double STEP = 0x1p-52;
  private static final double LEAST = 0x1p-53;

  private final UniformRandomProvider random;
  private final DoubleUnaryOperator quantiles;

  QuantityStream(Quantity quantity, long seed) {
    byte[] digest =
        Digest.of(("harm/" + seed + "/" + quantity.name()).getBytes(StandardCharsets.UTF_8))
            .bytes();
    long[] state = new long[4];
    ByteBuffer.wrap(digest).asLongBuffer().get(state);
    this.random = RandomSource.XO_SHI_RO_256_PP.create(state);
    this.quantiles = quantity.distribution().quantiles();
  }

  /// Fills `block[0..size)` with draws.
  void draw(double[] block, int size) {
    for (int i = 0; i < size; i++) {
      block[i] = quantiles.applyAsDouble(uniform());
    }
  }

  /// Fills `block[0..size)` with normal scores, not yet draws.
  void score(double[] block, int size) {
    for (int i = 0; i < size; i++) {
      block[i] = NormalScore.of(uniform());
    }
  }

  /// The quantity's quantile of probability `p`.
  double quantile(double p) {
    return quantiles.applyAsDouble(p);
  }

  /// The draw that belongs to a normal score.
  double fromScore(double score) {
    double p = NormalScore.cdf(score);
    return quantiles.applyAsDouble(StrictMath.clamp(p, LEAST, 1 - LEAST));
  }

  /// The middle of one of 2^52 equal steps: never 0, never 1, exact.
  private double uniform() {
    return ((random.nextLong() >>> 12) + 0.5) * STEP;
  }
}
