package org.primum.postgres.projecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.primum.app.ExampleHouse;
import org.primum.app.Primum;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Actor;
import org.primum.ledger.store.Append;
import org.primum.ledger.store.LedgerStore;
import org.primum.postgres.Database;
import org.primum.postgres.DatabaseAddress;
import org.primum.postgres.PostgresPorts;
import org.primum.postgres.TestServer;
import org.primum.roster.Roster;
import org.primum.roster.RosterCommand;
import org.primum.roster.RosterDecider;
import org.primum.roster.RosterDecision;
import org.primum.roster.RosterEvent;
import org.primum.roster.RosterJson;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// Charter case 3 under races: two grants that exclude each other are decided at the same moment,
/// each on a roster that knows nothing of the other, by programs that then write what they decided
/// at whatever place is free. The rules let both through; the database must not.
class RacingGrantsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final int RACES = 500;
  private static final int FEW = 15;
  private static final RoleId CIO = new RoleId("chief-information-officer");
  private static final RoleId OFFICER = new RoleId("compliance-officer");

  private final DatabaseAddress address = TestServer.fresh();
  private final Database database = Database.open(address);
  private final Primum primum =
      ExampleHouse.open(PostgresPorts.over(database, InstantSource.fixed(NOON), new Random(7)));

  @BeforeEach
  void found() {
    ExampleHouse.found(primum);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nobodyHoldsBothAndEveryLoserIsToldWhy(TestReporter reporter) throws Exception {
    oneWins(FEW, reporter);
  }

  @Test
  @Tag("slow")
  void inFiveHundredRacesNobodyHoldsBothAndEveryLoserIsToldWhy(TestReporter reporter)
      throws Exception {
    oneWins(RACES, reporter);
  }

  private void oneWins(int races, TestReporter reporter) throws Exception {
    Outcome outcome = races(races);
    reporter.publishEntry("races", outcome.toString());
    assertThat(outcome.violations()).isZero();
    assertThat(outcome.told()).isEqualTo(races);
  }

  /// The same without the constraint: were it not for the database, both would hold.
  @Test
  void withoutTheConstraintBothHold(TestReporter reporter) throws Exception {
    violated(FEW, reporter);
  }

  @Test
  @Tag("slow")
  void withoutTheConstraintTheSameFiveHundredRacesFindViolations(TestReporter reporter)
      throws Exception {
    violated(RACES, reporter);
  }

  private void violated(int races, TestReporter reporter) throws Exception {
    TestServer.execute(
        address,
        "alter table projection.exclusive_holding drop constraint one_role_of_an_exclusive_pair");
    Outcome outcome = races(races);
    reporter.publishEntry("races", outcome.toString());
    assertThat(outcome.violations()).isPositive();
  }

  /// How the races ended.
  ///
  /// @param violations people who hold both roles
  /// @param told losers who were told that the two exclude each other
  private record Outcome(int violations, int told) {}

  private Outcome races(int races) throws Exception {
    int told = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int race = 0; race < races; race++) {
        PersonId person = new PersonId("p-" + race);
        ExampleHouse.register(primum, person.value(), "P " + race);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Append>> racing = new ArrayList<>();
        for (RoleId role : List.of(CIO, OFFICER)) {
          racing.add(threads.submit(grant(person, role, start)));
        }
        for (Future<Append> each : racing) {
          told +=
              each.get() instanceof Append.Conflict(var refusal)
                      && refusal.rule().equals("static-separation-of-duty")
                  ? 1
                  : 0;
        }
      }
    }
    Roster roster = primum.view().now().roster();
    int violations = 0;
    for (int race = 0; race < races; race++) {
      violations +=
          roster.find(new PersonId("p-" + race)).orElseThrow().rolesAt(NOON).size() > 1 ? 1 : 0;
    }
    return new Outcome(violations, told);
  }

  private Callable<Append> grant(PersonId person, RoleId role, CyclicBarrier start) {
    var present = primum.view().now();
    RosterDecision decision =
        RosterDecider.decide(
            present.roster(),
            present.charter().orElseThrow().charter().roleRules(),
            new RosterCommand.GrantRole(person, role, Optional.empty(), Optional.empty()),
            NOON);
    return () -> {
      start.await();
      return append(decided(decision));
    };
  }

  private static Json.Obj decided(RosterDecision decision) {
    assertThat(decision).isInstanceOf(RosterDecision.Accepted.class);
    List<RosterEvent> events = ((RosterDecision.Accepted) decision).events();
    return RosterJson.write(events.getFirst());
  }

  private Append append(Json.Obj event) {
    LedgerStore ledger = primum.ports().ledger();
    Actor actor = new Actor(ExampleHouse.BOARD.person(), "B. Quist", ExampleHouse.BOARD.role());
    Append append = new Append.Stale("roster", 0, primum.view().now().nextSeq("roster"));
    while (append instanceof Append.Stale stale) {
      append =
          ledger.append(
              new Act(
                  "roster.role-granted",
                  1,
                  "roster",
                  stale.foundSeq(),
                  NOON,
                  actor,
                  Json.object().build(),
                  List.of(event)));
    }
    return append;
  }
}
