package org.primum.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// One scale, across or upwards, that several drawings may share; it ends on round ticks.
///
/// @param low the left end
/// @param high the right end, above `low`
/// @param step the distance of ticks: 1, 2 or 5 times a power of ten
public record Axis(double low, double high, double step) {
  private static final int MOST_TICKS = 6;

  /// So that 0.3 / 0.1 counts as 3 ticks.
  private static final double ROUNDING = 1e-9;

  /// @throws IllegalArgumentException if the ends are not finite and in order, or the step not
  ///   above zero
  public Axis {
    if (!(low < high) || !Double.isFinite(high - low) || !(step > 0)) {
      throw new IllegalArgumentException(
          "cannot draw an axis from `" + low + "` to `" + high + "` by `" + step + "`");
    }
  }

  /// The smallest round axis that holds `mark` and all of `intervals`; one to each side of `mark`
  /// where there is nothing else.
  ///
  /// @throws IllegalArgumentException if `mark` is not finite
  public static Axis holding(Collection<Interval> intervals, double mark) {
    double low = mark;
    double high = mark;
    for (Interval each : intervals) {
      low = Math.min(low, Math.min(each.low(), each.mean()));
      high = Math.max(high, Math.max(each.high(), each.mean()));
    }
    return covering(low, high);
  }

  /// The smallest round axis from `low` or below to `high` or above; one to each side where they
  /// are equal.
  ///
  /// @throws IllegalArgumentException if the ends are not finite or not in order
  public static Axis covering(double low, double high) {
    if (low == high) {
      return covering(low - 1, high + 1);
    }
    if (!(low < high) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException(
          "cannot draw an axis from `" + low + "` to `" + high + "`: give finite ends in order");
    }
    double step = roundStep((high - low) / MOST_TICKS);
    return new Axis(
        step * Math.floor(low / step + ROUNDING), step * Math.ceil(high / step - ROUNDING), step);
  }

  private static double roundStep(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double multiple : new double[] {1, 2, 5}) {
      if (rough <= multiple * power) {
        return multiple * power;
      }
    }
    return 10 * power;
  }

  /// The round values from end to end.
  public List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (long at = Math.round(low / step); at <= Math.round(high / step); at++) {
      ticks.add(at * step);
    }
    return List.copyOf(ticks);
  }

  /// Digits after the point that tell neighbouring ticks apart.
  public int decimals() {
    return (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  }

  /// How far along the axis `value` lies, from 0 to 100.
  public double percent(double value) {
    return 100 * (value - low) / (high - low);
  }
}
