package org.primum.evidence.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.logic.ParameterValue;

/// One choice of values.
///
/// @param values by parameter
public record SweepPoint(SortedMap<String, ParameterValue> values) {
  /// The most points of a sweep.
  public static final int MOST = 2000;

  public SweepPoint {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /// Every combination, the last parameter changing fastest.
  ///
  /// @throws IllegalArgumentException if there are more than [#MOST], or a parameter comes twice
  public static List<SweepPoint> grid(List<ParameterRange> ranges) {
    List<SweepPoint> points = List.of(new SweepPoint(Collections.emptySortedMap()));
    for (ParameterRange range : ranges) {
      List<SweepPoint> more = new ArrayList<>();
      for (SweepPoint point : points) {
        for (ParameterValue value : range.values()) {
          more.add(point.with(range.name(), value));
        }
      }
      if (more.size() > MOST) {
        throw new IllegalArgumentException(
            "the sweep has more than " + MOST + " points; take fewer values");
      }
      points = more;
    }
    return points;
  }

  private SweepPoint with(String name, ParameterValue value) {
    if (values.containsKey(name)) {
      throw new IllegalArgumentException("parameter `" + name + "` is varied twice");
    }
    TreeMap<String, ParameterValue> more = new TreeMap<>(values);
    more.put(name, value);
    return new SweepPoint(more);
  }

  /// A value as a number.
  public static BigDecimal number(ParameterValue value) {
    return switch (value) {
      case ParameterValue.Amount(BigDecimal number, String unit) -> number;
      case ParameterValue.Decimal(BigDecimal number) -> number;
      case ParameterValue.Whole(int number) -> BigDecimal.valueOf(number);
      case ParameterValue.Truth truth -> truth.value() ? BigDecimal.ONE : BigDecimal.ZERO;
      case ParameterValue.Text text ->
          throw new IllegalArgumentException("`" + text.value() + "` is no number");
    };
  }

  /// For people, e.g. `HeartRateAbove 90`.
  public String words() {
    List<String> words = new ArrayList<>();
    values.forEach((name, value) -> words.add(name + " " + number(value).toPlainString()));
    return String.join(", ", words);
  }
}
