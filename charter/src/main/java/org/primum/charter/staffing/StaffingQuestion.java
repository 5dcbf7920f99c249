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

/// Whether `hands` can make `decisions` in one change, after compliance has determined.
///
/// @param decisions in the order they are made
public record StaffingQuestion(Charter charter, List<Decision> decisions, Hands hands) {
  public StaffingQuestion {
    decisions = List.copyOf(decisions);
  }

  /// The question for a change of `kind` with `traits`.
  ///
  /// @throws IllegalArgumentException if the charter has no such kind
  public static StaffingQuestion of(
      Charter charter, KindId kind, ChangeTraits traits, Hands hands) {
    return new StaffingQuestion(charter, charter.needed(kind, traits), hands);
  }

  /// Who there is.
  ///
  /// @param raiser who raises the change; empty where nobody in particular does
  /// @param at when the question is asked
  public record Hands(
      Roster roster, Optional<PersonId> raiser, Instant at, Availability availability) {
    /// Everybody on the roster is available.
    public Hands(Roster roster, Optional<PersonId> raiser, Instant at) {
      this(roster, raiser, at, Availability.FULL);
    }

    /// The same hands without those of `person`.
    public Hands without(PersonId person) {
      return new Hands(roster, raiser, at, availability.without(person));
    }
  }
}
