package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.primum.change.event.ChangeEvent;
import org.primum.charter.ChangeTraits;
import org.primum.roster.LicenceStatus;
import org.primum.roster.Person;
import org.primum.roster.RosterEvent;
import org.primum.terms.PersonId;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;

/// One world in which two deciders judge the same: the people of `House`, some with a second role,
/// a deputy, and one who holds two roles that exclude each other.
final class World {
  private final Play play;
  private final Steps steps;
  private final SecondOpinion second;
  private final Set<String> alone = new TreeSet<>();

  private World(World from) {
    play = from.play.copy();
    steps = new Steps(play);
    second = from.second.copy();
  }

  /// The same once more.
  World copy() {
    return new World(this);
  }

  World(boolean alert, boolean spend) {
    play = new Play().quickly();
    steps = new Steps(play);
    second = new SecondOpinion();
    play.raise(
        alert ? "cds-alert" : "access-policy", new ChangeTraits(spend, true, true), "sirs", "b");
    second.needed.addAll(alert ? Set.of("S", "T1", "T2", "T3") : Set.of("S", "T2", "T3"));
    if (spend) {
      second.needed.add("T4");
    }
    second.now = 1;
    people();
  }

  private void people() {
    play.roster()
        .members()
        .forEach(
            (id, member) -> {
              Set<String> roles = new TreeSet<>();
              member.rolesAt(play.at()).forEach(role -> roles.add(role.value()));
              second.holds.put(id.value(), roles);
            });
    for (String each : List.of("okoye", "winter", "amari")) {
      second.professions.put(each, "physician");
    }
    second.professions.put("adeyemi", "nurse");
    second.professions.put("silva", "pharmacist");
    second.professions.forEach(
        (person, profession) ->
            play.people(
                House.licence(
                    new PersonId(person),
                    profession,
                    play.day().plusYears(20),
                    LicenceStatus.ACTIVE)));
    also("adeyemi", House.CIO);
    also("lindqvist", House.COMMITTEE);
    also("castell", House.CMO);
    also("winter", House.INFORMATICIST);
    licence("castell", true);
    second.professions.put("castell", "physician");
    play.people(new RosterEvent.PersonRegistered(new Person(new PersonId("vogt"), "H. Vogt")));
    also("vogt", House.CIO);
    also("vogt", House.CMIO);
    licence("vogt", true);
    second.professions.put("vogt", "physician");
    play.people(
        new RosterEvent.DeputyNamed(
            House.TANAKA,
            House.LINDQVIST,
            House.CIO,
            play.at(),
            play.at().plus(Duration.ofDays(10_000))));
    second.deputies.put("tanaka", House.CIO.value());
    play.people(
        new RosterEvent.DeputyNamed(
            new PersonId("vogt"),
            House.DOCTOR,
            House.COMMITTEE,
            play.at(),
            play.at().plus(Duration.ofDays(10_000))));
    second.deputies.put("vogt", House.COMMITTEE.value());
  }

  private void also(String person, RoleId role) {
    play.people(House.grant(new PersonId(person), role));
    second.holds.computeIfAbsent(person, any -> new TreeSet<>()).add(role.value());
  }

  void licence(String person, boolean active) {
    play.people(
        House.licence(
            new PersonId(person),
            "physician",
            play.day().plusYears(20),
            active ? LicenceStatus.ACTIVE : LicenceStatus.SUSPENDED));
    second.unlicensed.remove(person);
    if (!active) {
      second.unlicensed.add(person);
    }
  }

  void passes(int minutes) {
    play.wait(Duration.ofMinutes(minutes));
    second.now += minutes;
  }

  Play play() {
    return play;
  }

  /// The rules that refused something all by themselves: without one of them the deciders would
  /// have differed.
  Set<String> alone() {
    return alone;
  }

  SecondOpinion second() {
    return second;
  }

  /// Has both judge `ask`, a minute later; fails where they differ.
  ///
  /// @return true where both allowed it
  boolean agree(SecondWorld.Ask ask, String where) {
    passes(1);
    PersonId person = new PersonId(ask.person());
    RoleId role = new RoleId(ask.role());
    ChangeDecision decision = play.asks(person, role, steps.command(ask));
    boolean allowed = decision instanceof ChangeDecision.Accepted;
    assertThat(allowed)
        .as("%s: the rules say %s; the second decider differs", where, decision)
        .isEqualTo(second.judge(ask));
    switch (decision) {
      case ChangeDecision.Accepted(List<ChangeEvent> events) -> play.fold(person, role, events);
      case ChangeDecision.Refused(List<Refusal> refusals) -> {
        if (refusals.size() == 1) {
          alone.add(refusals.getFirst().rule());
        }
      }
    }
    same(where);
    return allowed;
  }

  /// What follows from what was done is the same in both.
  private void same(String where) {
    for (String each : second.needed) {
      assertThat(play.state().progress(new org.primum.terms.DecisionId(each)).signed())
          .as("%s: is %s signed", where, each)
          .isEqualTo(second.signed.containsKey(each));
    }
    assertThat(play.state().running().at(play.at()).isPresent())
        .as("%s: does anything run", where)
        .isEqualTo(second.started() && second.now < second.until);
    assertThat(play.state().chosen().map(option -> option.value()).orElse(""))
        .as("%s: what is chosen", where)
        .isEqualTo(second.chosen);
  }
}
