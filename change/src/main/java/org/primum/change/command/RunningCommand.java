package org.primum.change.command;

import java.time.Period;
import java.util.Optional;
import org.primum.change.event.RunningEvent.Conduct;
import org.primum.change.event.RunningEvent.EmergencyOverride;
import org.primum.change.gate.ReasonClass;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.terms.ArtifactId;
import org.primum.terms.Commitment;
import org.primum.terms.Digest;

/// Asks something of that which runs.
public sealed interface RunningCommand extends ChangeCommand {
  /// Accept, as clinical leadership, that there is no silent trial.
  record WaiveSilentTrial(ReasonClass reasonClass, Commitment reason) implements RunningCommand {}

  /// Activate the approved artifact inside Primum.
  ///
  /// @param artifact what runs
  /// @param hash digest of its manifest; must be the approved one
  /// @param mode silent or active
  /// @param engineBuild digest of the build that will evaluate it
  /// @param conduct how it behaves when things go wrong
  record Activate(ArtifactId artifact, Digest hash, Mode mode, Digest engineBuild, Conduct conduct)
      implements RunningCommand {}

  /// Stop what runs.
  ///
  /// @param fallback what takes over
  record Suspend(Fallback fallback, Optional<Commitment> reason) implements RunningCommand {}

  /// Agree, as Accountable, that a suspended artifact may be started again.
  record AgreeToResume(Commitment reason) implements RunningCommand {}

  /// Register that what is approved runs outside Primum.
  ///
  /// @param system where it runs, for people, 1 to 120 characters
  /// @param reconcileEvery how often production is to be compared with what was approved
  record RegisterExternal(ArtifactId artifact, String system, Optional<Period> reconcileEvery)
      implements RunningCommand {}

  /// Attest, as implementer, what was installed.
  record Attest(ArtifactId artifact, Digest installed, Optional<Commitment> note)
      implements RunningCommand {}

  /// Verify, as a second person, what is installed.
  record Verify(ArtifactId artifact, Digest found) implements RunningCommand {}

  /// Compare production with what was approved.
  record Reconcile(ArtifactId artifact, Digest found) implements RunningCommand {}

  /// Take out of use for good.
  record Retire(Fallback fallback, Commitment reason) implements RunningCommand {}

  /// Ask, as one chamber, that something start in an emergency before it is decided.
  record DeclareEmergency(EmergencyOverride override, Commitment reason)
      implements RunningCommand {}

  /// Sign, as the other chamber, what was asked in an emergency: it starts.
  ///
  /// @param declared the act that asked for it
  record ConfirmEmergency(long declared, Commitment reason) implements RunningCommand {}
}
