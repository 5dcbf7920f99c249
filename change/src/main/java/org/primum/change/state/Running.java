package org.primum.change.state;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.change.event.RunningEvent;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.charter.Chamber;
import org.primum.terms.ArtifactId;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;

/// What runs, inside Primum or outside.
///
/// @param live what was last started, suspended or not
/// @param suspension in force
/// @param external what is registered outside Primum
/// @param trial what is known of a silent trial
/// @param incident the incident that is open
/// @param emergency what was asked and started before it was decided
public record Running(
    Optional<Live> live,
    Optional<Suspension> suspension,
    Optional<External> external,
    Trial trial,
    Optional<Incident> incident,
    Emergency emergency) {

  /// Overrides in an emergency.
  ///
  /// @param declared what one chamber asked and the other has not signed yet
  /// @param started how often something was started as an override in this change
  public record Emergency(Optional<Declaration> declared, int started) {}

  /// One chamber's word in an emergency.
  public record Declaration(RunningEvent.EmergencyDeclared event, Stamp stamp) {}

  /// Something started.
  ///
  /// @param id names it
  /// @param option the option it belongs to
  /// @param hash digest of what runs
  /// @param mode silent or active; what runs outside is always active
  /// @param fallback what takes over when compliance stops it, and at its end
  /// @param stamp the act that started it
  /// @param term how long it runs
  public record Live(
      ArtifactId id,
      OptionId option,
      Digest hash,
      Mode mode,
      Fallback fallback,
      Stamp stamp,
      Term term) {
    /// True where it was started before it was decided.
    public boolean override() {
      return term.override();
    }
  }

  /// How long something runs.
  ///
  /// @param until when it ends by itself: an emergency, or what rests on an acceptance of risk
  /// @param override true where it is an emergency's
  public record Term(Optional<Instant> until, boolean override) {
    /// True where the end has come at `at`; it comes at its very instant.
    public boolean over(Instant at) {
      return until.map(end -> !at.isBefore(end)).orElse(false);
    }
  }

  /// A stop.
  ///
  /// @param event how it was stopped
  /// @param stamp the act that stopped it
  /// @param agreed the chambers that agree to start it again
  public record Suspension(RunningEvent.Suspended event, Stamp stamp, SortedSet<Chamber> agreed) {
    public Suspension {
      agreed = Collections.unmodifiableSortedSet(new TreeSet<>(agreed));
    }
  }

  /// Something that runs outside.
  ///
  /// @param registration what was registered
  /// @param attestation the implementer's word
  /// @param compared the act that last compared production with what was approved
  public record External(
      RunningEvent.ExternalRegistered registration,
      Optional<Attestation> attestation,
      Optional<Stamp> compared) {}

  /// The implementer's word.
  public record Attestation(Digest installed, Stamp stamp) {}

  /// What is known of a silent trial.
  ///
  /// @param hashes digests of the artifacts that ran silently
  /// @param waiver the act that accepted that there is none
  public record Trial(SortedSet<Digest> hashes, Optional<Waiver> waiver) {
    public Trial {
      hashes = Collections.unmodifiableSortedSet(new TreeSet<>(hashes));
    }
  }

  /// The signed acceptance that an artifact had no silent trial.
  ///
  /// @param artifact digest of that artifact
  public record Waiver(Digest artifact, Stamp stamp) {}

  /// Production differs from what was approved.
  public record Incident(Digest approved, Digest found, Stamp stamp) {}

  static Running nothing() {
    return new Running(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Trial(new TreeSet<>(), Optional.empty()),
        Optional.empty(),
        new Emergency(Optional.empty(), 0));
  }

  /// What was started and not stopped by anybody, whether or not its end has come.
  public Optional<Live> started() {
    return suspension.isPresent() ? Optional.empty() : live;
  }

  /// What runs at `at`: started, not stopped, and its end has not come.
  public Optional<Live> at(Instant at) {
    return started().filter(each -> !each.term().over(at));
  }

  Running evolve(Stamp stamp, RunningEvent event) {
    return switch (event) {
      case RunningEvent.SilentTrialWaived waived ->
          with(new Trial(trial.hashes(), Optional.of(new Waiver(waived.artifact(), stamp))));
      case RunningEvent.Activated activated -> activated(activated, stamp);
      case RunningEvent.Suspended stopped ->
          with(live, Optional.of(new Suspension(stopped, stamp, new TreeSet<>())));
      case RunningEvent.ResumptionAgreed agreed ->
          with(live, suspension.map(held -> agree(held, agreed)));
      case RunningEvent.ExternalRegistered registered ->
          with(new External(registered, Optional.empty(), Optional.empty()));
      case RunningEvent.ExternalAttested attested ->
          external.map(held -> with(attested(held, attested, stamp))).orElse(this);
      case RunningEvent.ExternalVerified verified ->
          external.map(held -> verified(held, verified, stamp)).orElse(this);
      case RunningEvent.Reconciled reconciled ->
          external.map(held -> with(compared(held, stamp))).orElse(this);
      case RunningEvent.IncidentOpened opened ->
          with(Optional.of(new Incident(opened.approved(), opened.found(), stamp)));
      case RunningEvent.IncidentClosed closed -> with(Optional.<Incident>empty());
      case RunningEvent.Retired retired -> with(Optional.empty(), Optional.empty());
      case RunningEvent.EmergencyDeclared declared ->
          with(new Emergency(Optional.of(new Declaration(declared, stamp)), emergency.started()));
      case RunningEvent.EmergencyStarted begun ->
          with(Optional.of(overriding(begun.override(), stamp)), Optional.empty())
              .with(new Emergency(Optional.empty(), emergency.started() + 1));
    };
  }

  private static Live overriding(RunningEvent.EmergencyOverride override, Stamp stamp) {
    RunningEvent.Artifact artifact = override.artifact();
    return new Live(
        artifact.id(),
        artifact.option(),
        artifact.hash(),
        Mode.ACTIVE,
        override.conduct().fallback(),
        stamp,
        new Term(Optional.of(override.ends()), true));
  }

  private Running activated(RunningEvent.Activated activated, Stamp stamp) {
    RunningEvent.Artifact artifact = activated.artifact();
    SortedSet<Digest> hashes = new TreeSet<>(trial.hashes());
    if (activated.mode() == Mode.SILENT) {
      hashes.add(artifact.hash());
    }
    Live begun =
        new Live(
            artifact.id(),
            artifact.option(),
            artifact.hash(),
            activated.mode(),
            activated.conduct().fallback(),
            stamp,
            new Term(activated.restsOn().until(), false));
    return with(Optional.of(begun), Optional.empty()).with(new Trial(hashes, trial.waiver()));
  }

  private Running verified(External held, RunningEvent.ExternalVerified verified, Stamp stamp) {
    Live begun =
        new Live(
            verified.id(),
            held.registration().option(),
            verified.found(),
            Mode.ACTIVE,
            new Fallback.DowntimeNotice(),
            stamp,
            new Term(verified.restsOn().until(), false));
    return with(Optional.of(begun), Optional.empty()).with(compared(held, stamp));
  }

  private static External attested(
      External held, RunningEvent.ExternalAttested attested, Stamp stamp) {
    return new External(
        held.registration(),
        Optional.of(new Attestation(attested.installed(), stamp)),
        held.compared());
  }

  private static External compared(External held, Stamp stamp) {
    return new External(held.registration(), held.attestation(), Optional.of(stamp));
  }

  private static Suspension agree(Suspension held, RunningEvent.ResumptionAgreed agreed) {
    SortedSet<Chamber> chambers = new TreeSet<>(held.agreed());
    chambers.add(agreed.chamber());
    return new Suspension(held.event(), held.stamp(), chambers);
  }

  private Running with(Optional<Live> next, Optional<Suspension> stop) {
    return new Running(next, stop, external, trial, incident, emergency);
  }

  private Running with(External next) {
    return new Running(live, suspension, Optional.of(next), trial, incident, emergency);
  }

  private Running with(Trial next) {
    return new Running(live, suspension, external, next, incident, emergency);
  }

  private Running with(Optional<Incident> next) {
    return new Running(live, suspension, external, trial, next, emergency);
  }

  private Running with(Emergency next) {
    return new Running(live, suspension, external, trial, incident, next);
  }
}
