package org.primum.risk.monitoring.cusum;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The way of a chart: its sum after each value, back to 0 after each signal.
///
/// @param threshold at which it signals
/// @param sums after each value
/// @param signals positions of the values that signalled, from 0, ascending
public record Course(double threshold, List<Double> sums, List<Integer> signals) {
  public Course {
    sums = List.copyOf(sums);
    signals = List.copyOf(signals);
  }

  /// The course of `scores`, what each value adds.
  ///
  /// @param threshold more than 0
  /// @param scores finite
  public static Course of(double threshold, List<Double> scores) {
    List<Double> sums = new ArrayList<>();
    List<Integer> signals = new ArrayList<>();
    double sum = 0;
    for (double score : scores) {
      sum = Math.max(0, sum + score);
      sums.add(sum);
      if (sum >= threshold) {
        signals.add(sums.size() - 1);
        sum = 0;
      }
    }
    return new Course(threshold, sums, signals);
  }

  /// The position of the first signal, if there was one.
  public OptionalInt first() {
    return signals.isEmpty() ? OptionalInt.empty() : OptionalInt.of(signals.getFirst());
  }
}
