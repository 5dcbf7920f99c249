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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

  @Test
  void refusesAFreshnessThatCannotBe() {
    assertThatThrownBy(() -> new ActivationGuard(SIGNER.key(), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Json.Builder silentGrounds() {
    return SepsisLedger.grounds(
        List.of("T1", "T2"), List.of(SepsisLedger.LOGIC, SepsisLedger.ARCHITECTURE));
  }

  private static void replaceLast(List<Json.Obj> events, Json.Obj event) {
    events.set(events.size() - 1, event);
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
}
