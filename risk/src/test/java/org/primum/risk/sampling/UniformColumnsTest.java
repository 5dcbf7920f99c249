package org.primum.risk.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.hipparchus.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UniformColumnsTest {
  private static final List<String> NAMES = List.of("a", "b", "c");

  private static double[] column(UniformColumns columns, int column, int draws, int stride) {
    double[] all = new double[draws];
    double[] block = new double[stride];
    for (int from = 0; from < draws; from += stride) {
      int size = Math.min(stride, draws - from);
      columns.fill(column, from, block, size);
      System.arraycopy(block, 0, all, from, size);
    }
    return all;
  }

  private static double[] column(Sampler sampler, long seed, int column, int draws) {
    return column(UniformColumns.of(sampler, seed, NAMES, draws), column, draws, draws);
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void strideOfReadingChangesNoNumber(Sampler sampler) {
    double[] whole = column(sampler, 5, 1, 10_007);
    UniformColumns other = UniformColumns.of(sampler, 5, NAMES, 10_007);
    assertThat(column(other, 1, 10_007, 611)).isEqualTo(whole);
    assertThat(column(sampler, 6, 1, 10_007)).isNotEqualTo(whole);
    assertThat(column(sampler, 5, 2, 10_007)).isNotEqualTo(whole);
    assertThat(Arrays.stream(whole).min().orElseThrow()).isPositive();
    assertThat(Arrays.stream(whole).max().orElseThrow()).isLessThan(1);
  }

  /// The direction numbers read off Hipparchus's points give its points again.
  @Test
  void directionNumbersAreThoseOfHipparchus() {
    long[][] numbers = SobolColumns.directionNumbers(40, 10);
    SobolSequenceGenerator points = new SobolSequenceGenerator(40);
    for (int i = 0; i < 1024; i++) {
      double[] point = points.nextVector();
      int gray = i ^ (i >> 1);
      for (int dimension = 0; dimension < 40; dimension++) {
        long bits = 0;
        for (int k = 0; k < 10; k++) {
          bits ^= ((gray >> k) & 1) == 1 ? numbers[dimension][k] : 0;
        }
        assertThat(bits * 0x1p-52).isEqualTo(point[dimension]);
      }
    }
  }

  /// Scrambling keeps a net a net (Owen 1995): of 2^k points of one repetition each of 2^k equal
  /// steps of every axis holds exactly one.
  @Test
  void everyRepetitionFillsEveryAxisEvenly() {
    int draws = 16 * 256;
    for (int column = 0; column < NAMES.size(); column++) {
      double[] numbers = column(Sampler.SOBOL, 3, column, draws);
      for (int repetition = 0; repetition < 16; repetition++) {
        boolean[] taken = new boolean[256];
        for (int i = 0; i < 256; i++) {
          taken[(int) (numbers[repetition * 256 + i] * 256)] = true;
        }
        assertThat(taken).doesNotContain(false);
      }
    }
  }

  /// In two dimensions too: each of 16 × 16 boxes holds exactly one of 256 points, for the first
  /// two columns are a (0, 8, 2)-net.
  @Test
  void everyRepetitionFillsThePlaneEvenly() {
    double[] first = column(Sampler.SOBOL, 8, 0, 16 * 256);
    double[] second = column(Sampler.SOBOL, 8, 1, 16 * 256);
    for (int repetition = 0; repetition < 16; repetition++) {
      boolean[] taken = new boolean[256];
      for (int i = repetition * 256; i < (repetition + 1) * 256; i++) {
        taken[16 * (int) (first[i] * 16) + (int) (second[i] * 16)] = true;
      }
      assertThat(taken).doesNotContain(false);
    }
  }

  /// A single point is uniform over the scramblings: 4,000 seeds, the first number of the second
  /// repetition. Kolmogorov's distance beyond 1.95/√n has a false-alarm rate of .1 %.
  @Test
  void singlePointIsUniformOverTheSeeds() {
    int seeds = 4_000;
    double[] found = new double[seeds];
    double[] block = new double[1];
    for (int seed = 0; seed < seeds; seed++) {
      UniformColumns.of(Sampler.SOBOL, seed, List.of("x"), 1000).fill(0, 63, block, 1);
      found[seed] = block[0];
    }
    Arrays.sort(found);
    double distance = 0;
    for (int i = 0; i < seeds; i++) {
      distance = Math.max(distance, Math.abs(found[i] - (i + .5) / seeds));
    }
    assertThat(distance).isLessThan(1.95 / Math.sqrt(seeds));
  }

  @Test
  void repetitionsAndColumnsAreScrambledApart() {
    double[] first = column(Sampler.SOBOL, 1, 0, 1600);
    assertThat(Arrays.copyOfRange(first, 0, 100)).isNotEqualTo(Arrays.copyOfRange(first, 100, 200));
    assertThat(UniformColumns.of(Sampler.SOBOL, 1, NAMES, 1600).repetitions()).isEqualTo(16);
    assertThat(UniformColumns.of(Sampler.RANDOM, 1, NAMES, 1600).repetitions()).isEqualTo(1);
  }

  @Test
  void sobolRefusesMoreDimensionsThanItHas() {
    List<String> many = Collections.nCopies(1001, "x");
    assertThatThrownBy(() -> UniformColumns.of(Sampler.SOBOL, 1, many, 1000))
        .hasMessageContaining("at most 1000 dimensions, found 1001 quantities");
    assertThat(UniformColumns.of(Sampler.SOBOL, 1, List.of(), 1000).repetitions()).isEqualTo(16);
  }

  @Test
  void samplersAreNamedByTheirWords() {
    assertThat(Sampler.words()).containsExactly("random", "sobol");
    assertThat(Sampler.named("sobol")).contains(Sampler.SOBOL);
    assertThat(Sampler.named("halton")).isEmpty();
  }
}
