package org.primum.app.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.app.stories.SepsisPlayed.NOON;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.primum.app.ExampleHouse;
import org.primum.app.Ports;
import org.primum.app.Primum;
import org.primum.app.governing.Hat;
import org.primum.app.keeping.DocumentStore;
import org.primum.app.running.ClinicalServices.Reply;
import org.primum.app.stories.SepsisPlayed;
import org.primum.cds.firing.PatientKeys;
import org.primum.cds.permit.RunMode;
import org.primum.change.command.RunningCommand;
import org.primum.change.runtime.Fallback;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Entry;
import org.primum.ledger.store.Append;
import org.primum.ledger.store.LedgerStore;
import org.primum.logic.reference.ReferenceEngine;
import org.primum.terms.ChangeId;
import org.primum.terms.Digest;

class ClinicalServicesTest {
  private static final String SERVICE = "sepsis-alert";
  private static final String NO_CARD = "{\"cards\":[]}";
  private static final ChangeId CHANGE = new ChangeId("C-2026-014");
  private static final Hat CMO = Hat.of("r-okoye", "chief-medical-officer");

  private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
  private final Unreliable ledger = new Unreliable(SepsisPlayed.ledger());
  private final Ports ports = SepsisPlayed.ports(ledger, SepsisPlayed.documents(), clock::get);
  private final Primum primum = ExampleHouse.open(ports);

  private static Reply call(ClinicalServices services) {
    return services.answer(SERVICE, body());
  }

  private static byte[] body() {
    return SepsisPlayed.lastCall().request().getBytes(StandardCharsets.UTF_8);
  }

  private static String answered(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Answered.class);
    return ((Reply.Answered) reply).json();
  }

  @Test
  void aProgramStartedAnewOpensThePermitAndAnswers() {
    assertThat(answered(call(primum.services())))
        .contains("Earlier warning of sepsis in adult intensive care: SIRS ≥ 2");
    var artifact =
        primum.view().now().change(CHANGE).orElseThrow().running().started().orElseThrow().hash();
    assertThat(ports.firings().tally(artifact, RunMode.ACTIVE, NOON).cards()).isEqualTo(1);
  }

  @Test
  void discoveryAsksForWhatTheLogicLooksAt() {
    assertThat(primum.services().discovery())
        .contains("\"id\":\"sepsis-alert\"", "http://loinc.org|8867-4", "http://loinc.org|2524-7");
  }

  @Test
  void aSuspensionHoldsFromTheNextCallOn() {
    assertThat(answered(call(primum.services()))).contains("SIRS");
    ExampleHouse.done(
        primum
            .desks()
            .changes()
            .act(
                CHANGE,
                CMO,
                new RunningCommand.Suspend(new Fallback.DowntimeNotice(), Optional.empty())));
    assertThat(answered(call(primum.services())))
        .contains("This alert is switched off: do not rely on its silence", "suspended")
        .doesNotContain("SIRS ≥ 2\"");
  }

  @Test
  void anotherBuildDoesNotRunWhatThisOneWasApprovedWith() {
    ClinicalServices other =
        new ClinicalServices(
            ports,
            primum.view(),
            primum.notary(),
            new ReferenceEngine(),
            () -> Digest.of(new byte[] {1}),
            new PatientKeys(new byte[32]));
    assertThat(answered(call(other))).contains("switched off", "re-run its approval cohort");
  }

  @Test
  void logicChangedByOneCharacterDoesNotLoad() {
    Primum tampered =
        ExampleHouse.open(
            SepsisPlayed.ports(ledger, new Altered(SepsisPlayed.documents()), clock::get));
    assertThat(call(tampered.services()))
        .isInstanceOfSatisfying(
            Reply.Down.class, down -> assertThat(down.why().rule()).isEqualTo("artifact-differs"));
  }

  @Test
  void anOutageEndsAsTheActivationSays() {
    ClinicalServices services = primum.services();
    assertThat(answered(call(services))).contains("SIRS");
    ledger.down.set(true);
    assertThat(answered(call(services))).contains("SIRS");
    clock.set(NOON.plus(Duration.ofMinutes(16)));
    assertThat(answered(call(services))).contains("switched off", "no newer one can be had");
    ledger.down.set(false);
    assertThat(answered(call(services))).doesNotContain("switched off");
  }

  @Test
  void nothingStartsWithoutTheLedger() {
    ledger.down.set(true);
    assertThat(call(primum.services()))
        .isInstanceOfSatisfying(
            Reply.Down.class,
            down -> assertThat(down.why().rule()).isEqualTo("ledger-unreachable"));
  }

  @Test
  void whatWasNeverActivatedIsUnknown() {
    assertThat(primum.services().answer("other-alert", body())).isInstanceOf(Reply.Unknown.class);
  }

  @Test
  void aCallThatCannotBeUsedIsRefusedWithReasons() {
    assertThat(primum.services().answer(SERVICE, "{}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Reply.Malformed.class);
    String without =
        SepsisPlayed.lastCall().request().replaceFirst("\"observations\":\\{", "\"others\":{");
    assertThat(primum.services().answer(SERVICE, without.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Reply.Unprepared.class,
            reply -> assertThat(reply.why().rule()).isEqualTo("prefetch-missing"));
    assertThat(answered(call(primum.services()))).isNotEqualTo(NO_CARD);
  }

  private static final class Unreliable implements LedgerStore {
    private final LedgerStore inner;
    private final AtomicBoolean down = new AtomicBoolean();

    private Unreliable(LedgerStore inner) {
      this.inner = inner;
    }

    private LedgerStore up() {
      if (down.get()) {
        throw new IllegalStateException("the database cannot be reached");
      }
      return inner;
    }

    @Override
    public Append append(Act act) {
      return up().append(act);
    }

    @Override
    public long size() {
      return up().size();
    }

    @Override
    public List<Entry> read(long from, int limit) {
      return up().read(from, limit);
    }

    @Override
    public List<Entry> stream(String stream) {
      return up().stream(stream);
    }
  }

  /// Gives every threshold of 90 as 91.
  private record Altered(DocumentStore inner) implements DocumentStore {
    @Override
    public Digest put(byte[] document) {
      return inner.put(document);
    }

    @Override
    public Optional<byte[]> find(Digest digest) {
      return inner
          .find(digest)
          .map(
              bytes ->
                  new String(bytes, StandardCharsets.UTF_8)
                      .replace("default 90 '/min'", "default 91 '/min'")
                      .getBytes(StandardCharsets.UTF_8));
    }
  }
}
