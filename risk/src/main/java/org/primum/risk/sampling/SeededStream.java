package org.primum.risk.sampling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.primum.terms.Digest;

/// A stream of pseudo-random numbers that belongs to a text: xoshiro256++ (D. Blackman, S. Vigna,
/// ACM TOMS 47(4), 2021) seeded by the text's SHA-256.
public final class SeededStream {
  private static final double STEP = 0x1p-52;

  private final UniformRandomProvider random;

  private SeededStream(UniformRandomProvider random) {
    this.random = random;
  }

  /// The stream that belongs to `text`.
  public static SeededStream of(String text) {
    byte[] digest = Digest.of(text.getBytes(StandardCharsets.UTF_8)).bytes();
    long[] state = new long[4];
    ByteBuffer.wrap(digest).asLongBuffer().get(state);
    return new SeededStream(RandomSource.XO_SHI_RO_256_PP.create(state));
  }

  /// The next number: the middle of one of 2^52 equal steps, never 0, never 1, exact.
  public double uniform() {
    return middle(random.nextLong() >>> 12);
  }

  /// The next 64 random bits.
  public long bits() {
    return random.nextLong();
  }

  /// The middle of step `step` of 2^52.
  static double middle(long step) {
    return (step + 0.5) * STEP;
  }
}
