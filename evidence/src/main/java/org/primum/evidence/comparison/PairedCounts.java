package org.primum.evidence.comparison;

import org.primum.evidence.scoring.AlertCourse;
import org.primum.evidence.scoring.Tally;
import org.primum.risk.validation.pairing.ClusteredPairs;
import org.primum.risk.validation.pairing.PairedAlerts;

/// What two rules did on the same stays. Counts add up.
///
/// @param first tally of the first rule
/// @param second tally of the second rule
/// @param septic septic stays by who alerted in the window before onset
/// @param neverSeptic stays without sepsis by who alerted at any time
/// @param hours hours by who alerted, clustered by stay
public record PairedCounts(
    Tally first,
    Tally second,
    PairedAlerts septic,
    PairedAlerts neverSeptic,
    ClusteredPairs hours) {
  static final PairedCounts NONE =
      new PairedCounts(
          Tally.NONE, Tally.NONE, PairedAlerts.NONE, PairedAlerts.NONE, ClusteredPairs.NONE);

  static PairedCounts of(AlertCourse first, AlertCourse second) {
    PairedAlerts hours = PairedAlerts.NONE;
    for (int row = 0; row < first.hours(); row++) {
      hours = hours.plus(PairedAlerts.of(first.alertsAt(row), second.alertsAt(row)));
    }
    boolean septic = first.septic();
    return new PairedCounts(
        Tally.of(first),
        Tally.of(second),
        septic ? PairedAlerts.of(first.hitsWindow(), second.hitsWindow()) : PairedAlerts.NONE,
        septic ? PairedAlerts.NONE : PairedAlerts.of(first.alerts(), second.alerts()),
        ClusteredPairs.of(hours));
  }

  PairedCounts plus(PairedCounts other) {
    return new PairedCounts(
        first.plus(other.first),
        second.plus(other.second),
        septic.plus(other.septic),
        neverSeptic.plus(other.neverSeptic),
        hours.plus(other.hours));
  }
}
