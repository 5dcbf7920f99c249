package org.primum.change.state;

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
public record Running(
    Optional<Live> live,
    Optional<Suspension> suspension,
    Optional<External> external,
    Trial trial,
    Optional<Incident> incident) {

  /// Something started.
  ///
  /// @param id names it
  /// @param option the option it belongs to
  /// @param hash digest of what runs
  /// @param mode silent or active; what runs outside is always active
  /// @param fallback what takes over when compliance stops it
  /// @param stamp the act that started it
  public record Live(
      ArtifactId id, OptionId option, Digest hash, Mode mode, Fallback fallback, Stamp stamp) {}

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
  public record External(
      RunningEvent.ExternalRegistered registration, Optional<Attestation> attestation) {}

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
        Optional.empty());
  }

  /// What runs at this moment: started and not suspended.
  public Optional<Live> now() {
    return suspension.isPresent() ? Optional.empty() : live;
  }

  Running evolve(Stamp stamp, RunningEvent event) {
    return switch (event) {
      case RunningEvent.SilentTrialWaived waived ->
          new Running(
              live,
              suspension,
              external,
              new Trial(trial.hashes(), Optional.of(new Waiver(waived.artifact(), stamp))),
              incident);
      case RunningEvent.Activated activated -> activated(activated, stamp);
      case RunningEvent.Suspended stopped ->
          with(Optional.of(new Suspension(stopped, stamp, new TreeSet<>())));
      case RunningEvent.ResumptionAgreed agreed ->
          with(suspension.map(held -> agree(held, agreed)));
      case RunningEvent.ExternalRegistered registered ->
          with(new External(registered, Optional.empty()));
      case RunningEvent.ExternalAttested attested ->
          external
              .map(
                  held ->
                      with(
                          new External(
                              held.registration(),
                              Optional.of(new Attestation(attested.installed(), stamp)))))
              .orElse(this);
      case RunningEvent.ExternalVerified verified ->
          external.map(held -> verified(held, verified, stamp)).orElse(this);
      case RunningEvent.Reconciled reconciled -> this;
      case RunningEvent.IncidentOpened opened ->
          new Running(
              live,
              suspension,
              external,
              trial,
              Optional.of(new Incident(opened.approved(), opened.found(), stamp)));
      case RunningEvent.IncidentClosed closed ->
          new Running(live, suspension, external, trial, Optional.empty());
      case RunningEvent.Retired retired ->
          new Running(Optional.empty(), Optional.empty(), external, trial, incident);
    };
  }

  private Running activated(RunningEvent.Activated activated, Stamp stamp) {
    RunningEvent.Artifact artifact = activated.artifact();
    SortedSet<Digest> hashes = new TreeSet<>(trial.hashes());
    if (activated.mode() == Mode.SILENT) {
      hashes.add(artifact.hash());
    }
    Live started =
        new Live(
            artifact.id(),
            artifact.option(),
            artifact.hash(),
            activated.mode(),
            activated.conduct().fallback(),
            stamp);
    return new Running(
        Optional.of(started),
        Optional.empty(),
        external,
        new Trial(hashes, trial.waiver()),
        incident);
  }

  private Running verified(External held, RunningEvent.ExternalVerified verified, Stamp stamp) {
    Live started =
        new Live(
            verified.id(),
            held.registration().option(),
            verified.found(),
            Mode.ACTIVE,
            new Fallback.DowntimeNotice(),
            stamp);
    return new Running(Optional.of(started), Optional.empty(), external, trial, incident);
  }

  private static Suspension agree(Suspension held, RunningEvent.ResumptionAgreed agreed) {
    SortedSet<Chamber> chambers = new TreeSet<>(held.agreed());
    chambers.add(agreed.chamber());
    return new Suspension(held.event(), held.stamp(), chambers);
  }

  private Running with(Optional<Suspension> next) {
    return new Running(live, next, external, trial, incident);
  }

  private Running with(External next) {
    return new Running(live, suspension, Optional.of(next), trial, incident);
  }
}
