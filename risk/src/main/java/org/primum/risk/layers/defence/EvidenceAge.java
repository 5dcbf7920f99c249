package org.primum.risk.layers.defence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/// How old the evidence of a belief is.
///
/// @param days from the date of the evidence on; negative where that lies ahead
/// @param stale true where it is older than the model allows
public record EvidenceAge(long days, boolean stale) {
  /// The age of what `belief` rests on.
  ///
  /// @return empty where the evidence is not dated
  public static Optional<EvidenceAge> of(
      Belief.Sourced belief, LocalDate on, OptionalInt staleAfterDays) {
    return belief
        .dated()
        .map(
            from -> {
              long days = ChronoUnit.DAYS.between(from, on);
              boolean stale = staleAfterDays.isPresent() && days > staleAfterDays.getAsInt();
              return new EvidenceAge(days, stale);
            });
  }
}
