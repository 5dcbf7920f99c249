package org.primum.risk.elicitation;

import java.util.OptionalDouble;

/// How experts are weighed.
public sealed interface Pooling {
  /// All alike; each by the distribution fitted to their quantiles.
  record Equal() implements Pooling {}

  /// By what they scored on the seeds: calibration times information, nothing below a cut-off of
  /// calibration.
  ///
  /// @param perItem true where information counts question by question
  /// @param cutOff in [0, 1]; empty where it is chosen so that the pool itself scores best
  record Performance(boolean perItem, OptionalDouble cutOff) implements Pooling {
    /// @throws IllegalArgumentException if the cut-off is no probability
    public Performance {
      if (cutOff.isPresent() && !(cutOff.getAsDouble() >= 0 && cutOff.getAsDouble() <= 1)) {
        throw new IllegalArgumentException(
            "cut-off is `" + cutOff.getAsDouble() + "`, allowed is 0 to 1");
      }
    }
  }
}
