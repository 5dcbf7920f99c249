package org.primum.app.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.app.folding.Present;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Running;
import org.primum.terms.ArtifactId;
import org.primum.terms.ChangeId;
import org.primum.terms.Digest;

/// Something in force outside Primum, and when it is to be compared with what was approved.
///
/// @param system where it runs
/// @param compared when somebody last looked: verified or reconciled
/// @param due by when somebody looks again; empty where no period was registered
/// @param drifted true while an incident is open
public record WatchedOutside(
    ChangeId change,
    ArtifactId artifact,
    String system,
    Digest approved,
    Optional<Instant> compared,
    Optional<Instant> due,
    boolean drifted) {

  /// True where the time to look has come at `at`.
  public boolean dueAt(Instant at) {
    return due.map(each -> !at.isBefore(each)).orElse(false);
  }

  static List<WatchedOutside> of(Present present) {
    List<WatchedOutside> watched = new ArrayList<>();
    for (ChangeState state : present.changes().values()) {
      Running running = state.running();
      boolean inForce = state.end().isEmpty() && running.started().isPresent();
      running
          .external()
          .filter(external -> inForce)
          .ifPresent(external -> watched.add(of(present, state, external)));
    }
    return watched;
  }

  private static WatchedOutside of(Present present, ChangeState state, Running.External external) {
    var zone = present.charterOf(state).heading().timezone();
    Optional<Instant> compared = external.compared().map(stamp -> stamp.at());
    return new WatchedOutside(
        state.id(),
        external.registration().id(),
        external.registration().system(),
        state.running().live().map(Running.Live::hash).orElse(external.registration().approved()),
        compared,
        external
            .registration()
            .reconcileEvery()
            .flatMap(every -> compared.map(at -> at.atZone(zone).plus(every).toInstant())),
        state.running().incident().isPresent());
  }
}
