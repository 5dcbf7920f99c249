package org.primum.risk.draws;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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
  private static final double P5 = 0.05;
  private static final double P50 = 0.5;
  private static final double P95 = 0.95;

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

  /// The sample standard deviation, divisor n − 1; 0 for a single draw.
  public double sd() {
    double mean = mean();
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
  }

  /// How far the mean may be off for want of more draws, one standard error.
  public double standardError() {
    if (repetitions == 1) {
      return sd() / Math.sqrt(values.length);
    }
    double[] means = new double[repetitions];
    for (int repetition = 0; repetition < repetitions; repetition++) {
      means[repetition] = mean(start(repetition), start(repetition + 1));
    }
    return Repetitions.standardError(means);
  }

  /// The figures people read.
  public Figures figures() {
    double[] placed = values.clone();
    Figures.SimulationError error = repetitions == 1 ? independent(placed) : repeated(placed);
    return new Figures(
        mean(),
        sd(),
        quantile(placed, P5),
        quantile(placed, P50),
        quantile(placed, P95),
        standardError(),
        error);
  }

  /// Leaves every rank that the figures need in its place.
  private Figures.SimulationError independent(double[] placed) {
    int size = placed.length;
    OrderStatistics.place(
        placed,
        IntStream.concat(
                ranks(size, P5, P50, P95),
                DoubleStream.of(P5, P50, P95)
                    .boxed()
                    .flatMapToInt(p -> IntStream.of(lower(size, p), upper(size, p))))
            .toArray());
    double half = Share.Z * standardError();
    return new Figures.SimulationError(
        around(mean(), half), between(placed, P5), between(placed, P50), between(placed, P95));
  }

  /// Leaves every rank that the figures need in its place.
  private Figures.SimulationError repeated(double[] placed) {
    double[][] found = new double[3][repetitions];
    for (int repetition = 0; repetition < repetitions; repetition++) {
      double[] own = Arrays.copyOfRange(values, start(repetition), start(repetition + 1));
      OrderStatistics.place(own, ranks(own.length, P5, P50, P95).toArray());
      found[0][repetition] = quantile(own, P5);
      found[1][repetition] = quantile(own, P50);
      found[2][repetition] = quantile(own, P95);
    }
    OrderStatistics.place(placed, ranks(placed.length, P5, P50, P95).toArray());
    double t = Repetitions.t(repetitions);
    return new Figures.SimulationError(
        around(mean(), t * standardError()),
        around(quantile(placed, P5), t * Repetitions.standardError(found[0])),
        around(quantile(placed, P50), t * Repetitions.standardError(found[1])),
        around(quantile(placed, P95), t * Repetitions.standardError(found[2])));
  }

  private static Interval around(double centre, double half) {
    return new Interval(centre - half, centre + half);
  }

  /// The order statistics that hold the quantile between them.
  private static Interval between(double[] placed, double p) {
    return new Interval(placed[lower(placed.length, p)], placed[upper(placed.length, p)]);
  }

  private static int lower(int size, double p) {
    return Math.max(0, (int) Math.floor(size * p - spread(size, p)) - 1);
  }

  private static int upper(int size, double p) {
    return Math.min(size - 1, (int) Math.ceil(size * p + spread(size, p)));
  }

  /// How far, in ranks, the number of draws below a quantile may be off.
  private static double spread(int size, double p) {
    return Share.Z * Math.sqrt(size * p * (1 - p));
  }

  /// The draw with which a repetition begins.
  private int start(int repetition) {
    return (int) ((long) repetition * values.length / repetitions);
  }

  /// The values at the given probabilities, by linear interpolation between order statistics
  /// (definition 7 of R. J. Hyndman and Y. Fan, The American Statistician 50(4), 1996).
  public double[] quantiles(double... probabilities) {
    double[] placed = values.clone();
    OrderStatistics.place(placed, ranks(placed.length, probabilities).toArray());
    return Arrays.stream(probabilities).map(p -> quantile(placed, p)).toArray();
  }

  /// The ranks between which the quantiles lie.
  private static IntStream ranks(int size, double... probabilities) {
    return Arrays.stream(probabilities)
        .mapToInt(p -> (int) (p * (size - 1)))
        .flatMap(below -> IntStream.of(below, Math.min(below + 1, size - 1)));
  }

  private static double quantile(double[] placed, double p) {
    double position = p * (placed.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, placed.length - 1);
    return placed[below] + (position - below) * (placed[above] - placed[below]);
  }
}
