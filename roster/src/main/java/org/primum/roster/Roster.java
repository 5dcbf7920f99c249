package org.primum.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Everybody on file, as the events so far left it.
///
/// @param members by person id
public record Roster(SortedMap<PersonId, Member> members) {
  private static final Roster EMPTY = new Roster(new TreeMap<>());

  public Roster {
    members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    members.forEach(
        (id, member) -> {
          if (!member.person().id().equals(id)) {
            throw new IllegalArgumentException(
                "roster files person `" + member.person().id() + "` under `" + id + "`");
          }
        });
  }

  /// The roster before its first event.
  public static Roster empty() {
    return EMPTY;
  }

  /// The roster that `events` leave.
  public static Roster of(Iterable<? extends RosterEvent> events) {
    Roster roster = EMPTY;
    for (RosterEvent event : events) {
      roster = roster.evolve(event);
    }
    return roster;
  }

  /// The member named `person`, if registered.
  public Optional<Member> find(PersonId person) {
    return Optional.ofNullable(members.get(person));
  }

  /// Those who hold `role` at `at`, by person id.
  public List<Member> holders(RoleId role, Instant at) {
    return members.values().stream().filter(member -> member.holds(role, at)).toList();
  }

  /// True where `person` is registered and holds `role` at `at`.
  public boolean holds(PersonId person, RoleId role, Instant at) {
    return find(person).map(member -> member.holds(role, at)).orElse(false);
  }

  /// What a decision about `people` at `at` used of the roster: those who are registered, the roles
  /// they hold at that instant, and their licences.
  public Roster slice(Collection<PersonId> people, Instant at) {
    SortedMap<PersonId, Member> kept = new TreeMap<>();
    for (PersonId person : people) {
      find(person)
          .ifPresent(
              member ->
                  kept.put(
                      person,
                      new Member(
                          member.person(),
                          member.holdings().stream().filter(held -> held.activeAt(at)).toList(),
                          member.licences())));
    }
    return new Roster(kept);
  }

  /// The roster after `event`.
  ///
  /// @throws IllegalArgumentException if the event cannot follow those before it, which means that
  ///   the record is damaged
  public Roster evolve(RosterEvent event) {
    Member before = members.get(event.personId());
    Member after =
        switch (event) {
          case RosterEvent.PersonRegistered(Person person) -> {
            if (before != null) {
              throw damaged(event, "is registered already");
            }
            yield new Member(person, List.of(), List.of());
          }
          case RosterEvent.RoleGranted granted ->
              withRole(
                  known(before, event),
                  new Holding(granted.role(), granted.since(), granted.until()));
          case RosterEvent.RoleEnded ended -> withoutRole(known(before, event), ended);
          case RosterEvent.LicenceRecorded(PersonId person, Licence licence) ->
              withLicence(known(before, event), licence);
        };
    SortedMap<PersonId, Member> next = new TreeMap<>(members);
    next.put(event.personId(), after);
    return new Roster(next);
  }

  private static Member withRole(Member member, Holding holding) {
    List<Holding> holdings = new ArrayList<>(member.holdings());
    holdings.add(holding);
    return new Member(member.person(), holdings, member.licences());
  }

  private static Member withoutRole(Member member, RosterEvent.RoleEnded ended) {
    List<Holding> holdings = new ArrayList<>();
    boolean found = false;
    for (Holding holding : member.holdings()) {
      if (holding.role().equals(ended.role()) && holding.since().equals(ended.since())) {
        found = true;
        if (ended.until().isAfter(holding.since())) {
          holdings.add(new Holding(holding.role(), holding.since(), Optional.of(ended.until())));
        }
      } else {
        holdings.add(holding);
      }
    }
    if (!found) {
      throw damaged(ended, "does not hold role `" + ended.role() + "` since then");
    }
    return new Member(member.person(), holdings, member.licences());
  }

  private static Member withLicence(Member member, Licence licence) {
    List<Licence> licences = new ArrayList<>(member.licences());
    licences.removeIf(
        each ->
            each.credential().equals(licence.credential())
                && each.profession().equals(licence.profession()));
    licences.add(licence);
    return new Member(member.person(), member.holdings(), licences);
  }

  private static Member known(@Nullable Member member, RosterEvent event) {
    if (member == null) {
      throw damaged(event, "is not registered");
    }
    return member;
  }

  private static IllegalArgumentException damaged(RosterEvent event, String found) {
    return new IllegalArgumentException(
        "cannot evolve the roster: person `"
            + event.personId()
            + "` "
            + found
            + "; the record is damaged, verify the ledger");
  }
}
