package org.primum.risk.draws;

import java.util.List;
import org.primum.terms.json.Json;

/// Between which two values a simulated figure would lie, with 95 % confidence, if the drawing went
/// on for ever: the Monte Carlo error, not the uncertainty of what is drawn.
///
/// @param low at most `high`
public record Interval(double low, double high) {
  /// @throws IllegalArgumentException if the ends are out of order or NaN
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("interval `" + low + "` to `" + high + "` is none");
    }
  }

  /// The interval `half` to either side of `centre`.
  static Interval around(double centre, double half) {
    return new Interval(centre - half, centre + half);
  }

  /// True where `value` lies inside or on an end.
  public boolean contains(double value) {
    return value >= low && value <= high;
  }

  /// Both ends as decimal texts.
  public Json json() {
    return Json.texts(List.of(Digits.six(low), Digits.six(high)));
  }
}
