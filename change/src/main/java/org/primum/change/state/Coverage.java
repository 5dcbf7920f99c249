package org.primum.change.state;

import java.util.Comparator;
import java.util.Optional;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.DecisionEvent;
import org.primum.change.event.GateEvent;
import org.primum.change.event.RunningEvent;
import org.primum.charter.Chamber;
import org.primum.terms.PersonId;

/// Somebody has covered a chamber in a change: as Accountable, in a quorum, as compliance, by
/// accepting a risk, or by signing an emergency. Nobody covers two in one change.
public record Coverage(PersonId person, Chamber chamber) implements Comparable<Coverage> {
  private static final Comparator<Coverage> ORDER =
      Comparator.comparing(Coverage::person).thenComparing(Coverage::chamber);

  /// What `event` makes its actor cover, if anything.
  public static Optional<Coverage> of(Stamp stamp, ChangeEvent event) {
    Optional<Chamber> chamber =
        switch (event) {
          case GateEvent.Determined determined -> Optional.of(determined.covers());
          case GateEvent.Judged judged -> Optional.of(judged.covers());
          case GateEvent.RiskAccepted accepted -> Optional.of(accepted.covers());
          case DecisionEvent.Voted voted -> Optional.of(voted.covers());
          case DecisionEvent.Signed signed -> Optional.of(signed.covers());
          case DecisionEvent.Rejected rejected -> Optional.of(rejected.covers());
          case RunningEvent.SilentTrialWaived waived -> Optional.of(waived.covers());
          case RunningEvent.ResumptionAgreed agreed -> Optional.of(agreed.chamber());
          case RunningEvent.EmergencyDeclared declared -> Optional.of(declared.covers());
          case RunningEvent.EmergencyStarted started -> Optional.of(started.covers());
          case ChangeEvent other -> Optional.empty();
        };
    return chamber.map(covered -> new Coverage(stamp.by().person(), covered));
  }

  @Override
  public int compareTo(Coverage other) {
    return ORDER.compare(this, other);
  }
}
