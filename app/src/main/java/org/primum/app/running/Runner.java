package org.primum.app.running;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.cds.bedside.AlertService;
import org.primum.cds.permit.GuardVerdict;
import org.primum.cds.permit.RunMode;
import org.primum.cds.permit.Standing;
import org.primum.cds.permit.VerifiedPermit;
import org.primum.change.state.Running;
import org.primum.terms.ArtifactId;
import org.primum.terms.ChangeId;
import org.primum.terms.Digest;
import org.primum.terms.Refusal;

/// One activation as it stands in this program: the service that was loaded for it and what the
/// guard last said. Immutable; a newer verdict makes a newer runner.
///
/// @param activation what the ledger has running
/// @param loaded what was loaded; empty where the approved logic could not be loaded
/// @param verdict the guard's last word, or why nothing was loaded
/// @param stopped a stop that the ledger told, whatever the permit at hand says
record Runner(
    Activation activation,
    Optional<Loaded> loaded,
    GuardVerdict verdict,
    Optional<Refusal> stopped) {

  /// What the ledger has running.
  ///
  /// @param seq the act that started it
  record Activation(ChangeId change, long seq, ArtifactId artifact, Digest hash, RunMode mode) {
    static Activation of(ChangeId change, Running.Live live) {
      return new Activation(
          change, live.stamp().seq(), live.id(), live.hash(), RunMode.of(live.mode().word()));
    }
  }

  /// What was loaded.
  record Loaded(AlertService service, Sight sight) {}

  /// What a program looks at.
  ///
  /// @param codes LOINC codes of observations
  /// @param orders true where it looks at medication orders
  record Sight(SortedSet<String> codes, boolean orders) {
    boolean nothing() {
      return codes.isEmpty() && !orders;
    }

    Sight and(Sight other) {
      SortedSet<String> both = new TreeSet<>(codes);
      both.addAll(other.codes);
      return new Sight(both, orders || other.orders);
    }
  }

  /// Whether it may run at `now`: a stop that is known always wins.
  Standing standing(Instant now) {
    if (stopped.isPresent()) {
      return new Standing.Stopped(stopped.get());
    }
    return switch (verdict) {
      case GuardVerdict.Granted(VerifiedPermit permit) -> permit.standing(now);
      case GuardVerdict.Refused(var reasons) -> new Standing.Stopped(reasons.getFirst());
    };
  }

  /// True where it is there to show something.
  boolean active() {
    return activation.mode() == RunMode.ACTIVE;
  }

  /// True where it may run at `now`.
  boolean runs(Instant now) {
    return loaded.isPresent() && !(standing(now) instanceof Standing.Stopped);
  }

  Runner with(GuardVerdict newer) {
    return new Runner(activation, loaded, newer, stopped);
  }

  Runner stoppedBy(Optional<Refusal> stop) {
    return new Runner(activation, loaded, verdict, stop);
  }
}
