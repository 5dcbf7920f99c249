package org.primum.app.governing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.app.ExampleHouse.BOARD;
import static org.primum.app.ExampleHouse.done;
import static org.primum.app.ExampleHouse.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.primum.app.ExampleHouse;
import org.primum.app.Ports;
import org.primum.app.Primum;
import org.primum.app.keeping.InMemoryDocumentStore;
import org.primum.app.keeping.InMemoryTextStore;
import org.primum.app.reading.ChangePage;
import org.primum.cds.firing.InMemoryFiringLog;
import org.primum.change.command.RaisingCommand;
import org.primum.change.event.ChangeOption;
import org.primum.charter.ChangeTraits;
import org.primum.ledger.act.Actor;
import org.primum.ledger.store.InMemoryLedgerStore;
import org.primum.roster.Person;
import org.primum.roster.RosterCommand;
import org.primum.terms.ChangeId;
import org.primum.terms.KindId;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;

class GoverningTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final ChangeId CHANGE = new ChangeId("C-2026-014");

  private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
  private final Ports ports =
      new Ports(
          new InMemoryLedgerStore(),
          new InMemoryDocumentStore(),
          new InMemoryTextStore(),
          new InMemoryFiringLog(),
          clock::get,
          new Random(7));
  private final Primum primum = ExampleHouse.open(ports);

  @BeforeEach
  void found() {
    ExampleHouse.found(primum);
  }

  @Test
  void foundsTheHouseOnlyOnce() {
    Actor somebody = new Actor(new PersonId("x"), "X", BOARD.role());
    refused(
        primum.desks().charter().found(somebody, ExampleHouse.charter(), new byte[0]),
        "charter-in-force");
  }

  @Test
  void letsOnlyTheRoleThatAdoptedTheCharterKeepTheRoster() {
    ExampleHouse.register(primum, "j-lindqvist", "J. Lindqvist");
    ExampleHouse.grant(primum, "j-lindqvist", "chief-information-officer");
    RosterCommand stranger = new RosterCommand.RegisterPerson(new Person(new PersonId("y"), "Y"));
    refused(
        primum.desks().roster().act(Hat.of("j-lindqvist", "chief-information-officer"), stranger),
        "roster-keeper-only");
    refused(
        primum.desks().roster().act(Hat.of("j-lindqvist", "board"), stranger),
        "roster-keeper-only");
  }

  @Test
  void letsNobodyGiveThemselvesARole() {
    refused(
        primum.desks().roster().act(BOARD, ExampleHouse.granting("b-quist", "it-architect")),
        "roster-not-for-oneself");
  }

  @Test
  void refusesOnePersonAsCioAndCmioInWordsThatNameTheReason() {
    ExampleHouse.register(primum, "z", "Dr Z");
    ExampleHouse.license(primum, "z", "physician", NOON.minusSeconds(60), LocalDate.of(2027, 1, 1));
    ExampleHouse.grant(primum, "z", "chief-information-officer");
    Acted acted =
        primum
            .desks()
            .roster()
            .act(BOARD, ExampleHouse.granting("z", "chief-medical-information-officer"));
    assertThat(((Acted.Refused) acted).refusals().getFirst().sentence())
        .contains("budget and uptime incentives");
  }

  @Test
  void neverStampsAnActBeforeTheOneBefore() {
    clock.set(NOON.minusSeconds(3_600));
    ExampleHouse.register(primum, "w", "W");
    assertThat(primum.view().now().lastAt()).isEqualTo(NOON);
  }

  @Test
  void raisesAChangeAndShowsWhoseTurnItIs() {
    raise();
    ChangePage page = primum.reading().change(CHANGE).orElseThrow();
    assertThat(page.heading().title()).isEqualTo("Earlier warning");
    assertThat(page.heading().raisedBy()).isEqualTo("M. Castell, Clinical informaticist");
    assertThat(page.options())
        .extracting(option -> option.id().value())
        .containsExactly("do-nothing", "sirs");
    assertThat(page.next().who()).contains("Compliance officer");
    assertThat(page.next().sentence()).contains("determin").contains("0 of 4 decisions");
    assertThat(page.record()).hasSize(1);
    assertThat(page.matrix().rows())
        .extracting(row -> row.decision().value())
        .contains("S", "T1", "T2", "T3")
        .doesNotContain("T4");
    assertThat(primum.reading().changes()).hasSize(1);
  }

  @Test
  void keepsTheFactsThatADecisionUsedInItsAct() {
    Acted.Recorded raised = raise();
    assertThat(raised.entry().act().facts().text("charter"))
        .isEqualTo(ExampleHouse.charter().digest().hex());
    assertThat(raised.entry().act().facts().object("roster").members().keySet())
        .containsExactly("m-castell");
  }

  @Test
  void refusesASecondChangeOfTheSameName() {
    raise();
    refused(act(), "change-exists");
  }

  @Test
  void readsTheSamePresentFromAnotherProgram() {
    raise();
    assertThat(ExampleHouse.open(ports).view().now()).isEqualTo(primum.view().now());
  }

  private Acted.Recorded raise() {
    for (String[] each :
        List.of(
            new String[] {"j-lindqvist", "J. Lindqvist", "chief-information-officer"},
            new String[] {"l-brandt", "L. Brandt", "compliance-officer"},
            new String[] {"t-moreau", "T. Moreau", "it-architect"},
            new String[] {"s-devi", "S. Devi", "security-official"},
            new String[] {"m-castell", "M. Castell", "clinical-informaticist"})) {
      staff(each, Optional.empty());
    }
    for (String[] each :
        List.of(
            new String[] {"r-okoye", "R. Okoye", "chief-medical-officer", "physician"},
            new String[] {
              "a-winter", "A. Winter", "chief-medical-information-officer", "physician"
            },
            new String[] {"h-sato", "H. Sato", "clinical-committee-member", "physician"},
            new String[] {"p-adeyemi", "P. Adeyemi", "clinical-committee-member", "nurse"},
            new String[] {"k-nowak", "K. Nowak", "clinical-committee-member", "pharmacist"},
            new String[] {"f-haas", "F. Haas", "chief-nursing-officer", "nurse"})) {
      staff(each, Optional.of(each[3]));
    }
    return done(act());
  }

  private void staff(String[] person, Optional<String> profession) {
    ExampleHouse.register(primum, person[0], person[1]);
    profession.ifPresent(
        word ->
            ExampleHouse.license(
                primum, person[0], word, NOON.minusSeconds(60), LocalDate.of(2028, 1, 1)));
    ExampleHouse.grant(primum, person[0], person[2]);
  }

  private Acted act() {
    return primum
        .desks()
        .changes()
        .act(
            CHANGE,
            Hat.of("m-castell", "clinical-informaticist"),
            new RaisingCommand.Raise(
                new KindId("cds-alert"),
                "Earlier warning",
                List.of(new ChangeOption(new OptionId("sirs"), "SIRS")),
                new ChangeTraits(false, true, true)));
  }
}
