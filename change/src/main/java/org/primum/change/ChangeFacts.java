package org.primum.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.change.command.ChangeCommand;
import org.primum.change.command.DecisionCommand.CastVote;
import org.primum.charter.Charter;
import org.primum.roster.Roster;
import org.primum.roster.RosterJson;
import org.primum.terms.Digest;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// What the rules need to know of the moment besides the change itself.
///
/// @param charter the charter the change was raised under; for raising, the charter in force
/// @param roster everybody on file
/// @param person who acts
/// @param role the role worn for this act
/// @param at when
/// @param digest of the charter; it is asked of every command, and computing it takes longer than
///   most commands
public record ChangeFacts(
    Charter charter, Roster roster, PersonId person, RoleId role, Instant at, Digest digest) {
  /// Facts whose charter's digest is not at hand.
  public ChangeFacts(Charter charter, Roster roster, PersonId person, RoleId role, Instant at) {
    this(charter, roster, person, role, at, charter.digest());
  }

  /// The day it is in the charter's time zone.
  public LocalDate day() {
    return charter.day(at);
  }

  /// What a decision about `command` used of the charter and the roster, to be kept in the act:
  /// `{charter, person, role, roster}` with the actor's roles and licences, and for a vote those of
  /// every member of the committee.
  public Json.Obj used(ChangeCommand command) {
    SortedSet<PersonId> people = new TreeSet<>(List.of(person));
    roster.deputyship(person, role, at).ifPresent(deputyship -> people.add(deputyship.principal()));
    if (command instanceof CastVote) {
      roster.holders(role, at).forEach(member -> people.add(member.person().id()));
    }
    return Json.object()
        .put("charter", digest.hex())
        .put("person", person.value())
        .put("role", role.value())
        .put("roster", RosterJson.write(roster.slice(people, at)))
        .build();
  }
}
