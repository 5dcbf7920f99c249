package org.primum.logic;

import java.math.BigDecimal;
import java.util.Optional;

/// What a program said of one patient at one moment.
public sealed interface Evaluation {
  /// The value of `Alert`.
  enum Alert {
    /// The alert fires.
    TRUE,
    /// The alert does not fire.
    FALSE,
    /// The logic could not tell: `Alert` was null. No alert, and counted apart.
    UNDETERMINED
  }

  /// The logic ran to its end.
  ///
  /// @param alert the value of `Alert`
  /// @param score the value of `Score`, where the library defines one and it is not null; without
  ///   zeros at its end, so that equal scores are the same whichever engine gave them
  record Evaluated(Alert alert, Optional<BigDecimal> score) implements Evaluation {
    public Evaluated {
      score = score.map(Evaluated::plain);
    }

    private static BigDecimal plain(BigDecimal score) {
      BigDecimal shortest = score.stripTrailingZeros();
      return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
  }

  /// The logic broke off. No alert, and counted apart.
  ///
  /// @param reason one line, without patient data
  record Failed(String reason) implements Evaluation {}

  /// True only where the alert fires.
  default boolean fires() {
    return this instanceof Evaluated(Alert alert, Optional<BigDecimal> score)
        && alert == Alert.TRUE;
  }
}
