package org.primum.risk.sampling;

import java.util.List;
import org.hipparchus.random.SobolSequenceGenerator;

/// Scrambled Sobol points in sixteen independent repetitions.
///
/// # How
///
/// The points are those of Hipparchus (I. M. Sobol, USSR Comput. Math. Math. Phys. 7(4), 1967;
/// direction numbers of S. Joe, F. Y. Kuo, SIAM J. Sci. Comput. 30(5), 2008). Hipparchus neither
/// scrambles nor hands out its direction numbers, but they can be read off its points: point `2^k`
/// is `V_k ⊕ V_{k−1}` in the Gray-code order in which it counts.
///
/// Each repetition multiplies the direction numbers of each column by a random lower triangular
/// matrix over GF(2) with ones on its diagonal and shifts the points by a random number, bit by bit
/// (J. Matoušek, J. Complexity 14(4), 1998, the affine scrambling). Then every single point is
/// uniform, so that means are unbiased, and their variance is that of Owen's nested scrambling (A.
/// B. Owen, ACM TOMACS 13(4), 2003, §3). The scrambling is folded into the direction numbers: a
/// point costs one exclusive-or.
///
/// Points of one repetition depend on each other, so that their spread says nothing about the
/// simulation error; the spread of the sixteen repetitions does.
final class SobolColumns implements UniformColumns {
  /// Enough for Student's t to be near the normal, few enough to leave each its evenness.
  static final int REPETITIONS = 16;

  private static final int BITS = 52;
  private static final int MOST_DIMENSIONS = 1000;

  private final int draws;
  private final long[][][] directions;
  private final long[][] shifts;

  /// @throws IllegalArgumentException if there are more than 1,000 columns
  SobolColumns(long seed, List<String> names, int draws) {
    int dimensions = names.size();
    if (dimensions > MOST_DIMENSIONS) {
      throw new IllegalArgumentException(
          "Sobol points have at most "
              + MOST_DIMENSIONS
              + " dimensions, found "
              + dimensions
              + " quantities; use the random sampler");
    }
    this.draws = draws;
    int bits = 32 - Integer.numberOfLeadingZeros(draws / REPETITIONS + 1);
    long[][] plain = directionNumbers(dimensions, bits);
    this.directions = new long[REPETITIONS][dimensions][bits];
    this.shifts = new long[REPETITIONS][dimensions];
    for (int repetition = 0; repetition < REPETITIONS; repetition++) {
      for (int column = 0; column < dimensions; column++) {
        SeededStream random =
            SeededStream.of("harm/sobol/" + seed + "/" + repetition + "/" + names.get(column));
        scramble(plain[column], directions[repetition][column], random);
        shifts[repetition][column] = random.bits() >>> (64 - BITS);
      }
    }
  }

  @Override
  public int repetitions() {
    return REPETITIONS;
  }

  @Override
  public void fill(int column, int from, double[] block, int size) {
    int filled = 0;
    while (filled < size) {
      int draw = from + filled;
      int repetition = (int) (((long) draw * REPETITIONS + REPETITIONS - 1) / draws);
      while (start(repetition) > draw) {
        repetition--;
      }
      while (start(repetition + 1) <= draw) {
        repetition++;
      }
      int until = Math.min(from + size, start(repetition + 1));
      run(repetition, column, draw - start(repetition), block, filled, until - from);
      filled = until - from;
    }
  }

  private void run(int repetition, int column, int first, double[] block, int at, int until) {
    long[] own = directions[repetition][column];
    long point = shifts[repetition][column];
    int gray = first ^ (first >>> 1);
    for (int k = 0; gray >>> k != 0; k++) {
      point ^= ((gray >>> k) & 1) == 1 ? own[k] : 0;
    }
    int index = first;
    for (int i = at; i < until; i++) {
      block[i] = SeededStream.middle(point);
      index++;
      int turned = Integer.numberOfTrailingZeros(index);
      point ^= turned < own.length ? own[turned] : 0;
    }
  }

  /// The draw with which a repetition begins.
  private int start(int repetition) {
    return (int) ((long) repetition * draws / REPETITIONS);
  }

  /// The direction numbers of each dimension, 52 bits each, read off the unscrambled points.
  static long[][] directionNumbers(int dimensions, int bits) {
    long[][] numbers = new long[dimensions][bits];
    if (dimensions == 0) {
      return numbers;
    }
    SobolSequenceGenerator points = new SobolSequenceGenerator(dimensions);
    for (int k = 0; k < bits; k++) {
      double[] point = points.skipTo(1 << k);
      for (int dimension = 0; dimension < dimensions; dimension++) {
        long before = k == 0 ? 0 : numbers[dimension][k - 1];
        numbers[dimension][k] = (long) (point[dimension] * 0x1p52) ^ before;
      }
    }
    return numbers;
  }

  private static void scramble(long[] plain, long[] scrambled, SeededStream random) {
    for (int bit = BITS - 1; bit >= 0; bit--) {
      long own = 1L << bit;
      long higher = (1L << BITS) - 2 * own;
      long row = (random.bits() & higher) | own;
      for (int k = 0; k < plain.length; k++) {
        if ((Long.bitCount(row & plain[k]) & 1) == 1) {
          scrambled[k] |= own;
        }
      }
    }
  }
}
