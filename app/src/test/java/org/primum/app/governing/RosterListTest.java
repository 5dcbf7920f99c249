package org.primum.app.governing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.primum.app.ExampleHouse.BOARD;
import static org.primum.app.ExampleHouse.done;
import static org.primum.app.ExampleHouse.granting;
import static org.primum.app.ExampleHouse.refused;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.primum.app.ExampleHouse;
import org.primum.app.Ports;
import org.primum.app.Primum;
import org.primum.app.keeping.InMemoryDocumentStore;
import org.primum.app.keeping.InMemoryTextStore;
import org.primum.cds.firing.InMemoryFiringLog;
import org.primum.ledger.store.InMemoryLedgerStore;
import org.primum.roster.Person;
import org.primum.roster.RosterCommand;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// A list of people enters as a whole or not at all.
class RosterListTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final Primum primum =
      ExampleHouse.open(
          new Ports(
              new InMemoryLedgerStore(),
              new InMemoryDocumentStore(),
              new InMemoryTextStore(),
              new InMemoryFiringLog(),
              InstantSource.fixed(NOON),
              new Random(7)));

  @BeforeEach
  void found() {
    ExampleHouse.found(primum);
  }

  @Test
  void entersAListInOneAct() {
    long before = primum.view().now().size();
    done(
        primum
            .desks()
            .roster()
            .enter(
                BOARD,
                List.of(
                    register("j-lindqvist"),
                    granting("j-lindqvist", "chief-information-officer"),
                    register("m-castell"),
                    granting("m-castell", "clinical-informaticist"))));
    assertThat(primum.view().now().size()).isEqualTo(before + 1);
    assertThat(holds("j-lindqvist", "chief-information-officer")).isTrue();
    assertThat(holds("m-castell", "clinical-informaticist")).isTrue();
  }

  @Test
  void entersNothingWhereTheLastOfManyIsRefused() {
    List<RosterCommand> commands = crowd(250);
    commands.add(granting("p-7", "chief-information-officer"));
    commands.add(granting("p-7", "compliance-officer"));
    long before = primum.view().now().size();
    refused(primum.desks().roster().enter(BOARD, commands), "static-separation-of-duty");
    assertThat(primum.view().now().size()).isEqualTo(before);
    assertThat(primum.view().now().roster().find(new PersonId("p-7"))).isEmpty();
  }

  @Test
  void entersMoreThanOneActHolds() {
    long before = primum.view().now().size();
    done(primum.desks().roster().enter(BOARD, crowd(250)));
    assertThat(primum.view().now().size()).isEqualTo(before + 3);
    assertThat(primum.view().now().roster().members()).hasSize(251);
  }

  @Test
  void refusesWhoeverDoesNotKeepTheRosterAndThoseWhoNameThemselves() {
    refused(
        primum
            .desks()
            .roster()
            .enter(Hat.of("m-castell", "clinical-informaticist"), List.of(register("x-y"))),
        "roster-keeper-only");
    refused(
        primum
            .desks()
            .roster()
            .enter(BOARD, List.of(register("x-y"), granting("b-quist", "patient-representative"))),
        "roster-not-for-oneself");
    assertThat(primum.view().now().roster().find(new PersonId("x-y"))).isEmpty();
    assertThatThrownBy(() -> primum.desks().roster().enter(BOARD, List.of()))
        .hasMessageContaining("enters at least one");
  }

  private static List<RosterCommand> crowd(int size) {
    List<RosterCommand> commands = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      commands.add(register("p-" + i));
    }
    return commands;
  }

  private boolean holds(String person, String role) {
    return primum.view().now().roster().holds(new PersonId(person), new RoleId(role), NOON);
  }

  private static RosterCommand register(String id) {
    return new RosterCommand.RegisterPerson(new Person(new PersonId(id), "Name of " + id));
  }
}
