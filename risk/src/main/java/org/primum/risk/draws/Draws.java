package org.primum.risk.draws;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// One simulated number per draw, unchangeable. Draw `i` of one quantity belongs to draw `i` of
/// every other of the same run.
public final class Draws {
  private final double[] values;

  private Draws(double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("draws must be finite, found `" + value + "`");
      }
    }
    if (values.length == 0) {
      throw new IllegalArgumentException("draws must not be empty; draw at least once");
    }
    this.values = values;
  }

  /// A copy of `values`.
  ///
  /// @throws IllegalArgumentException if `values` is empty or holds NaN or an infinity
  public static Draws of(double... values) {
    return new Draws(values.clone());
  }

  /// The draws `value(0)` to `value(size − 1)`.
  ///
  /// @throws IllegalArgumentException if there are none, or one is NaN or infinite
  public static Draws of(int size, IntToDoubleFunction value) {
    double[] values = new double[size];
    Arrays.setAll(values, value);
    return new Draws(values);
  }

  /// How many draws there are, at least 1.
  public int size() {
    return values.length;
  }

  /// The value of draw `i`, counted from 0.
  public double at(int i) {
    return values[i];
  }

  /// The arithmetic mean, summed in order of draw.
  public double mean() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /// The share of draws in which this number exceeds that of `other` by more than `margin`.
  ///
  /// @throws IllegalArgumentException if the two are not of one run
  public Share exceeding(Draws other, double margin) {
    if (other.size() != size()) {
      throw new IllegalArgumentException(
          "cannot compare "
              + size()
              + " draws with "
              + other.size()
              + "; take both from the same run");
    }
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] - other.values[i] > margin) {
        count++;
      }
    }
    return new Share(count, values.length);
  }

  /// The figures people read.
  public Figures figures() {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double mean = mean();
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double sd = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
    return new Figures(
        mean,
        sd,
        quantile(sorted, 0.05),
        quantile(sorted, 0.5),
        quantile(sorted, 0.95),
        sd / Math.sqrt(values.length));
  }

  /// The values at the given probabilities, by linear interpolation between order statistics
  /// (definition 7 of R. J. Hyndman and Y. Fan, The American Statistician 50(4), 1996).
  public double[] quantiles(double... probabilities) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(probabilities).map(p -> quantile(sorted, p)).toArray();
  }

  private static double quantile(double[] sorted, double p) {
    double position = p * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
