package org.primum.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.primum.terms.PersonId;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;
import org.primum.terms.json.CanonicalJson;

/// Charter case 12: a delegation is time-boxed, stays within its chamber, is not handed on, and the
/// deputy's acts keep both names.
class DeputyTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(7));
  private static final RoleId CIO = new RoleId("chief-information-officer");
  private static final RoleId CMIO = new RoleId("chief-medical-information-officer");
  private static final RoleId ARCHITECT = new RoleId("it-architect");
  private static final RoleId NURSE = new RoleId("ward-nurse");
  private static final PersonId LINDQVIST = new PersonId("lindqvist");
  private static final PersonId BERG = new PersonId("berg");
  private static final PersonId WINTER = new PersonId("winter");
  private static final PersonId HAAS = new PersonId("haas");
  private static final RoleRules RULES =
      new RoleRules(
          new TreeMap<>(
              Map.of(
                  CIO, Optional.empty(),
                  CMIO, Optional.empty(),
                  ARCHITECT, Optional.empty(),
                  NURSE, Optional.empty())),
          List.of(new Exclusion(CIO, CMIO, "one blind spot would be shared")),
          new TreeMap<>(
              Map.of(
                  CIO,
                  "technology",
                  ARCHITECT,
                  "technology",
                  CMIO,
                  "clinical",
                  NURSE,
                  "clinical")));

  private Roster roster = roster();

  private static Roster roster() {
    List<RosterEvent> events = new ArrayList<>();
    Map.of(LINDQVIST, CIO, BERG, ARCHITECT, WINTER, CMIO, HAAS, NURSE)
        .forEach(
            (person, role) -> {
              events.add(new RosterEvent.PersonRegistered(new Person(person, person.value())));
              events.add(new RosterEvent.RoleGranted(person, role, NOW, Optional.empty()));
            });
    return Roster.of(events);
  }

  private List<String> asks(RosterCommand command) {
    return switch (RosterDecider.decide(roster, RULES, command, NOW)) {
      case RosterDecision.Refused(List<Refusal> refusals) ->
          refusals.stream().map(Refusal::rule).toList();
      case RosterDecision.Accepted(List<RosterEvent> events) -> {
        for (RosterEvent event : events) {
          assertThat(RosterJson.event(RosterJson.write(event))).isEqualTo(event);
          roster = roster.evolve(event);
        }
        yield List.of();
      }
    };
  }

  private static RosterCommand name(PersonId deputy, PersonId principal, Instant until) {
    return new RosterCommand.NameDeputy(deputy, principal, CIO, Optional.empty(), until);
  }

  @Test
  void aDeputyActsInTheRoleUntilTheEndAndNoLonger() {
    assertThat(asks(name(BERG, LINDQVIST, LATER))).isEmpty();
    assertThat(roster.actingRoles(BERG, NOW)).containsExactly(CIO, ARCHITECT);
    assertThat(roster.acting(CIO, NOW)).hasSize(2);
    assertThat(roster.deputyship(BERG, CIO, NOW).orElseThrow().principal()).isEqualTo(LINDQVIST);
    assertThat(roster.holders(CIO, NOW)).hasSize(1);
    assertThat(roster.actingRoles(BERG, LATER.minusMillis(1))).contains(CIO);
    assertThat(roster.actingRoles(BERG, LATER)).containsExactly(ARCHITECT);
  }

  @Test
  void itIsTimeBoxed() {
    assertThat(asks(name(BERG, LINDQVIST, NOW))).containsExactly("deputy-not-time-boxed");
  }

  @Test
  void itDoesNotCrossChambers() {
    assertThat(asks(name(HAAS, LINDQVIST, LATER))).containsExactly("delegation-across-chambers");
    assertThat(asks(name(WINTER, LINDQVIST, LATER)))
        .containsExactly("delegation-across-chambers", "static-separation-of-duty");
  }

  @Test
  void whatWasDelegatedIsNotHandedOn() {
    asks(name(BERG, LINDQVIST, LATER));
    RosterEvent newcomer = new RosterEvent.PersonRegistered(new Person(new PersonId("x"), "X"));
    roster = roster.evolve(newcomer);
    assertThat(asks(name(new PersonId("x"), BERG, LATER))).containsExactly("delegation-handed-on");
    assertThat(asks(name(new PersonId("x"), HAAS, LATER))).containsExactly("role-not-held");
    assertThat(asks(name(LINDQVIST, LINDQVIST, LATER)))
        .contains("deputy-oneself", "role-held-already");
  }

  @Test
  void itLapsesWithTheRoleOfWhoeverDelegated() {
    asks(name(BERG, LINDQVIST, LATER));
    asks(new RosterCommand.EndRole(LINDQVIST, CIO, Optional.of(NOW.plusSeconds(60))));
    assertThat(roster.actingRoles(BERG, NOW.plusSeconds(59))).contains(CIO);
    assertThat(roster.actingRoles(BERG, NOW.plusSeconds(60))).doesNotContain(CIO);
  }

  @Test
  void itCanBeEndedBeforeItsTime() {
    asks(name(BERG, LINDQVIST, LATER));
    assertThat(asks(new RosterCommand.EndDeputy(BERG, LINDQVIST, CIO))).isEmpty();
    assertThat(roster.actingRoles(BERG, NOW)).doesNotContain(CIO);
    assertThat(asks(new RosterCommand.EndDeputy(BERG, LINDQVIST, CIO)))
        .containsExactly("no-deputy");
  }

  @Test
  void aRoleThatExcludesADelegatedOneIsNotGranted() {
    asks(name(BERG, LINDQVIST, LATER));
    assertThat(asks(new RosterCommand.GrantRole(BERG, CMIO, Optional.empty(), Optional.empty())))
        .containsExactly("static-separation-of-duty");
  }

  @Test
  void factsKeepTheDeputyshipTheyUsed() {
    asks(name(BERG, LINDQVIST, LATER));
    Roster slice = roster.slice(List.of(BERG, LINDQVIST), NOW);
    String text = CanonicalJson.text(RosterJson.write(slice));
    assertThat(text).contains("\"deputyFor\":[{\"principal\":\"lindqvist\"");
    assertThat(RosterJson.roster(RosterJson.write(slice))).isEqualTo(slice);
  }
}
