package org.primum.postgres.projecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.primum.app.ExampleHouse.BOARD;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.primum.app.ExampleHouse;
import org.primum.app.Primum;
import org.primum.app.folding.Inherited;
import org.primum.app.folding.UnknownAct;
import org.primum.app.governing.Hat;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Actor;
import org.primum.ledger.act.Acts;
import org.primum.ledger.store.Append;
import org.primum.ledger.store.LedgerStore;
import org.primum.postgres.Database;
import org.primum.postgres.DatabaseAddress;
import org.primum.postgres.PostgresPorts;
import org.primum.postgres.TestServer;
import org.primum.postgres.ledger.PostgresLedgerStore;
import org.primum.roster.RosterCommand;
import org.primum.roster.RosterEvent;
import org.primum.roster.RosterJson;
import org.primum.terms.Commitment;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

class ProjectionsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String CIO = "chief-information-officer";
  private static final String CMIO = "chief-medical-information-officer";

  private final DatabaseAddress address = TestServer.fresh();
  private final Database database = Database.open(address);
  private final Primum primum =
      ExampleHouse.open(PostgresPorts.over(database, InstantSource.fixed(NOON), new Random(7)));

  @BeforeEach
  void found() {
    ExampleHouse.found(primum);
    ExampleHouse.register(primum, "z", "Dr Z");
    ExampleHouse.license(primum, "z", "physician", NOON, LocalDate.of(2028, 1, 1));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void writesNothingOfARefusedAppend() {
    LedgerStore ledger = primum.ports().ledger();
    appendAnyway(ledger, forged(CIO));
    long size = ledger.size();
    assertThat(appendAnyway(ledger, forged(CMIO))).isInstanceOf(Append.Conflict.class);
    assertThat(ledger.size()).isEqualTo(size);
    assertThat(ledger.read(0, 100)).hasSize((int) size);
    assertThat(new Projections(database).rebuild().entries()).isEqualTo(size);
  }

  @Test
  void letsAnExclusiveRoleFollowTheOtherInTime() {
    Instant handover = NOON.plusSeconds(86_400);
    ExampleHouse.grant(primum, "z", CIO);
    ExampleHouse.done(
        primum
            .desks()
            .roster()
            .act(
                BOARD,
                new RosterCommand.EndRole(
                    new PersonId("z"), new RoleId(CIO), Optional.of(handover))));
    ExampleHouse.done(
        primum
            .desks()
            .roster()
            .act(
                BOARD,
                new RosterCommand.GrantRole(
                    new PersonId("z"), new RoleId(CMIO), Optional.of(handover), Optional.empty())));
  }

  @Test
  void refusesAForgedSecondChamberInOneChange() {
    LedgerStore ledger = primum.ports().ledger();
    assertThat(ledger.append(voting(0, "clinical"))).isInstanceOf(Append.Appended.class);
    assertThat(ledger.append(voting(1, "clinical"))).isInstanceOf(Append.Appended.class);
    assertThat(ledger.append(voting(2, "technology")))
        .isInstanceOfSatisfying(
            Append.Conflict.class,
            conflict ->
                assertThat(conflict.refusal().rule()).isEqualTo("dynamic-separation-of-duty"));
  }

  @Test
  void refoldsEveryTableToTheSameRows() {
    ExampleHouse.grant(primum, "z", CIO);
    ExampleHouse.done(
        primum
            .desks()
            .roster()
            .act(
                BOARD,
                new RosterCommand.EndRole(
                    new PersonId("z"), new RoleId(CIO), Optional.of(NOON.plusSeconds(60)))));
    ExampleHouse.license(primum, "z", "nurse", NOON, LocalDate.of(2027, 1, 1));
    primum.ports().ledger().append(voting(0, "clinical"));
    keep();
    Map<String, List<String>> before = rows();
    assertThat(before).hasSize(11).containsKeys("person", "holding", "exclusive_holding");
    assertThat(before.get("inherited")).hasSize(2);
    assertThat(before.get("legal_hold")).hasSize(1);
    assertThat(before.get("holding")).anyMatch(row -> row.contains("deputy-of-z"));
    assertThat(before.get("exclusive_pair")).isNotEmpty();
    TestServer.execute(address, "delete from projection.person");
    TestServer.execute(address, "update projection.charter set version = 'forged'");
    assertThat(rows()).isNotEqualTo(before);

    assertThat(new Projections(database).rebuild().tables())
        .allSatisfy(
            table -> assertThat(before.get(table.name())).hasSize(Math.toIntExact(table.rows())))
        .filteredOn(Rebuilt.Table::differed)
        .extracting(Rebuilt.Table::name)
        .containsExactly("charter", "person");
    assertThat(rows()).isEqualTo(before);
    assertThat(new Projections(database).rebuild().tables()).noneMatch(Rebuilt.Table::differed);
  }

  @Test
  void refusesToStartOnAnActItDoesNotKnow() {
    new PostgresLedgerStore(database, List.of()).append(Acts.act("change/C-9", 0));
    assertThatThrownBy(() -> new Projections(database).ledger())
        .isInstanceOf(UnknownAct.class)
        .hasMessageContaining("does not know");
  }

  /// A deputy, a legal hold, and an inventory of two with one reviewed.
  private void keep() {
    ExampleHouse.register(primum, "officer", "O. Fficer");
    ExampleHouse.grant(primum, "officer", "compliance-officer");
    ExampleHouse.register(primum, "deputy-of-z", "D. Eputy");
    ExampleHouse.grant(primum, "z", "clinical-informaticist");
    Hat officer = Hat.of("officer", "compliance-officer");
    ExampleHouse.done(
        primum
            .desks()
            .roster()
            .act(
                Hat.of("z", "clinical-informaticist"),
                new RosterCommand.NameDeputy(
                    new PersonId("deputy-of-z"),
                    new PersonId("z"),
                    new RoleId("clinical-informaticist"),
                    Optional.empty(),
                    NOON.plusSeconds(3_600))));
    Commitment text = primum.words().ordinary("kept for the court");
    Commitment reason = primum.words().ordinary("a subpoena");
    ExampleHouse.done(primum.desks().texts().hold(officer, text.digest(), reason));
    List<Inherited> items = new ArrayList<>();
    for (String item : List.of("sepsis-2019", "logout-policy")) {
      items.add(
          new Inherited(
              item,
              new Inherited.What("Something old", "cds-alert", "EHR"),
              new PersonId("officer"),
              LocalDate.of(2027, 6, 1),
              Optional.empty()));
    }
    ExampleHouse.done(primum.desks().inventory().enter(officer, items));
    ExampleHouse.done(
        primum
            .desks()
            .inventory()
            .review(
                officer,
                "logout-policy",
                new Inherited.Review(Inherited.Outcome.KEPT, Optional.empty())));
  }

  private Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : new Projections(database).tables()) {
      rows.put(
          table,
          database
              .jdbc()
              .sql("select t::text from projection." + table + " t order by 1")
              .query((row, number) -> row.getString(1))
              .list());
    }
    return rows;
  }

  // A grant as a program would write it that does not ask the rules.
  private static Json.Obj forged(String role) {
    return RosterJson.write(
        new RosterEvent.RoleGranted(new PersonId("z"), new RoleId(role), NOON, Optional.empty()));
  }

  private static Act voting(long seq, String chamber) {
    return act(
        "change.voted",
        "change/C-1",
        seq,
        Json.object()
            .put("event", "voted")
            .put("decision", "T1")
            .put("committee", "clinical")
            .put("vote", "for")
            .put("covers", chamber)
            .build());
  }

  private static Act act(String type, String stream, long seq, Json.Obj event) {
    Actor actor = new Actor(new PersonId("z"), "Dr Z", BOARD.role());
    return new Act(type, 1, stream, seq, NOON, actor, Json.object().build(), List.of(event));
  }

  private static Append appendAnyway(LedgerStore ledger, Json.Obj event) {
    Append append = new Append.Stale("roster", 0, ledger.stream("roster").size());
    while (append instanceof Append.Stale stale) {
      append = ledger.append(act("roster.role-granted", "roster", stale.foundSeq(), event));
    }
    return append;
  }
}
