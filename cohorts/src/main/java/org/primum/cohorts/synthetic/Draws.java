package org.primum.cohorts.synthetic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.primum.terms.Digest;

/// Uniform random numbers of one stream, the same on every machine.
final class Draws {
  private final UniformRandomProvider uniform;

  /// The stream named `name` under `seed`; streams of other names are independent of it.
  Draws(long seed, String name) {
    byte[] key = ("primum-synthetic/2/" + seed + "/" + name).getBytes(StandardCharsets.UTF_8);
    ByteBuffer state = ByteBuffer.wrap(Digest.of(key).bytes());
    long[] words = {state.getLong(), state.getLong(), state.getLong(), state.getLong()};
    uniform = RandomSource.XO_SHI_RO_256_PP.create(words);
  }

  /// From 0 up to, not including, 1.
  double next() {
    return uniform.nextDouble();
  }

  /// True with probability `share`.
  boolean chance(double share) {
    return uniform.nextDouble() < share;
  }
}
