package org.primum.risk.validation;

import java.util.Optional;
import java.util.OptionalDouble;

/// A share that was counted: events of trials, with an interval that fits how the trials came.
public sealed interface Counted permits Proportion, Clustered {
  /// How many, 0 to [#trials].
  long events();

  /// Of how many; 0 where there was nothing to count.
  long trials();

  /// The interval, unrounded; empty where the counts cannot tell.
  Optional<Interval> interval(Confidence confidence);

  /// The share, unrounded; empty without trials.
  default OptionalDouble value() {
    return trials() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) events() / trials());
  }

  /// The share with its interval, or why it is not known.
  ///
  /// @param counted what a trial is, in words for the reason, e.g. `alerted cases`
  default Figure figure(Confidence confidence, String counted) {
    OptionalDouble value = value();
    return value.isEmpty()
        ? new Figure.Unknown("there are no " + counted)
        : new Figure.Known(value.getAsDouble(), interval(confidence));
  }
}
