package org.primum.cohorts.synthetic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.primum.terms.Digest;

/// Random numbers of one stay, the same on every machine: logarithm and exponential are those of
/// StrictMath, all else is exact by IEEE 754.
final class Draws {
  private final UniformRandomProvider uniform;

  /// The stream of stay `number` under `seed`; streams of other stays are independent of it, so the
  /// first stays of a larger cohort are those of a smaller one.
  Draws(long seed, int number) {
    byte[] key = ("primum-synthetic/1/" + seed + "/" + number).getBytes(StandardCharsets.UTF_8);
    ByteBuffer state = ByteBuffer.wrap(Digest.of(key).bytes());
    long[] words = {state.getLong(), state.getLong(), state.getLong(), state.getLong()};
    uniform = RandomSource.XO_SHI_RO_256_PP.create(words);
  }

  /// True with probability `share`.
  boolean chance(double share) {
    return uniform.nextDouble() < share;
  }

  /// Uniform from `low` up to, not including, `high`.
  double between(double low, double high) {
    return low + (high - low) * uniform.nextDouble();
  }

  /// A whole number from `low` to `high`, both included.
  int whole(int low, int high) {
    return low + uniform.nextInt(high - low + 1);
  }

  /// Standard normal, by the polar method (Marsaglia and Bray 1964, doi 10.1137/1006063).
  double normal() {
    while (true) {
      double x = between(-1, 1);
      double y = between(-1, 1);
      double square = x * x + y * y;
      if (square < 1 && square > 0) {
        return x * Math.sqrt(-2 * StrictMath.log(square) / square);
      }
    }
  }
}
