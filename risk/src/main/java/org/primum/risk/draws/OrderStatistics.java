package org.primum.risk.draws;

import java.util.Arrays;

/// Puts a few ranks of many numbers in their place, exactly as sorting would, without sorting the
/// rest.
///
/// Quickselect for several ranks at once (J. M. Chambers, CACM 14(5), 1971) with the pivot of J. L.
/// Bentley and M. D. McIlroy (Software: Practice and Experience 23(11), 1993); a part that resists
/// being split is sorted.
public final class OrderStatistics {
  private static final int SMALL = 48;

  private OrderStatistics() {}

  /// Moves `values` about so that at each rank stands what sorting would put there.
  ///
  /// @param values finite
  /// @param ranks inside `values`, in any order
  public static void place(double[] values, int... ranks) {
    int[] sorted = ranks.clone();
    Arrays.sort(sorted);
    Part whole = new Part(values, sorted);
    int depth = 2 * (32 - Integer.numberOfLeadingZeros(values.length));
    whole.place(0, values.length - 1, 0, sorted.length, depth);
  }

  private static final class Part {
    private final double[] values;
    private final int[] ranks;

    Part(double[] values, int[] ranks) {
      this.values = values;
      this.ranks = ranks;
    }

    /// Places the ranks `firstRank` to `lastRank − 1` of `values[low..high]`.
    void place(int low, int high, int firstRank, int lastRank, int depth) {
      if (firstRank >= lastRank || low >= high) {
        return;
      }
      if (high - low < SMALL || depth == 0) {
        Arrays.sort(values, low, high + 1);
        return;
      }
      double pivot = pivot(low, high);
      int left = low;
      int right = high;
      while (left <= right) {
        while (values[left] < pivot) {
          left++;
        }
        while (values[right] > pivot) {
          right--;
        }
        if (left <= right) {
          double swapped = values[left];
          values[left] = values[right];
          values[right] = swapped;
          left++;
          right--;
        }
      }
      // values[low..right] ≤ pivot ≤ values[left..high], and what is between equals it.
      int split = firstRank;
      while (split < lastRank && ranks[split] <= right) {
        split++;
      }
      int rest = split;
      while (rest < lastRank && ranks[rest] < left) {
        rest++;
      }
      place(low, right, firstRank, split, depth - 1);
      place(left, high, rest, lastRank, depth - 1);
    }

    /// The median of three medians of three.
    private double pivot(int low, int high) {
      int step = (high - low) / 8;
      int middle = low + (high - low) / 2;
      return median(
          median(values[low], values[low + step], values[low + 2 * step]),
          median(values[middle - step], values[middle], values[middle + step]),
          median(values[high - 2 * step], values[high - step], values[high]));
    }

    private static double median(double a, double b, double c) {
      return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
  }
}
