package org.primum.cds.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.cds.permit.SepsisLedger.ARTIFACT;
import static org.primum.cds.permit.SepsisLedger.BUILD;
import static org.primum.cds.permit.SepsisLedger.CHANGE;
import static org.primum.cds.permit.SepsisLedger.SIGNER;
import static org.primum.cds.permit.SepsisLedger.digest;
import static org.primum.cds.permit.SepsisLedger.untilActive;
import static org.primum.cds.permit.SepsisLedger.untilSilent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.primum.terms.Digest;
import org.primum.terms.Refusal;
import org.primum.terms.json.Json;

/// What becomes of a permit while time passes and the ledger grows.
final class PermitLifeTest {
  private static final Duration FRESHNESS = Duration.ofMinutes(15);
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String STREAM = "change/" + CHANGE;

  private final ActivationGuard guard = new ActivationGuard(SIGNER.key(), FRESHNESS);
  private final SepsisLedger ledger = new SepsisLedger();

  @Test
  void staysFreshExactlyAsLongAsTheCharterSays() {
    VerifiedPermit permit = opened(SepsisLedger.stop());
    assertThat(permit.standing(NOON.plus(FRESHNESS))).isInstanceOf(Standing.Fresh.class);
    assertStopped(permit, NOON.plus(FRESHNESS).plusMillis(1), "permit-stale");
  }

  @Test
  void goesOnWithANewerCheckpointOnceEveryEntryWasRead() {
    VerifiedPermit permit = opened(SepsisLedger.stop());
    for (int i = 0; i < 20; i++) {
      ledger.append("roster", Json.object().put("event", "noted").build());
    }
    Instant later = NOON.plus(Duration.ofHours(1));
    VerifiedPermit renewed = renewed(permit, later);
    assertThat(renewed.standing(later)).isEqualTo(new Standing.Fresh(RunMode.ACTIVE));
    assertThat(renewed.checkpoint().size()).isEqualTo(ledger.store().size());
    assertThat(renewed(renewed, later.plusSeconds(1)).checkpoint().issued())
        .isEqualTo(later.plusSeconds(1));
  }

  @Test
  void goesOnInAnOutageForAsLongAsItsActivationSays() {
    VerifiedPermit permit = opened(SepsisLedger.continueFor("PT4H"));
    Instant until = NOON.plus(Duration.ofHours(4));
    assertThat(permit.standing(NOON.plus(FRESHNESS))).isInstanceOf(Standing.Fresh.class);
    assertThat(permit.standing(NOON.plus(FRESHNESS).plusMillis(1)))
        .isEqualTo(new Standing.OnLastPermit(RunMode.ACTIVE, until));
    assertThat(permit.standing(until)).isEqualTo(new Standing.OnLastPermit(RunMode.ACTIVE, until));
    assertStopped(permit, until.plusMillis(1), "outage-too-long");
  }

  @Test
  void stopsAtOnceWhenASuspensionIsKnownEvenInAnOutage() {
    VerifiedPermit permit = opened(SepsisLedger.continueFor("PT72H"));
    ledger.append(STREAM, SepsisLedger.suspended(SepsisLedger.notice()));
    VerifiedPermit renewed = renewed(permit, NOON.plusSeconds(60));
    assertStopped(renewed, NOON.plusSeconds(60), "suspended");
    assertStopped(renewed, NOON.plus(Duration.ofHours(2)), "suspended");
    assertThat(permit.standing(NOON.plusSeconds(60))).isInstanceOf(Standing.Fresh.class);
  }

  @Test
  void neverForgetsASuspensionUntilActivatedAnew() {
    VerifiedPermit permit = opened(SepsisLedger.stop());
    ledger.append(STREAM, SepsisLedger.suspended(SepsisLedger.notice()));
    VerifiedPermit renewed = renewed(permit, NOON.plusSeconds(60));
    ledger.append(
        STREAM, Json.object().put("event", "resumption-agreed").put("chamber", "clinical").build());
    assertStopped(renewed(renewed, NOON.plusSeconds(120)), NOON.plusSeconds(120), "suspended");
    ledger.append(STREAM, active(ARTIFACT, SepsisLedger.stop()));
    assertStopped(renewed(renewed, NOON.plusSeconds(180)), NOON.plusSeconds(180), "suspended");
    assertThat(open(NOON.plusSeconds(180))).isInstanceOf(GuardVerdict.Granted.class);
  }

  @Test
  void stopsWhenRetiredWithdrawnOrFoundNonCompliant() {
    assertEnds(SepsisLedger.retired(), "retired");
    assertEnds(SepsisLedger.withdrawn(), "withdrawn");
    assertEnds(SepsisLedger.determined("non-compliant"), "non-compliant");
  }

  @Test
  void goesOnWhileAnotherOptionOrAnotherChangeIsStopped() {
    VerifiedPermit permit = opened(SepsisLedger.stop());
    Json.Builder other = Json.object().put("event", "determined").put("option", "do-nothing");
    ledger.append(STREAM, other.put("verdict", "non-compliant").build());
    ledger.append(STREAM, SepsisLedger.determined("needs-information"));
    ledger.append("change/C-other", SepsisLedger.suspended(SepsisLedger.notice()));
    ledger.append("change/C-other", SepsisLedger.retired());
    assertThat(renewed(permit, NOON.plusSeconds(60)).standing(NOON.plusSeconds(60)))
        .isInstanceOf(Standing.Fresh.class);
  }

  @Test
  void yieldsToALaterActivationAndTakesOverAgainWhenThatOneFallsBackOnIt() {
    VerifiedPermit permit = opened(SepsisLedger.stop());
    Digest second = digest("artifact, version 2");
    ledger.append("change/C-next", active(second, SepsisLedger.stop()));
    permit = renewed(permit, NOON.plusSeconds(60));
    assertStopped(permit, NOON.plusSeconds(60), "superseded");
    ledger.append("change/C-next", SepsisLedger.suspended(SepsisLedger.earlier(digest("other"))));
    permit = renewed(permit, NOON.plusSeconds(120));
    assertStopped(permit, NOON.plusSeconds(120), "superseded");
    ledger.append("change/C-next", SepsisLedger.suspended(SepsisLedger.earlier(ARTIFACT)));
    permit = renewed(permit, NOON.plusSeconds(180));
    assertThat(permit.standing(NOON.plusSeconds(180))).isInstanceOf(Standing.Fresh.class);
  }

  @Test
  void staysActiveWhileALaterVersionIsTriedSilently() {
    VerifiedPermit permit = opened(SepsisLedger.stop());
    ledger.append(
        "change/C-next",
        SepsisLedger.activated(
            "silent", digest("version 2"), SepsisLedger.stop(), SepsisLedger.activeGrounds()));
    assertThat(renewed(permit, NOON.plusSeconds(60)).standing(NOON.plusSeconds(60)))
        .isInstanceOf(Standing.Fresh.class);
  }

  @Test
  void yieldsFromSilentToActiveInTheSameChange() {
    ledger.write(untilSilent());
    VerifiedPermit silent = granted(open(NOON));
    List<Json.Obj> events = untilActive();
    ledger.write(events.subList(untilSilent().size(), events.size()));
    assertStopped(renewed(silent, NOON.plusSeconds(60)), NOON.plusSeconds(60), "superseded");
    assertThat(granted(open(NOON.plusSeconds(60))).mode()).isEqualTo(RunMode.ACTIVE);
  }

  @Test
  void refusesAHeadOfACutOrForkedLedger() {
    VerifiedPermit permit = opened(SepsisLedger.stop());
    SepsisLedger cut = new SepsisLedger().write(untilSilent());
    assertThat(rules(guard.renew(permit, cut.note(NOON), cut.store()::read, NOON)))
        .containsExactly("checkpoint-older");
    List<Json.Obj> events = activeWith(SepsisLedger.stop());
    events.set((int) SepsisLedger.LOGIC, SepsisLedger.signed("T1", "evaluation"));
    SepsisLedger forked = new SepsisLedger().write(events);
    assertThat(rules(guard.renew(permit, forked.note(NOON), forked.store()::read, NOON)))
        .containsExactly("entries-altered");
    String foreign = SepsisLedger.note(SepsisLedger.signer(2), ledger.head(NOON));
    assertThat(rules(guard.renew(permit, foreign, ledger.store()::read, NOON)))
        .containsExactly("key-unknown");
    assertThat(
            rules(
                guard.renew(permit, ledger.note(NOON.plusSeconds(61)), ledger.store()::read, NOON)))
        .containsExactly("checkpoint-ahead");
  }

  @Test
  void doesNotGrowYoungerByAnOlderHead() {
    VerifiedPermit permit = opened(SepsisLedger.stop());
    VerifiedPermit renewed = renewed(permit, NOON.minusSeconds(600));
    assertThat(renewed.checkpoint().issued()).isEqualTo(NOON);
  }

  private void assertEnds(Json.Obj event, String rule) {
    PermitLifeTest life = new PermitLifeTest();
    VerifiedPermit permit = life.opened(SepsisLedger.continueFor("PT72H"));
    life.ledger.append(STREAM, event);
    assertStopped(life.renewed(permit, NOON.plusSeconds(60)), NOON.plusSeconds(60), rule);
    assertThat(rules(life.open(NOON.plusSeconds(60)))).containsExactly(rule);
  }

  private static void assertStopped(VerifiedPermit permit, Instant at, String rule) {
    Standing standing = permit.standing(at);
    assertThat(standing).isInstanceOf(Standing.Stopped.class);
    assertThat(((Standing.Stopped) standing).why().rule()).isEqualTo(rule);
  }

  private VerifiedPermit opened(Json outage) {
    ledger.write(activeWith(outage));
    return granted(open(NOON));
  }

  private static List<Json.Obj> activeWith(Json outage) {
    List<Json.Obj> events = untilActive();
    events.set(events.size() - 1, active(ARTIFACT, outage));
    return events;
  }

  private static Json.Obj active(Digest artifact, Json outage) {
    return SepsisLedger.activated(
        "active",
        artifact,
        outage,
        SepsisLedger.activeGrounds().put("silentTrial", SepsisLedger.TRIAL.hex()));
  }

  private GuardVerdict open(Instant now) {
    return guard.open(
        ledger.permit(now),
        new LoadedArtifact(ARTIFACT, BUILD, Set.of()),
        ledger.store()::read,
        now);
  }

  private VerifiedPermit renewed(VerifiedPermit permit, Instant issued) {
    return granted(guard.renew(permit, ledger.note(issued), ledger.store()::read, issued));
  }

  private static VerifiedPermit granted(GuardVerdict verdict) {
    assertThat(verdict).isInstanceOf(GuardVerdict.Granted.class);
    return ((GuardVerdict.Granted) verdict).permit();
  }

  private static List<String> rules(GuardVerdict verdict) {
    assertThat(verdict).isInstanceOf(GuardVerdict.Refused.class);
    return ((GuardVerdict.Refused) verdict).reasons().stream().map(Refusal::rule).toList();
  }
}
