package org.primum.server.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// One horizontal scale that several drawings share. It always holds zero and every interval, and
/// ends on round ticks.
///
/// @param low the left end
/// @param high the right end, above `low`
/// @param step the distance of ticks: 1, 2 or 5 times a power of ten
public record Axis(double low, double high, double step) {
  private static final int MOST_TICKS = 6;

  /// @throws IllegalArgumentException if the ends are not finite and in order, or the step not
  ///   above zero
  public Axis {
    if (!(low < high) || !Double.isFinite(high - low) || !(step > 0)) {
      throw new IllegalArgumentException(
          "cannot draw an axis from `" + low + "` to `" + high + "` by `" + step + "`");
    }
  }

  /// The smallest round axis that holds zero and all of `intervals`; from −1 to 1 where there is
  /// nothing but zero.
  public static Axis holding(Collection<Interval> intervals) {
    double low = 0;
    double high = 0;
    for (Interval each : intervals) {
      low = Math.min(low, Math.min(each.low(), each.mean()));
      high = Math.max(high, Math.max(each.high(), each.mean()));
    }
    if (low == high) {
      return new Axis(-1, 1, 1);
    }
    double step = roundStep((high - low) / MOST_TICKS);
    double left = Math.floor(low / step) * step;
    double right = Math.ceil(high / step) * step;
    return new Axis(left, right, step);
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

  /// The round values from end to end, zero among them.
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
