package org.primum.charter.staffing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.primum.charter.ChangeTraits;
import org.primum.charter.Charter;
import org.primum.charter.Decision;
import org.primum.roster.Roster;
import org.primum.terms.KindId;
import org.primum.terms.PersonId;

/// Whether `roster` can make `decisions` in one change at `at`, after compliance has determined.
///
/// @param decisions in the order they are made
/// @param raiser who raises the change; empty where nobody in particular does
public record StaffingQuestion(
    Charter charter,
    Roster roster,
    List<Decision> decisions,
    Optional<PersonId> raiser,
    Instant at) {
  public StaffingQuestion {
    decisions = List.copyOf(decisions);
  }

  /// The question for a change of `kind` with `traits`.
  ///
  /// @throws IllegalArgumentException if the charter has no such kind
  public static StaffingQuestion of(
      Charter charter, KindId kind, ChangeTraits traits, Hands hands) {
    return new StaffingQuestion(
        charter, hands.roster(), charter.needed(kind, traits), hands.raiser(), hands.at());
  }

  /// Who there is.
  ///
  /// @param raiser who raises the change; empty where nobody in particular does
  public record Hands(Roster roster, Optional<PersonId> raiser, Instant at) {}
}
