package org.primum.risk.draws;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.primum.risk.validation.Interval;

/// One simulated number per draw, unchangeable. Draw `i` of one quantity belongs to draw `i` of
/// every other of the same run.
///
/// # How the simulation error is found
///
/// Draws are independent of each other, or they come in independent repetitions of equal length
/// whose own draws are not (see `SobolColumns`). Independent draws: the mean by the central limit
/// theorem; a quantile by the order statistics between which it lies, whatever the distribution (H.
/// A. David, H. N. Nagaraja, Order Statistics, 3rd edition, 2003, §7.1); a probability as
/// [Share#Share(int, int)]. Repetitions: the figure is found in each, and Student's t on their
/// spread gives the interval (P. L'Ecuyer, C. Lemieux, in Modeling Uncertainty, 2002, §20.6).
public final class Draws {
  private final double[] values;
  private final int repetitions;

  private Draws(double[] values, int repetitions) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("draws must be finite, found `" + value + "`");
      }
    }
    if (values.length == 0) {
      throw new IllegalArgumentException("draws must not be empty; draw at least once");
    }
    if (repetitions < 1 || repetitions > values.length) {
      throw new IllegalArgumentException(
          values.length + " draws cannot come in `" + repetitions + "` repetitions");
    }
    this.values = values;
    this.repetitions = repetitions;
  }

  /// A copy of `values`, independent of each other.
  ///
  /// @throws IllegalArgumentException if `values` is empty or holds NaN or an infinity
  public static Draws of(double... values) {
    return new Draws(values.clone(), 1);
  }

  /// The independent draws `value(0)` to `value(size − 1)`.
  ///
  /// @throws IllegalArgumentException if there are none, or one is NaN or infinite
  public static Draws of(int size, IntToDoubleFunction value) {
    double[] values = new double[size];
    Arrays.setAll(values, value);
    return new Draws(values, 1);
  }

  /// A copy of `values` that come in `repetitions` independent runs, one after the other; 1 where
  /// every value is independent of every other.
  ///
  /// @throws IllegalArgumentException as [#of(double...)], or if there are more runs than values
  public static Draws repeated(double[] values, int repetitions) {
    return new Draws(values.clone(), repetitions);
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
    return mean(0, values.length);
  }

  private double mean(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
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
    return share(i -> values[i] - other.values[i] > margin);
  }

  /// The share of draws in which this number exceeds `limit`.
  public Share exceeding(double limit) {
    return share(i -> values[i] > limit);
  }

  private interface OfDraw {
    boolean holds(int i);
  }

  private Share share(OfDraw event) {
    int count = 0;
    double[] shares = new double[repetitions];
    for (int repetition = 0; repetition < repetitions; repetition++) {
      int from = start(repetition);
      int to = start(repetition + 1);
      int own = 0;
      for (int i = from; i < to; i++) {
        own += event.holds(i) ? 1 : 0;
      }
      count += own;
      shares[repetition] = (double) own / (to - from);
    }
    Share independent = new Share(count, values.length);
    double error = repetitions == 1 ? 0 : Repetitions.standardError(shares);
    if (!(error > 0)) {
      return independent;
    }
    double half = Repetitions.t(repetitions) * error;
    double p = independent.probability();
    return new Share(
        count, values.length, error, new Interval(Math.max(0, p - half), Math.min(1, p + half)));
  }

  /// The figures people read.
  public Figures figures() {
    double mean = mean();
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double sd = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
    return repetitions == 1 ? independent(mean, sd) : repeated(mean, sd);
  }

  private Figures independent(double mean, double sd) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double error = sd / Math.sqrt(values.length);
    return new Figures(
        mean,
        sd,
        quantile(sorted, 0.05),
        quantile(sorted, 0.5),
        quantile(sorted, 0.95),
        error,
        new Figures.SimulationError(
            around(mean, Share.Z * error),
            between(sorted, 0.05),
            between(sorted, 0.5),
            between(sorted, 0.95)));
  }

  private static Interval around(double centre, double half) {
    return new Interval(centre - half, centre + half);
  }

  /// The order statistics that hold the quantile between them.
  private static Interval between(double[] sorted, double p) {
    double middle = sorted.length * p;
    double half = Share.Z * Math.sqrt(middle * (1 - p));
    int low = (int) Math.floor(middle - half) - 1;
    int high = (int) Math.ceil(middle + half);
    return new Interval(
        sorted[Math.max(0, low)], sorted[Math.min(sorted.length - 1, Math.max(high, 0))]);
  }

  private Figures repeated(double mean, double sd) {
    double[] sorted = values.clone();
    double[][] found = new double[4][repetitions];
    for (int repetition = 0; repetition < repetitions; repetition++) {
      int from = start(repetition);
      int to = start(repetition + 1);
      Arrays.sort(sorted, from, to);
      double[] own = Arrays.copyOfRange(sorted, from, to);
      found[0][repetition] = mean(from, to);
      found[1][repetition] = quantile(own, 0.05);
      found[2][repetition] = quantile(own, 0.5);
      found[3][repetition] = quantile(own, 0.95);
    }
    Arrays.sort(sorted);
    double p5 = quantile(sorted, 0.05);
    double p50 = quantile(sorted, 0.5);
    double p95 = quantile(sorted, 0.95);
    double t = Repetitions.t(repetitions);
    return new Figures(
        mean,
        sd,
        p5,
        p50,
        p95,
        Repetitions.standardError(found[0]),
        new Figures.SimulationError(
            around(mean, t * Repetitions.standardError(found[0])),
            around(p5, t * Repetitions.standardError(found[1])),
            around(p50, t * Repetitions.standardError(found[2])),
            around(p95, t * Repetitions.standardError(found[3]))));
  }

  /// The draw with which a repetition begins.
  private int start(int repetition) {
    return (int) ((long) repetition * values.length / repetitions);
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
