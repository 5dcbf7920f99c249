package org.primum.risk.validation.fairness;

import java.util.OptionalDouble;

/// How unlike groups may be, as clinical leadership set it.
///
/// @param mostDifference largest difference of a rate between two groups, 0 to 1, if limited
/// @param leastRatio smallest ratio of a rate between two groups, 0 to 1, if limited; four fifths
///   in 29 CFR 1607.4(D)
/// @param fewest trials that a rate of a group must rest on; below, it is unknown; at least 1
public record FairnessLimits(OptionalDouble mostDifference, OptionalDouble leastRatio, int fewest) {
  /// The fewest trials where nobody says otherwise.
  public static final int USUAL_FEWEST = 30;

  public FairnessLimits {
    requireShare("largest difference", mostDifference);
    requireShare("smallest ratio", leastRatio);
    if (fewest < 1) {
      throw new IllegalArgumentException("fewest trials are `" + fewest + "`; give at least 1");
    }
  }

  private static void requireShare(String what, OptionalDouble limit) {
    if (limit.isPresent() && !(limit.getAsDouble() >= 0 && limit.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(what + " is `" + limit.getAsDouble() + "`; give 0 to 1");
    }
  }

  /// True where at least one limit is set, so that there is something to judge.
  public boolean any() {
    return mostDifference.isPresent() || leastRatio.isPresent();
  }
}
