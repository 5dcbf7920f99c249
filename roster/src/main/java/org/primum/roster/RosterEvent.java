package org.primum.roster;

import java.time.Instant;
import java.util.Optional;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Something that happened to the roster.
public sealed interface RosterEvent {
  /// Whom it happened to.
  PersonId personId();

  /// A person entered the roster.
  record PersonRegistered(Person person) implements RosterEvent {
    @Override
    public PersonId personId() {
      return person.id();
    }
  }

  /// A role was given.
  ///
  /// @param until empty while no end is set
  record RoleGranted(PersonId personId, RoleId role, Instant since, Optional<Instant> until)
      implements RosterEvent {}

  /// A role was ended. An end not after its beginning cancels the holding.
  ///
  /// @param since the beginning of the holding that is meant
  record RoleEnded(PersonId personId, RoleId role, Instant since, Instant until)
      implements RosterEvent {}

  /// A licence was recorded; it replaces what was on file for its credential and profession.
  record LicenceRecorded(PersonId personId, Licence licence) implements RosterEvent {}

  /// Somebody who holds a role delegated it, for a time.
  ///
  /// @param personId the deputy
  /// @param principal who holds the role
  record DeputyNamed(
      PersonId personId, PersonId principal, RoleId role, Instant since, Instant until)
      implements RosterEvent {}

  /// A deputyship ended before its time. An end not after its beginning cancels it.
  ///
  /// @param since the beginning of the deputyship that is meant
  record DeputyEnded(
      PersonId personId, PersonId principal, RoleId role, Instant since, Instant until)
      implements RosterEvent {}
}
