package org.primum.charter.staffing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.charter.Charter;
import org.primum.charter.Committee;
import org.primum.charter.Role;
import org.primum.roster.Credential;
import org.primum.roster.Holding;
import org.primum.roster.Licence;
import org.primum.roster.LicenceStatus;
import org.primum.roster.Member;
import org.primum.roster.Person;
import org.primum.roster.Profession;
import org.primum.roster.Roster;
import org.primum.terms.PersonId;

/// A hospital without vacancies: one person for each role, as many as its seats for the members of
/// a committee, every one licensed. What cannot be decided here cannot be decided anywhere under
/// the charter.
final class IdealRoster {
  /// An instant at which everybody is in office.
  static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");

  private static final Profession ANY = new Profession("physician");

  private IdealRoster() {}

  static Roster of(Charter charter) {
    SortedMap<PersonId, Member> members = new TreeMap<>();
    for (Role role : charter.roles().values()) {
      List<Profession> seats = seats(charter, role);
      for (int i = 0; i < seats.size(); i++) {
        PersonId id = new PersonId("ideal-" + members.size());
        String name = "holder " + (i + 1) + " of " + role.id();
        members.put(
            id,
            new Member(
                new Person(id, name.substring(0, Math.min(120, name.length()))),
                List.of(new Holding(role.id(), AT.minusSeconds(1), Optional.empty())),
                List.of(licence(role, seats.get(i)))));
      }
    }
    return new Roster(members);
  }

  /// The professions that holders of `role` are needed in, at least one.
  private static List<Profession> seats(Charter charter, Role role) {
    SortedMap<Profession, Integer> most = new TreeMap<>();
    charter.decisions().values().stream()
        .flatMap(decision -> decision.committees().stream())
        .filter(committee -> committee.members().equals(role.id()))
        .map(Committee::present)
        .forEach(
            present ->
                present.forEach((profession, count) -> most.merge(profession, count, Math::max)));
    boolean signs =
        charter.decisions().values().stream()
            .anyMatch(decision -> decision.accountable().equals(role.id()));
    List<Profession> seats = new ArrayList<>();
    most.forEach(
        (profession, count) -> {
          for (int i = 0; i < (signs ? 4 * count : count); i++) {
            seats.add(profession);
          }
        });
    return seats.isEmpty() ? List.of(ANY) : seats;
  }

  private static Licence licence(Role role, Profession profession) {
    return new Licence(
        role.credential().orElse(Credential.CLINICAL_LICENCE),
        profession,
        "assumed",
        Optional.of(AT.minusSeconds(1)),
        LocalDate.parse("2026-12-31"),
        LicenceStatus.ACTIVE);
  }
}
