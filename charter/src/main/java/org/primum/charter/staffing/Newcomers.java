package org.primum.charter.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.primum.charter.Charter;
import org.primum.roster.Credential;
import org.primum.roster.Holding;
import org.primum.roster.Licence;
import org.primum.roster.LicenceStatus;
import org.primum.roster.Member;
import org.primum.roster.Person;
import org.primum.roster.Profession;
import org.primum.roster.Roster;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// The hands there would be if people were appointed, licensed or relieved of a role. Whoever is
/// appointed has the licence that is asked for and does nothing else.
final class Newcomers {
  private static final Profession ANY = new Profession("physician");

  private final Charter charter;
  private final StaffingQuestion.Hands before;
  private final SortedMap<PersonId, Member> members;
  private final SortedMap<RoleId, SortedSet<PersonId>> deputies;

  Newcomers(Charter charter, StaffingQuestion.Hands before) {
    this.charter = charter;
    this.before = before;
    this.members = new TreeMap<>(before.roster().members());
    this.deputies = new TreeMap<>(before.availability().deputies());
  }

  /// Somebody new who holds `role`.
  Newcomers join(RoleId role) {
    return seat(role, ANY, 1);
  }

  /// So many people of a profession who hold `role`.
  Newcomers seat(RoleId role, Profession profession, int count) {
    for (int i = 0; i < count; i++) {
      register(
          List.of(new Holding(role, before.at().minusSeconds(1), Optional.empty())),
          licence(credential(role), profession));
    }
    return this;
  }

  /// Somebody new who may sign in `role`.
  Newcomers deputise(RoleId role) {
    PersonId deputy = register(List.of(), licence(credential(role), ANY));
    SortedSet<PersonId> all = new TreeSet<>(deputies.getOrDefault(role, new TreeSet<>()));
    all.add(deputy);
    deputies.put(role, all);
    return this;
  }

  /// `holders` of `role` with an active licence in each profession they have one on file for.
  Newcomers license(List<Member> holders, RoleId role) {
    for (Member holder : holders) {
      List<Licence> licences = new ArrayList<>();
      holder.licences().forEach(old -> licences.add(licence(old.credential(), old.profession())));
      if (licences.stream().noneMatch(each -> each.credential().equals(credential(role)))) {
        licences.add(licence(credential(role), ANY));
      }
      members.put(holder.person().id(), new Member(holder.person(), holder.holdings(), licences));
    }
    return this;
  }

  /// `holders` without `role`.
  Newcomers end(List<Member> holders, RoleId role) {
    for (Member holder : holders) {
      List<Holding> kept =
          holder.holdings().stream().filter(held -> !held.role().equals(role)).toList();
      members.put(holder.person().id(), new Member(holder.person(), kept, holder.licences()));
    }
    return this;
  }

  StaffingQuestion.Hands hands() {
    Availability now = before.availability();
    return new StaffingQuestion.Hands(
        new Roster(members),
        before.raiser(),
        before.at(),
        new Availability(now.absent(), now.recused(), deputies));
  }

  private PersonId register(List<Holding> holdings, Licence licence) {
    int number = members.size();
    while (members.containsKey(new PersonId("newcomer-" + number))) {
      number++;
    }
    PersonId id = new PersonId("newcomer-" + number);
    members.put(id, new Member(new Person(id, "Newcomer"), holdings, List.of(licence)));
    return id;
  }

  private Credential credential(RoleId role) {
    return charter.role(role).credential().orElse(Credential.CLINICAL_LICENCE);
  }

  private Licence licence(Credential credential, Profession profession) {
    LocalDate day = charter.day(before.at());
    return new Licence(
        credential,
        profession,
        "assumed",
        Optional.of(before.at()),
        day.plusYears(1),
        LicenceStatus.ACTIVE);
  }
}
