package org.primum.risk.information;

import java.util.List;

/// A trial whose worth is asked for.
///
/// @param encounters cases, or units of exposure, that it looks at, 1 to 1,000,000
/// @param observes the quantities it counts, by name; empty for those that are counted without
///   showing anybody anything, the most valuable first, at most six
public record TrialPlan(long encounters, List<String> observes) {
  /// More tell nothing that a perfect knowledge does not.
  public static final long MOST_ENCOUNTERS = 1_000_000;

  /// @throws IllegalArgumentException if a trial of so many encounters, or of more than six
  ///   quantities, is asked for
  public TrialPlan {
    observes = List.copyOf(observes);
    if (encounters < 1 || encounters > MOST_ENCOUNTERS) {
      throw new IllegalArgumentException(
          "encounters `" + encounters + "` must lie between 1 and " + MOST_ENCOUNTERS);
    }
    if (observes.size() > Multilinear.MOST_NUMBERS) {
      throw new IllegalArgumentException(
          "a trial of "
              + observes.size()
              + " quantities is asked for; name at most "
              + Multilinear.MOST_NUMBERS);
    }
  }
}
