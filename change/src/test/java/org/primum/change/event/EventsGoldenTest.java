package org.primum.change.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.primum.change.dossier.DecisionRef;
import org.primum.change.dossier.DossierRef;
import org.primum.change.dossier.PartSlot;
import org.primum.change.dossier.PartVersion;
import org.primum.change.gate.AdjudicationRecord;
import org.primum.change.gate.Citation;
import org.primum.change.gate.Condition;
import org.primum.change.gate.DuePoint;
import org.primum.change.gate.Gate;
import org.primum.change.gate.GateFinding;
import org.primum.change.gate.OptionVerdict;
import org.primum.change.gate.Outcome;
import org.primum.change.gate.ReasonClass;
import org.primum.change.gate.Remediation;
import org.primum.change.gate.Treatment;
import org.primum.change.gate.Verdict;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.charter.Chamber;
import org.primum.charter.ChangeTraits;
import org.primum.charter.PartKind;
import org.primum.charter.operation.Outage;
import org.primum.terms.ArtifactId;
import org.primum.terms.ChangeId;
import org.primum.terms.Commitment;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.KindId;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;
import org.primum.terms.json.StrictJson;

/// Every event as it stands in ledgers, one a line in `events/v1.jsonl`. The file is never edited:
/// what it holds was written once and must be readable for good.
class EventsGoldenTest {
  private static final Digest DIGEST = new Digest("ab".repeat(32));
  private static final Digest OTHER = new Digest("cd".repeat(32));
  private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");
  private static final Commitment TEXT =
      new Commitment(DIGEST, Commitment.Confidentiality.PEER_REVIEW);
  private static final OptionId SIRS = new OptionId("sirs");
  private static final DecisionId T1 = new DecisionId("T1");
  private static final RoleId CIO = new RoleId("chief-information-officer");
  private static final PersonId WINTER = new PersonId("a-winter");
  private static final ArtifactId ALERT = new ArtifactId("sepsis-alert");
  private static final PartVersion PART =
      new PartVersion(PartSlot.of(PartKind.ARTIFACT, SIRS), 2, DIGEST);
  private static final DossierRef DOSSIER = new DossierRef(7, OTHER);
  private static final DecisionEvent.Basis BASIS =
      new DecisionEvent.Basis(Optional.of(SIRS), DOSSIER);
  private static final RunningEvent.Foundation FOUNDATION =
      new RunningEvent.Foundation(
          List.of(new DecisionRef(T1, 9)),
          3,
          5,
          Optional.of(6L),
          Optional.of(OTHER),
          Optional.of(8L),
          Optional.of(AT));
  private static final RunningEvent.Artifact ARTIFACT =
      new RunningEvent.Artifact(ALERT, SIRS, DIGEST, OTHER);
  private static final RunningEvent.EmergencyOverride OVERRIDE =
      new RunningEvent.EmergencyOverride(
          ARTIFACT,
          Optional.of("identity provider"),
          new RunningEvent.Conduct(
              new Outage.Continue(Duration.ofHours(4)), new Fallback.Earlier(OTHER)),
          AT);

  private static List<ChangeEvent> samples() {
    List<ChangeEvent> samples = new ArrayList<>(raising());
    samples.addAll(gates());
    samples.addAll(decisions());
    samples.addAll(running());
    return samples;
  }

  private static List<ChangeEvent> raising() {
    return List.of(
        new RaisingEvent.Raised(
            new RaisingEvent.Matter(
                new ChangeId("C-1"),
                new KindId("cds-alert"),
                "An alert",
                List.of(new ChangeOption(SIRS, "SIRS")),
                new ChangeTraits(false, true, true)),
            new RaisingEvent.PinnedCharter(DIGEST, "2026.2"),
            List.of(T1)),
        new RaisingEvent.OptionAdded(new ChangeOption(SIRS, "SIRS")),
        new RaisingEvent.PartAttached(PART),
        new RaisingEvent.Objected(Optional.of(T1), TEXT),
        new RaisingEvent.Withdrawn(TEXT),
        new RaisingEvent.Reopened(TEXT));
  }

  private static List<ChangeEvent> gates() {
    return List.of(
        new GateEvent.Determined(
            SIRS,
            Verdict.CONDITIONAL,
            new GateEvent.Grounds(
                List.of(
                    new Citation(
                        "45 CFR 164.312(a)(2)(iii)",
                        Optional.of(Treatment.EQUIVALENT_ALTERNATIVE),
                        Optional.of(TEXT))),
                List.of(PART),
                Optional.of(TEXT)),
            List.of(new Condition("log", WINTER, TEXT, DuePoint.BEFORE_SILENT)),
            Chamber.COMPLIANCE),
        new GateEvent.DeterminationVoided(SIRS, 3, "the artifact of sirs is now version 2"),
        new GateEvent.ConditionMet(SIRS, "log", DIGEST),
        new GateEvent.Adjudicated(
            new AdjudicationRecord(
                new TreeMap<>(Map.of("charter", DIGEST)),
                List.of(
                    new OptionVerdict(
                        SIRS,
                        true,
                        List.of(
                            new GateFinding(
                                Gate.SAFETY,
                                "needs-acceptance",
                                "harm is probable",
                                new TreeMap<>(Map.of("p", "0.31")))))),
                new Outcome.Indeterminate(List.of(SIRS, new OptionId("b"))),
                Optional.of(OTHER))),
        new GateEvent.AdjudicationVoided(5, "option sirs was determined compliant"),
        new GateEvent.Judged(SIRS, TEXT, Chamber.CLINICAL),
        new GateEvent.RiskAccepted(
            SIRS,
            new GateEvent.AcceptanceTerms(
                ReasonClass.CONTINUITY_OF_CARE, TEXT, WINTER, LocalDate.parse("2026-12-24")),
            Chamber.CLINICAL),
        new GateEvent.RemediationOpened(
            new Remediation(TEXT, LocalDate.parse("2026-12-24"), WINTER), List.of("board")));
  }

  private static List<ChangeEvent> decisions() {
    return List.of(
        new DecisionEvent.Prepared(T1, Optional.of(TEXT)),
        new DecisionEvent.Voted(
            T1,
            "sepsis",
            DecisionEvent.Vote.AGAINST,
            Optional.of("nurse"),
            Optional.of(TEXT),
            Chamber.CLINICAL),
        new DecisionEvent.CommitteePassed(T1, "sepsis", new DecisionEvent.Count(12, 9, 7)),
        new DecisionEvent.ConsultationOpened(T1, new TreeMap<>(Map.of(CIO, AT))),
        new DecisionEvent.Consulted(T1, TEXT),
        new DecisionEvent.SilenceRecorded(T1, CIO, AT),
        new DecisionEvent.Signed(
            T1,
            DecisionEvent.Extent.FULL,
            BASIS,
            Chamber.CLINICAL,
            List.of(CIO),
            Optional.of(TEXT)),
        new DecisionEvent.Rejected(T1, BASIS, Chamber.CLINICAL, TEXT),
        new DecisionEvent.SignatureVoided(T1, 9, "T1 was rejected"),
        new DecisionEvent.PreparationVoided(T1, "T1 was rejected"),
        new DecisionEvent.Recused(T1, WINTER, TEXT),
        new DecisionEvent.Escalated(T1, List.of(CIO), new RoleId("chief-medical-officer")),
        new DecisionEvent.Acknowledged(T1, 9),
        new DecisionEvent.NoSpendStated(new DecisionId("T4"), Optional.of(TEXT)));
  }

  private static List<ChangeEvent> running() {
    return List.of(
        new RunningEvent.SilentTrialWaived(DIGEST, ReasonClass.CLINICAL, TEXT, Chamber.CLINICAL),
        new RunningEvent.Activated(
            ARTIFACT,
            Mode.SILENT,
            new RunningEvent.Conduct(new Outage.Stop(), new Fallback.DowntimeNotice()),
            FOUNDATION),
        new RunningEvent.Suspended(
            Chamber.TECHNOLOGY,
            new Fallback.DowntimeNotice(),
            RunningEvent.Cause.NON_COMPLIANT,
            Optional.of(TEXT)),
        new RunningEvent.ResumptionAgreed(Chamber.TECHNOLOGY, TEXT),
        new RunningEvent.ExternalRegistered(
            ALERT, SIRS, "identity provider", DIGEST, Optional.of(Period.ofDays(1))),
        new RunningEvent.ExternalAttested(ALERT, DIGEST, Optional.of(TEXT)),
        new RunningEvent.ExternalVerified(ALERT, DIGEST, FOUNDATION),
        new RunningEvent.Reconciled(ALERT, DIGEST, OTHER),
        new RunningEvent.IncidentOpened(ALERT, DIGEST, OTHER),
        new RunningEvent.IncidentClosed(ALERT, 14),
        new RunningEvent.Retired(Chamber.CLINICAL, new Fallback.DowntimeNotice(), TEXT),
        new RunningEvent.EmergencyDeclared(OVERRIDE, TEXT, Chamber.CLINICAL),
        new RunningEvent.EmergencyStarted(OVERRIDE, 12, true, TEXT, Chamber.TECHNOLOGY));
  }

  @Test
  void writesEveryEventAsItStandsInLedgers() throws IOException {
    assertThat(samples().stream().map(ChangeEvents::json).map(CanonicalJson::text).toList())
        .isEqualTo(lines());
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    List<ChangeEvent> read = new ArrayList<>();
    for (String line : lines()) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      read.add(ChangeEvents.of((Json.Obj) StrictJson.canonical(bytes)));
    }
    assertThat(read).isEqualTo(samples());
  }

  @Test
  void leavesNoEventOut() {
    Set<Class<?>> sampled = new java.util.HashSet<>();
    samples().forEach(each -> sampled.add(each.getClass()));
    Set<String> missing = new TreeSet<>();
    for (Class<?> group : ChangeEvent.class.getPermittedSubclasses()) {
      for (Class<?> event : group.getPermittedSubclasses()) {
        if (!sampled.contains(event)) {
          missing.add(event.getSimpleName());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(EventsGoldenTest.class.getResourceAsStream("/events/v1.jsonl"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
