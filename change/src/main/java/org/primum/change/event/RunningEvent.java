package org.primum.change.event;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.primum.change.dossier.DecisionRef;
import org.primum.change.gate.ReasonClass;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.charter.Chamber;
import org.primum.charter.operation.Outage;
import org.primum.terms.ArtifactId;
import org.primum.terms.Commitment;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;

/// What happens to that which runs, inside Primum or outside.
public sealed interface RunningEvent extends ChangeEvent {
  /// Clinical leadership accepted that there is no silent trial.
  ///
  /// @param artifact digest of the artifact that had none
  /// @param covers the chamber the signer covers by this
  record SilentTrialWaived(
      Digest artifact, ReasonClass reasonClass, Commitment reason, Chamber covers)
      implements RunningEvent {}

  /// An artifact was activated inside Primum. A permit rests on this event.
  ///
  /// @param artifact what runs
  /// @param mode silent or active
  /// @param conduct how it behaves when things go wrong
  /// @param restsOn the acts that make it lawful
  record Activated(Artifact artifact, Mode mode, Conduct conduct, Foundation restsOn)
      implements RunningEvent {}

  /// What runs.
  ///
  /// @param id names it
  /// @param option the option it belongs to
  /// @param hash digest of its manifest; this is what was approved
  /// @param engineBuild digest of the build of Primum that evaluates it
  record Artifact(ArtifactId id, OptionId option, Digest hash, Digest engineBuild) {}

  /// How something behaves when things go wrong.
  ///
  /// @param outage while its permit cannot be verified
  /// @param fallback what takes over when it is suspended
  record Conduct(Outage outage, Fallback fallback) {}

  /// The acts, by their place in the change's stream, that an activation rests on.
  ///
  /// @param decisions every signed decision it needs
  /// @param determination the compliance determination of the option
  /// @param adjudication the adjudication that stands
  /// @param acceptance the acceptance of risk or judgement by which the option was chosen, if any
  /// @param silentTrial digest of the silent trial's report, for an active mode that had one
  /// @param waiver the act that accepted that there is no silent trial, if any
  /// @param until when the acceptance of risk it rests on runs out, and with it what was started
  record Foundation(
      List<DecisionRef> decisions,
      long determination,
      long adjudication,
      Optional<Long> acceptance,
      Optional<Digest> silentTrial,
      Optional<Long> waiver,
      Optional<Instant> until) {
    public Foundation {
      decisions = decisions.stream().sorted().toList();
    }
  }

  /// What ran was stopped; it may be started again only when both chambers agree.
  ///
  /// @param chamber which chamber stopped it
  /// @param fallback what takes over
  /// @param cause why, for machines
  /// @param reason the words of whoever stopped it
  record Suspended(Chamber chamber, Fallback fallback, Cause cause, Optional<Commitment> reason)
      implements RunningEvent {}

  /// Why something was suspended.
  enum Cause {
    /// Somebody said stop.
    PERSON,
    /// Compliance determined that it breaks the law.
    NON_COMPLIANT
  }

  /// A chamber agreed that a suspended artifact may be started again.
  record ResumptionAgreed(Chamber chamber, Commitment reason) implements RunningEvent {}

  /// Something that runs outside Primum was registered.
  ///
  /// @param system where it runs, for people, e.g. `identity provider`
  /// @param approved digest of the manifest that the decisions approve
  /// @param reconcileEvery how often production is compared with what was approved, at the latest
  record ExternalRegistered(
      ArtifactId id,
      OptionId option,
      String system,
      Digest approved,
      Optional<Period> reconcileEvery)
      implements RunningEvent {}

  /// The implementer attested what was installed.
  record ExternalAttested(ArtifactId id, Digest installed, Optional<Commitment> note)
      implements RunningEvent {}

  /// A second person verified what was installed: it is in force.
  record ExternalVerified(ArtifactId id, Digest found, Foundation restsOn)
      implements RunningEvent {}

  /// Production was compared with what was approved.
  record Reconciled(ArtifactId id, Digest approved, Digest found) implements RunningEvent {
    /// True where production is what was approved.
    public boolean matches() {
      return approved.equals(found);
    }
  }

  /// Production differs from what was approved.
  record IncidentOpened(ArtifactId id, Digest approved, Digest found) implements RunningEvent {}

  /// Production is again what was approved.
  ///
  /// @param seq the act that had opened the incident
  record IncidentClosed(ArtifactId id, long seq) implements RunningEvent {}

  /// It was taken out of use for good.
  record Retired(Chamber chamber, Fallback fallback, Commitment reason) implements RunningEvent {}

  /// One chamber asked, in an emergency, that something start before it is decided. Nothing starts
  /// yet.
  ///
  /// @param covers the chamber the signer covers by this
  record EmergencyDeclared(EmergencyOverride override, Commitment reason, Chamber covers)
      implements RunningEvent {}

  /// The other chamber signed too: it runs, as an override, until its end.
  ///
  /// @param declared the act of the first signer
  /// @param renewal true for the second and last time in a change
  /// @param covers the chamber the second signer covers by this
  record EmergencyStarted(
      EmergencyOverride override, long declared, boolean renewal, Commitment reason, Chamber covers)
      implements RunningEvent {}

  /// What an emergency starts.
  ///
  /// @param artifact what runs, with the build that evaluates it
  /// @param system where it runs outside Primum, for people; empty for Primum itself
  /// @param conduct how it behaves; the fallback takes over at the end
  /// @param ends when it stops by itself
  record EmergencyOverride(
      Artifact artifact, Optional<String> system, Conduct conduct, Instant ends) {}
}
