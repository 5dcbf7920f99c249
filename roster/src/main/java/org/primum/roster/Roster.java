package org.primum.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /// Those who may act in `role` at `at`: its holders, then their deputies, each by person id.
  public List<Member> acting(RoleId role, Instant at) {
    List<Member> acting = new ArrayList<>(holders(role, at));
    members.values().stream()
        .filter(member -> deputyship(member.person().id(), role, at).isPresent())
        .forEach(acting::add);
    return acting;
  }

  /// The roles in which `person` may act at `at`: held, or as the deputy of a holder.
  public SortedSet<RoleId> actingRoles(PersonId person, Instant at) {
    SortedSet<RoleId> roles = new TreeSet<>();
    find(person)
        .ifPresent(
            member -> {
              roles.addAll(member.rolesAt(at));
              member.deputyships().stream()
                  .filter(each -> inForce(each, at))
                  .forEach(each -> roles.add(each.role()));
            });
    return roles;
  }

  /// As whose deputy `person` acts in `role` at `at`; empty where the role is held or neither held
  /// nor delegated. A deputyship lapses with the principal's own role.
  public Optional<Member.Deputyship> deputyship(PersonId person, RoleId role, Instant at) {
    return find(person)
        .filter(member -> !member.holds(role, at))
        .flatMap(
            member ->
                member.deputyships().stream()
                    .filter(each -> each.role().equals(role) && inForce(each, at))
                    .findFirst());
  }

  private boolean inForce(Member.Deputyship deputyship, Instant at) {
    return deputyship.activeAt(at) && holds(deputyship.principal(), deputyship.role(), at);
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
                          member.licences(),
                          member.deputyships().stream()
                              .filter(each -> inForce(each, at))
                              .toList())));
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
          case RosterEvent.DeputyNamed named ->
              withDeputyship(
                  known(before, event),
                  new Member.Deputyship(
                      named.principal(), named.role(), named.since(), named.until()));
          case RosterEvent.DeputyEnded ended -> withoutDeputyship(known(before, event), ended);
        };
    SortedMap<PersonId, Member> next = new TreeMap<>(members);
    next.put(event.personId(), after);
    return new Roster(next);
  }

  private static Member withRole(Member member, Holding holding) {
    List<Holding> holdings = new ArrayList<>(member.holdings());
    holdings.add(holding);
    return new Member(member.person(), holdings, member.licences(), member.deputyships());
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
    return new Member(member.person(), holdings, member.licences(), member.deputyships());
  }

  private static Member withLicence(Member member, Licence licence) {
    List<Licence> licences = new ArrayList<>(member.licences());
    licences.removeIf(
        each ->
            each.credential().equals(licence.credential())
                && each.profession().equals(licence.profession()));
    licences.add(licence);
    return new Member(member.person(), member.holdings(), licences, member.deputyships());
  }

  private static Member withDeputyship(Member member, Member.Deputyship deputyship) {
    List<Member.Deputyship> all = new ArrayList<>(member.deputyships());
    all.add(deputyship);
    return new Member(member.person(), member.holdings(), member.licences(), all);
  }

  private static Member withoutDeputyship(Member member, RosterEvent.DeputyEnded ended) {
    List<Member.Deputyship> all = new ArrayList<>(member.deputyships());
    boolean found =
        all.removeIf(
            each ->
                each.principal().equals(ended.principal())
                    && each.role().equals(ended.role())
                    && each.since().equals(ended.since()));
    if (!found) {
      throw damaged(ended, "is no deputy for role `" + ended.role() + "` since then");
    }
    if (ended.until().isAfter(ended.since())) {
      all.add(new Member.Deputyship(ended.principal(), ended.role(), ended.since(), ended.until()));
    }
    return new Member(member.person(), member.holdings(), member.licences(), all);
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
