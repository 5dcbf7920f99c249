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
import org.primum.terms.Digest;
import org.primum.terms.Refusal;
import org.primum.terms.json.Json;

/// What the guard accepts, and every way of claiming more than the ledger says.
final class ActivationGuardTest {
  private static final Duration FRESHNESS = Duration.ofMinutes(15);
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final LoadedArtifact LOADED = new LoadedArtifact(ARTIFACT, BUILD, Set.of());

  private final ActivationGuard guard = new ActivationGuard(SIGNER.key(), FRESHNESS);

  @Test
  void grantsASilentPermit() {
    VerifiedPermit permit = granted(new SepsisLedger().write(untilSilent()));
    assertThat(permit.mode()).isEqualTo(RunMode.SILENT);
    assertThat(permit.hash()).isEqualTo(ARTIFACT);
    assertThat(permit.artifact().value()).isEqualTo("sepsis-alert");
    assertThat(permit.standing(NOON)).isEqualTo(new Standing.Fresh(RunMode.SILENT));
  }

  @Test
  void grantsAnActivePermitThatRestsOnAllDecisionsAndASilentTrial() {
    VerifiedPermit permit = granted(new SepsisLedger().write(untilActive()));
    assertThat(permit.standing(NOON)).isEqualTo(new Standing.Fresh(RunMode.ACTIVE));
  }

  @Test
  void grantsAnActivePermitWithASignedAcceptanceThatThereIsNoTrial() {
    List<Json.Obj> events = untilActive();
    events.set((int) SepsisLedger.TRIAL_ATTACHED, SepsisLedger.waived(ARTIFACT));
    replaceLast(
        events,
        SepsisLedger.activated(
            "active", SepsisLedger.activeGrounds().put("waiver", SepsisLedger.TRIAL_ATTACHED)));
    granted(new SepsisLedger().write(events));
    events.set((int) SepsisLedger.TRIAL_ATTACHED, SepsisLedger.waived(digest("another artifact")));
    assertRefused(events, "silent-trial-missing");
  }

  @Test
  void refusesAnArtifactChangedByOneCharacterAfterApproval() {
    SepsisLedger ledger = new SepsisLedger().write(untilActive());
    LoadedArtifact changed = new LoadedArtifact(digest("artifact, version 2"), BUILD, Set.of());
    List<Refusal> reasons =
        refused(guard.open(ledger.permit(NOON), changed, ledger.store()::read, NOON));
    assertThat(reasons).extracting(Refusal::rule).containsExactly("artifact-differs");
    assertThat(reasons.getFirst().sentence())
        .contains("sepsis-alert", ARTIFACT.brief(), "changed after approval");
  }

  @Test
  void refusesABuildThatHasNotShownTheApprovedEvaluations() {
    SepsisLedger ledger = new SepsisLedger().write(untilActive());
    Digest newer = digest("a newer build");
    Permit permit = ledger.permit(NOON);
    assertRefused(
        guard.open(
            permit, new LoadedArtifact(ARTIFACT, newer, Set.of()), ledger.store()::read, NOON),
        "engine-build-differs");
    assertThat(
            guard.open(
                permit,
                new LoadedArtifact(ARTIFACT, newer, Set.of(BUILD)),
                ledger.store()::read,
                NOON))
        .isInstanceOf(GuardVerdict.Granted.class);
  }

  @Test
  void refusesAPermitThatClaimsAnotherModeOrArtifact() {
    SepsisLedger ledger = new SepsisLedger().write(untilSilent());
    Permit honest = ledger.permit(NOON);
    assertRefused(
        open(
            ledger,
            new Permit(
                honest.change(),
                honest.artifact(),
                RunMode.ACTIVE,
                honest.record(),
                honest.after(),
                honest.checkpoint())),
        "claim-differs");
    assertRefused(
        open(
            ledger,
            new Permit(
                honest.change(),
                digest("x"),
                RunMode.SILENT,
                honest.record(),
                honest.after(),
                honest.checkpoint())),
        "claim-differs");
  }

  @Test
  void refusesAnActivePermitWithoutASilentTrial() {
    List<Json.Obj> events = untilActive();
    replaceLast(events, SepsisLedger.activated("active", SepsisLedger.activeGrounds()));
    assertRefused(events, "silent-trial-missing");
    replaceLast(
        events,
        SepsisLedger.activated(
            "active",
            SepsisLedger.activeGrounds().put("silentTrial", digest("never attached").hex())));
    assertRefused(events, "silent-trial-missing");
  }

  @Test
  void refusesActivationWithADecisionMissing() {
    List<Json.Obj> silent = untilSilent();
    replaceLast(
        silent,
        SepsisLedger.activated(
            "silent", SepsisLedger.grounds(List.of("T1"), List.of(SepsisLedger.LOGIC))));
    assertRefused(silent, "decision-missing");
    List<Json.Obj> active = untilActive();
    active.set(0, SepsisLedger.raised("S", "T1", "T2", "T3", "T4"));
    assertRefused(active, "decision-missing");
  }

  @Test
  void refusesActivationOnADecisionThatNobodySigned() {
    List<Json.Obj> events = untilSilent();
    events.set((int) SepsisLedger.ARCHITECTURE, SepsisLedger.signed("T9", "full"));
    assertRefused(events, "decision-missing", "decision-unsigned");
  }

  @Test
  void refusesActivationOnASignatureThatWasVoided() {
    List<Json.Obj> events = untilActive();
    events.add(events.size() - 1, SepsisLedger.signatureVoided("T1", SepsisLedger.LOGIC));
    assertRefused(events, "decision-missing", "decision-voided");
    events.set(events.size() - 2, SepsisLedger.signatureVoided("T1", SepsisLedger.LOGIC - 1));
    granted(new SepsisLedger().write(events));
  }

  @Test
  void refusesActiveModeOnASignatureForEvaluationOnly() {
    List<Json.Obj> silent = untilSilent();
    silent.set((int) SepsisLedger.LOGIC, SepsisLedger.signed("T1", "evaluation"));
    granted(new SepsisLedger().write(silent));
    List<Json.Obj> active = untilActive();
    active.set((int) SepsisLedger.LOGIC, SepsisLedger.signed("T1", "evaluation"));
    assertRefused(active, "decision-missing", "decision-for-evaluation");
  }

  @Test
  void refusesActivationWithoutAFavourableDetermination() {
    for (String verdict : List.of("non-compliant", "needs-information")) {
      List<Json.Obj> events = untilSilent();
      events.set((int) SepsisLedger.DETERMINED, SepsisLedger.determined(verdict));
      assertRefused(events, "not-compliant");
    }
    List<Json.Obj> replaced = untilActive();
    replaced.add(replaced.size() - 1, SepsisLedger.determined("compliant"));
    assertRefused(replaced, "determination-missing");
  }

  @Test
  void refusesActivationWithAConditionUnmetAtItsDuePoint() {
    List<Json.Obj> silent = untilSilent();
    silent.set(
        (int) SepsisLedger.DETERMINED,
        SepsisLedger.determined(
            "compliant-with-conditions", SepsisLedger.condition("logoff", "before-active")));
    granted(new SepsisLedger().write(silent));
    List<Json.Obj> active = untilActive();
    active.set((int) SepsisLedger.DETERMINED, silent.get((int) SepsisLedger.DETERMINED));
    assertRefused(active, "condition-unmet");
    active.add(active.size() - 1, SepsisLedger.conditionMet("logoff"));
    granted(new SepsisLedger().write(active));
  }

  @Test
  void refusesAnOptionThatNothingChose() {
    List<Json.Obj> events = untilSilent();
    events.set((int) SepsisLedger.ADJUDICATED, SepsisLedger.adjudicated("do-nothing"));
    assertRefused(events, "option-not-chosen");
    Json.Obj none = Json.object().put("outcome", "none-proposed").build();
    List<Json.Obj> accepted = untilSilent();
    accepted.set((int) SepsisLedger.ADJUDICATED, SepsisLedger.adjudicated(none));
    accepted.set((int) SepsisLedger.SAFETY, SepsisLedger.riskAccepted());
    long early = SepsisLedger.SAFETY;
    replaceLast(
        accepted, SepsisLedger.activated("silent", silentGrounds().put("acceptance", early)));
    assertRefused(accepted, "option-not-chosen");
    accepted.add(accepted.size() - 1, SepsisLedger.riskAccepted());
    int late = accepted.size() - 2;
    replaceLast(
        accepted, SepsisLedger.activated("silent", silentGrounds().put("acceptance", late)));
    granted(new SepsisLedger().write(accepted));
  }

  @Test
  void refusesAnArtifactThatTheChangeDidNotAttachLast() {
    List<Json.Obj> events = untilActive();
    events.add(events.size() - 1, SepsisLedger.attached("artifact", digest("version 2")));
    assertRefused(events, "artifact-unapproved");
  }

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

  @Test
  void namesEveryReasonAtOnce() {
    List<Json.Obj> events = untilActive();
    events.set((int) SepsisLedger.LOGIC, SepsisLedger.signed("T1", "evaluation"));
    replaceLast(events, SepsisLedger.activated("active", SepsisLedger.activeGrounds()));
    SepsisLedger ledger = new SepsisLedger().write(events);
    LoadedArtifact changed = new LoadedArtifact(digest("x"), digest("y"), Set.of());
    assertRefused(
        guard.open(
            withCheckpoint(ledger.permit(NOON), ledger.note(NOON.minusSeconds(1_000))),
            changed,
            ledger.store()::read,
            NOON),
        "artifact-differs",
        "checkpoint-stale",
        "decision-for-evaluation",
        "decision-missing",
        "engine-build-differs",
        "silent-trial-missing");
  }

  private static Json.Builder silentGrounds() {
    return SepsisLedger.grounds(
        List.of("T1", "T2"), List.of(SepsisLedger.LOGIC, SepsisLedger.ARCHITECTURE));
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

  private VerifiedPermit granted(SepsisLedger ledger) {
    GuardVerdict verdict = open(ledger, ledger.permit(NOON));
    assertThat(verdict).isInstanceOf(GuardVerdict.Granted.class);
    return ((GuardVerdict.Granted) verdict).permit();
  }

  private GuardVerdict open(SepsisLedger ledger, Permit permit) {
    return guard.open(permit, LOADED, ledger.store()::read, NOON);
  }

  private void assertRefused(List<Json.Obj> events, String... rules) {
    SepsisLedger ledger = new SepsisLedger().write(events);
    assertRefused(open(ledger, ledger.permit(NOON)), rules);
  }

  private static void assertRefused(GuardVerdict verdict, String... rules) {
    assertThat(refused(verdict)).extracting(Refusal::rule).containsExactlyInAnyOrder(rules);
  }

  private static List<Refusal> refused(GuardVerdict verdict) {
    assertThat(verdict).isInstanceOf(GuardVerdict.Refused.class);
    return ((GuardVerdict.Refused) verdict).reasons();
  }

  @Test
  void refusesAFreshnessThatCannotBe() {
    assertThatThrownBy(() -> new ActivationGuard(SIGNER.key(), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
