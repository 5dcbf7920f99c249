package org.primum.cds.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.primum.cds.permit.SepsisLedger.ARTIFACT;
import static org.primum.cds.permit.SepsisLedger.BUILD;
import static org.primum.cds.permit.SepsisLedger.SIGNER;
import static org.primum.cds.permit.SepsisLedger.digest;
import static org.primum.cds.permit.SepsisLedger.untilActive;
import static org.primum.cds.permit.SepsisLedger.untilSilent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.primum.ledger.act.Entry;
import org.primum.ledger.merkle.Frontier;
import org.primum.ledger.merkle.InclusionProof;
import org.primum.terms.Refusal;
import org.primum.terms.json.Json;

/// Permits whose proofs, entries or checkpoint were tampered with.
final class PermitForgeryTest {
  private static final Duration FRESHNESS = Duration.ofMinutes(15);
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final LoadedArtifact LOADED = new LoadedArtifact(ARTIFACT, BUILD, Set.of());

  private final ActivationGuard guard = new ActivationGuard(SIGNER.key(), FRESHNESS);

  @Test
  void refusesARecordWithAnActLeftOut() {
    List<Json.Obj> events = untilActive();
    events.add(events.size() - 1, SepsisLedger.signatureVoided("T1", SepsisLedger.LOGIC));
    SepsisLedger ledger = new SepsisLedger().write(events);
    Permit honest = ledger.permit(NOON);
    List<ProvenEntry> shortened = new ArrayList<>(honest.record());
    shortened.remove(shortened.size() - 2);
    assertRefused(open(ledger, withRecord(honest, shortened)), "record-incomplete");
    assertRefused(open(ledger, withRecord(honest, List.of())), "not-activated");
    assertRefused(open(ledger, withRecord(honest, honest.record().subList(0, 5))), "not-activated");
  }

  @Test
  void refusesAnActThatTheLedgerDoesNotHold() {
    SepsisLedger honest = new SepsisLedger().write(untilActive());
    List<Json.Obj> events = untilActive();
    events.set((int) SepsisLedger.LOGIC, SepsisLedger.signed("T1", "evaluation"));
    SepsisLedger real = new SepsisLedger().write(events);
    Permit forged = honest.permit(NOON);
    Permit onRealHead =
        new Permit(
            forged.change(),
            forged.artifact(),
            forged.mode(),
            forged.record(),
            forged.after(),
            real.note(NOON));
    assertRefused(open(real, onRealHead), "inclusion-unproven");
  }

  @Test
  void refusesAProofOfAnotherPlace() {
    SepsisLedger ledger = new SepsisLedger().write(untilActive());
    Permit honest = ledger.permit(NOON);
    List<ProvenEntry> moved = new ArrayList<>(honest.record());
    Entry entry = moved.get(3).entry();
    moved.set(3, new ProvenEntry(new Entry(entry.index() + 1, entry.act()), moved.get(3).proof()));
    assertRefused(open(ledger, withRecord(honest, moved)), "inclusion-unproven");
    InclusionProof other = ledger.tree().inclusion(entry.index(), ledger.tree().size() - 1);
    moved.set(3, new ProvenEntry(entry, other));
    assertRefused(open(ledger, withRecord(honest, moved)), "inclusion-unproven");
  }

  @Test
  void refusesACheckpointOfAForeignKeyStaleOrAhead() {
    SepsisLedger ledger = new SepsisLedger().write(untilActive());
    Permit honest = ledger.permit(NOON);
    String foreign = SepsisLedger.note(SepsisLedger.signer(2), ledger.head(NOON));
    assertRefused(open(ledger, withCheckpoint(honest, foreign)), "key-unknown");
    assertRefused(open(ledger, withCheckpoint(honest, "no note")), "note-malformed");
    Instant tooOld = NOON.minus(FRESHNESS).minusMillis(1);
    assertRefused(open(ledger, withCheckpoint(honest, ledger.note(tooOld))), "checkpoint-stale");
    assertThat(open(ledger, withCheckpoint(honest, ledger.note(NOON.minus(FRESHNESS)))))
        .isInstanceOf(GuardVerdict.Granted.class);
    assertRefused(
        open(ledger, withCheckpoint(honest, ledger.note(NOON.plusSeconds(61)))),
        "checkpoint-ahead");
  }

  @Test
  void refusesLaterEntriesThatAreNotAllThereAre() {
    SepsisLedger ledger = new SepsisLedger().write(untilActive());
    ledger.append("roster", Json.object().put("event", "noted").build());
    ledger.append("change/" + SepsisLedger.CHANGE, SepsisLedger.suspended(SepsisLedger.notice()));
    ledger.append("roster", Json.object().put("event", "noted").build());
    Permit permit = ledger.permit(NOON);
    assertRefused(open(ledger, permit), "suspended");

    long suspension = ledger.record().getLast().index();
    EntryReader hiding =
        (from, limit) ->
            ledger.store().read(from, 100).stream()
                .filter(entry -> entry.index() != suspension)
                .limit(limit)
                .toList();
    assertRefused(guard.open(permit, LOADED, hiding, NOON), "entries-missing");
    Entry roster = ledger.store().read(suspension + 1, 1).getFirst();
    EntryReader swapping =
        (from, limit) ->
            ledger.store().read(from, limit).stream()
                .map(
                    entry ->
                        entry.index() == suspension ? new Entry(suspension, roster.act()) : entry)
                .toList();
    assertRefused(guard.open(permit, LOADED, swapping, NOON), "entries-altered");
    EntryReader cutting =
        (from, limit) -> from >= suspension ? List.of() : ledger.store().read(from, 1);
    assertRefused(guard.open(permit, LOADED, cutting, NOON), "entries-missing");
  }

  @Test
  void refusesAFrontierThatSkipsTheSuspension() {
    SepsisLedger ledger = new SepsisLedger().write(untilActive());
    ledger.append("change/" + SepsisLedger.CHANGE, SepsisLedger.suspended(SepsisLedger.notice()));
    Permit honest = ledger.permit(NOON);
    Frontier whole = ledger.tree().frontier(ledger.tree().size());
    assertRefused(open(ledger, withFrontier(honest, whole)), "frontier-misplaced");
    Frontier invented =
        new Frontier(
            honest.after().size(),
            honest.after().subtrees().stream().map(each -> digest(each.hex())).toList());
    assertRefused(open(ledger, withFrontier(honest, invented)), "entries-altered");
  }

  @Test
  void startsNothingWithoutTheLedger() {
    SepsisLedger ledger = new SepsisLedger().write(untilActive());
    ledger.append("roster", Json.object().put("event", "noted").build());
    EntryReader down =
        (from, limit) -> {
          throw new IllegalStateException("database is down");
        };
    Permit permit = ledger.permit(NOON);
    assertThatThrownBy(() -> guard.open(permit, LOADED, down, NOON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("database is down");
  }

  @Test
  void refusesAnActivationThatCannotBeRead() {
    List<Json.Obj> events = untilSilent();
    replaceLast(
        events, Json.object().put("event", "activated").put("artifact", "sepsis-alert").build());
    SepsisLedger ledger = new SepsisLedger().write(untilSilent());
    SepsisLedger broken = new SepsisLedger().write(events);
    Permit honest = ledger.permit(NOON);
    List<ProvenEntry> record = new ArrayList<>();
    broken
        .record()
        .forEach(
            entry ->
                record.add(
                    new ProvenEntry(
                        entry, broken.tree().inclusion(entry.index(), broken.tree().size()))));
    Permit permit =
        new Permit(
            honest.change(),
            honest.artifact(),
            honest.mode(),
            record,
            broken.tree().frontier(record.getLast().entry().index() + 1),
            broken.note(NOON));
    assertRefused(open(broken, permit), "act-unreadable");
  }

  private static void replaceLast(List<Json.Obj> events, Json.Obj event) {
    events.set(events.size() - 1, event);
  }

  private static Permit withRecord(Permit permit, List<ProvenEntry> record) {
    return new Permit(
        permit.change(),
        permit.artifact(),
        permit.mode(),
        record,
        permit.after(),
        permit.checkpoint());
  }

  private static Permit withCheckpoint(Permit permit, String checkpoint) {
    return new Permit(
        permit.change(),
        permit.artifact(),
        permit.mode(),
        permit.record(),
        permit.after(),
        checkpoint);
  }

  private static Permit withFrontier(Permit permit, Frontier after) {
    return new Permit(
        permit.change(),
        permit.artifact(),
        permit.mode(),
        permit.record(),
        after,
        permit.checkpoint());
  }

  private GuardVerdict open(SepsisLedger ledger, Permit permit) {
    return guard.open(permit, LOADED, ledger.store()::read, NOON);
  }

  private static void assertRefused(GuardVerdict verdict, String... rules) {
    assertThat(refused(verdict)).extracting(Refusal::rule).containsExactlyInAnyOrder(rules);
  }

  private static List<Refusal> refused(GuardVerdict verdict) {
    assertThat(verdict).isInstanceOf(GuardVerdict.Refused.class);
    return ((GuardVerdict.Refused) verdict).reasons();
  }
}
