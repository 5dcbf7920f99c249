package org.primum.app.governing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.app.ExampleHouse.BOARD;
import static org.primum.app.ExampleHouse.done;
import static org.primum.app.ExampleHouse.refused;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.primum.app.AmendmentHouse;
import org.primum.app.ExampleHouse;
import org.primum.app.Ports;
import org.primum.app.Primum;
import org.primum.app.keeping.InMemoryDocumentStore;
import org.primum.app.keeping.InMemoryTextStore;
import org.primum.cds.firing.InMemoryFiringLog;
import org.primum.change.command.RaisingCommand;
import org.primum.charter.Charter;
import org.primum.ledger.store.InMemoryLedgerStore;
import org.primum.terms.ChangeId;

/// Charter case 11: an amendment is a change that the board decides. It binds what is raised after
/// it; what is in flight keeps its charter; what was withdrawn is not in flight.
class AmendmentTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final ChangeId FIRST = new ChangeId("C-1");
  private static final ChangeId FLYING = new ChangeId("C-2");
  private static final ChangeId WITHDRAWN = new ChangeId("C-3");

  private final Primum primum =
      ExampleHouse.open(
          new Ports(
              new InMemoryLedgerStore(),
              new InMemoryDocumentStore(),
              new InMemoryTextStore(),
              new InMemoryFiringLog(),
              InstantSource.fixed(NOON),
              new Random(7)));
  private final Charter next =
      ExampleHouse.charter("if another is responsible", "never", "\"2026.2\"", "\"2026.3\"");
  private final byte[] source = "the next charter".getBytes(StandardCharsets.UTF_8);

  @BeforeEach
  void found() {
    AmendmentHouse.found(primum, NOON);
    AmendmentHouse.ready(primum, FIRST, primum.documents().put(source));
  }

  @Test
  void isAdoptedOnlyOnceTheBoardHasSigned() {
    refused(primum.desks().charter().amend(BOARD, FIRST, next, source), "amendment-not-decided");
    AmendmentHouse.act(primum, FIRST, BOARD, AmendmentHouse.approval(primum, FIRST));
    byte[] other = "another charter".getBytes(StandardCharsets.UTF_8);
    refused(primum.desks().charter().amend(BOARD, FIRST, next, other), "amendment-not-decided");
    done(primum.desks().charter().amend(BOARD, FIRST, next, source));
    assertThat(primum.view().now().charter().orElseThrow().digest()).isEqualTo(next.digest());
  }

  @Test
  void bindsWhatIsRaisedAfterItAndNothingElse() {
    AmendmentHouse.ready(primum, FLYING, primum.documents().put(source));
    AmendmentHouse.ready(primum, WITHDRAWN, primum.documents().put(source));
    AmendmentHouse.act(
        primum,
        WITHDRAWN,
        AmendmentHouse.CMIO,
        new RaisingCommand.Withdraw(primum.words().ordinary("not now")));
    AmendmentHouse.act(primum, FIRST, BOARD, AmendmentHouse.approval(primum, FIRST));
    done(primum.desks().charter().amend(BOARD, FIRST, next, source));

    AmendmentHouse.act(primum, FLYING, BOARD, AmendmentHouse.approval(primum, FLYING));
    ChangeId later = new ChangeId("C-4");
    AmendmentHouse.ready(primum, later, primum.documents().put(source));
    assertThat(charterOf(FLYING)).isEqualTo("2026.2");
    assertThat(charterOf(later)).isEqualTo("2026.3");
    refused(
        AmendmentHouse.ask(
            primum,
            WITHDRAWN,
            AmendmentHouse.CMIO,
            new RaisingCommand.Reopen(primum.words().ordinary("now"))),
        "charter-amended");
  }

  private String charterOf(ChangeId change) {
    return primum.view().now().change(change).orElseThrow().raised().event().charter().version();
  }
}
