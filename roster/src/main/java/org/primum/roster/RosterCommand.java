package org.primum.roster;

import java.time.Instant;
import java.util.Optional;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Something asked of the roster.
public sealed interface RosterCommand {
  /// Enters a person.
  record RegisterPerson(Person person) implements RosterCommand {}

  /// Gives a role.
  ///
  /// @param since empty for at once
  /// @param until empty for no set end
  record GrantRole(PersonId person, RoleId role, Optional<Instant> since, Optional<Instant> until)
      implements RosterCommand {}

  /// Ends a role held now, or cancels one that has not begun.
  ///
  /// @param until empty for at once
  record EndRole(PersonId person, RoleId role, Optional<Instant> until) implements RosterCommand {}

  /// Records what a source said about a licence.
  record RecordLicence(PersonId person, Licence licence) implements RosterCommand {}

  /// Names a deputy: asked by whoever holds the role, for a time.
  ///
  /// @param person the deputy
  /// @param principal who holds the role
  /// @param since empty for at once
  record NameDeputy(
      PersonId person, PersonId principal, RoleId role, Optional<Instant> since, Instant until)
      implements RosterCommand {}

  /// Ends a deputyship before its time.
  record EndDeputy(PersonId person, PersonId principal, RoleId role) implements RosterCommand {}
}
