package org.primum.app.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.primum.cds.firing.FiringLog;
import org.primum.cds.firing.FiringTally;
import org.primum.cds.permit.RunMode;
import org.primum.change.runtime.Mode;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Running;
import org.primum.change.state.Stamp;
import org.primum.ledger.act.Entry;
import org.primum.terms.Digest;

/// What one change has running.
final class RuntimeView {
  private final FiringLog firings;

  RuntimeView(FiringLog firings) {
    this.firings = firings;
  }

  /// Its row; empty while nothing was ever started or registered.
  ///
  /// @param entries the stream of the change
  Optional<RuntimeRow> of(ChangeState state, List<Entry> entries, Instant now) {
    Running running = state.running();
    if (running.external().isPresent()) {
      return Optional.of(external(state, running.external().get(), entries, now));
    }
    return running.live().map(live -> inside(state, live, entries, now));
  }

  /// What became of what is stopped, retired or over; empty while it goes on.
  private static Optional<String> over(ChangeState state, Running.Live live, Instant now) {
    if (state.end().isPresent()) {
      return Optional.of("retired");
    }
    if (state.running().suspension().isPresent()) {
      return Optional.of("suspended");
    }
    return live.term().over(now)
        ? Optional.of(live.override() ? "ended" : "expired")
        : Optional.empty();
  }

  private RuntimeRow inside(
      ChangeState state, Running.Live live, List<Entry> entries, Instant now) {
    Stamp stamp = state.running().suspension().map(Running.Suspension::stamp).orElse(live.stamp());
    String mode =
        over(state, live, now)
            .orElse(
                live.override()
                    ? "emergency override"
                    : live.mode() == Mode.SILENT ? "silent" : "active");
    return new RuntimeRow(
        state.id(),
        live.id(),
        "Primum",
        mode,
        live.hash(),
        Optional.empty(),
        live.term().until(),
        stamp.at(),
        index(entries, stamp),
        told(live));
  }

  private RuntimeRow.Firings told(Running.Live live) {
    FiringTally tally =
        firings.tally(live.hash(), RunMode.of(live.mode().word()), live.stamp().at());
    return new RuntimeRow.Firings(
        tally.evaluations(), tally.alerts(), tally.undetermined(), tally.failed(), tally.cards());
  }

  private static RuntimeRow external(
      ChangeState state, Running.External external, List<Entry> entries, Instant now) {
    Running running = state.running();
    Optional<Digest> found =
        running
            .incident()
            .map(Running.Incident::found)
            .or(() -> running.live().map(Running.Live::hash))
            .or(() -> external.attestation().map(Running.Attestation::installed));
    Optional<Stamp> stamp =
        running
            .incident()
            .map(Running.Incident::stamp)
            .or(() -> running.suspension().map(Running.Suspension::stamp))
            .or(() -> running.live().map(Running.Live::stamp))
            .or(() -> external.attestation().map(Running.Attestation::stamp));
    return new RuntimeRow(
        state.id(),
        external.registration().id(),
        external.registration().system(),
        mode(state, external, now),
        external.registration().approved(),
        found,
        running.live().flatMap(live -> live.term().until()),
        stamp.map(Stamp::at).orElse(Instant.EPOCH),
        stamp.map(each -> index(entries, each)).orElse(entries.getLast().index()),
        RuntimeRow.Firings.NONE);
  }

  private static String mode(ChangeState state, Running.External external, Instant now) {
    Running running = state.running();
    if (running.incident().isPresent()) {
      return "drifted";
    }
    return running
        .live()
        .map(
            live ->
                over(state, live, now).orElse(live.override() ? "emergency override" : "verified"))
        .orElse(external.attestation().isPresent() ? "attested" : "registered");
  }

  private static long index(List<Entry> entries, Stamp stamp) {
    return entries.get((int) stamp.seq()).index();
  }
}
