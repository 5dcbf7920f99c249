package org.primum.risk.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderStatisticsTest {
  private static void placedAsSorted(double[] values, int... ranks) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] placed = values.clone();
    OrderStatistics.place(placed, ranks);
    for (int rank : ranks) {
      assertThat(placed[rank]).as("rank %d of %d", rank, values.length).isEqualTo(sorted[rank]);
    }
    Arrays.sort(placed);
    assertThat(placed).isEqualTo(sorted);
  }

  @Test
  void putsEveryRankAskedForWhereSortingWould() {
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      int size = 1 + random.nextInt(3000);
      int ties = 1 + random.nextInt(4) * size;
      double[] values = new double[size];
      Arrays.setAll(values, _ -> random.nextInt(ties) - ties / 2.0);
      int[] ranks = random.ints(1 + random.nextInt(9), 0, size).toArray();
      placedAsSorted(values, ranks);
    }
  }

  @Test
  void orderedEqualAndSawToothedNumbersAreNoTrap() {
    double[] values = new double[50_000];
    Arrays.setAll(values, i -> i);
    placedAsSorted(values, 0, 2499, 2500, 25_000, 49_999);
    Arrays.setAll(values, i -> -i);
    placedAsSorted(values, 0, 2499, 2500, 25_000, 49_999);
    Arrays.fill(values, 3);
    placedAsSorted(values, 0, 25_000, 49_999);
    Arrays.setAll(values, i -> i % 17);
    placedAsSorted(values, 1, 25_000, 49_998);
  }

  @Test
  void nothingAskedForMovesNothing() {
    double[] values = {3, 1, 2};
    OrderStatistics.place(values);
    assertThat(values).containsExactly(3, 1, 2);
  }
}
