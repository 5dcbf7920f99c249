package org.primum.risk.layers.expression;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.primum.risk.distribution.Distribution;
import org.primum.terms.Digest;

/// Draws of one uncertain number, independent of all others by name: xoshiro256++ (D. Blackman, S.
/// Vigna, ACM TOMS 47(4), 2021), seeded by SHA-256 of the run's seed and the name.
public final class UniformStream {
  private static final double STEP = 0x1p-52;

  private final UniformRandomProvider random;
  private final DoubleUnaryOperator quantiles;

  /// @param name unique among the numbers drawn together
  public UniformStream(String name, Distribution distribution, long seed) {
    byte[] digest =
        Digest.of(("layers/" + seed + "/" + name).getBytes(StandardCharsets.UTF_8)).bytes();
    long[] state = new long[4];
    ByteBuffer.wrap(digest).asLongBuffer().get(state);
    this.random = RandomSource.XO_SHI_RO_256_PP.create(state);
    this.quantiles = distribution.quantiles();
  }

  /// The next draw: the quantile at the middle of one of 2^52 equal steps.
  public double next() {
    return quantiles.applyAsDouble(((random.nextLong() >>> 12) + 0.5) * STEP);
  }
}
