package org.primum.risk.validation;

import java.util.Optional;
import java.util.OptionalDouble;
import org.primum.risk.draws.Digits;
import org.primum.terms.json.Json;

/// A number that data may or may not tell.
public sealed interface Figure {
  /// A number that the data tell.
  ///
  /// @param estimate finite
  /// @param interval where the truth may lie; empty where the data do not tell
  record Known(double estimate, Optional<Interval> interval) implements Figure {
    public Known {
      if (!Double.isFinite(estimate)) {
        throw new IllegalArgumentException("figure `" + estimate + "` must be finite");
      }
    }
  }

  /// A number that the data do not tell.
  ///
  /// @param why one clause, e.g. `no case has the outcome`
  record Unknown(String why) implements Figure {}

  /// The figure of `value`, which is unknown where it is not finite.
  ///
  /// @param why the reason where it is unknown
  static Figure of(double value, Optional<Interval> interval, String why) {
    return Double.isFinite(value) ? new Known(value, interval) : new Unknown(why);
  }

  /// The number, if known.
  default OptionalDouble value() {
    return switch (this) {
      case Known known -> OptionalDouble.of(known.estimate());
      case Unknown unknown -> OptionalDouble.empty();
    };
  }

  /// Where the truth may lie, if known.
  default Optional<Interval> interval() {
    return switch (this) {
      case Known known -> known.interval();
      case Unknown unknown -> Optional.empty();
    };
  }

  /// `estimate`, `lower95` and `upper95` as decimal text with ten significant digits; an end that
  /// is infinite or not told is left out; `unknown` with the reason where nothing is told.
  default Json.Obj json() {
    return switch (this) {
      case Known known ->
          Json.object()
              .put("estimate", Digits.significant(known.estimate(), 10))
              .put("lower95", end(known.interval().map(Interval::lower)))
              .put("upper95", end(known.interval().map(Interval::upper)))
              .build();
      case Unknown unknown -> Json.object().put("unknown", unknown.why()).build();
    };
  }

  /// `0.63 (0.62 to 0.64)`, or `unknown: why`.
  ///
  /// @param digits significant digits
  default String text(int digits) {
    return switch (this) {
      case Known known ->
          Digits.significant(known.estimate(), digits)
              + known.interval().map(i -> " " + text(i, digits)).orElse(" (interval unknown)");
      case Unknown unknown -> "unknown: " + unknown.why();
    };
  }

  private static Optional<String> end(Optional<Double> end) {
    return end.filter(Double::isFinite).map(value -> Digits.significant(value, 10));
  }

  private static String text(Interval interval, int digits) {
    return "("
        + (Double.isFinite(interval.lower()) ? Digits.significant(interval.lower(), digits) : "−∞")
        + " to "
        + (Double.isFinite(interval.upper()) ? Digits.significant(interval.upper(), digits) : "∞")
        + ")";
  }
}
