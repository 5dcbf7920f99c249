package org.primum.evidence.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// The normalised utility of the PhysioNet/Computing in Cardiology Challenge 2019: 1 is the best
/// that any alert could reach, 0 is never alerting (Reyna 2020, doi 10.1097/CCM.0000000000004145).
///
/// Per hour: an alert earns up to 1, rising from 12 hours before onset to its best 6 hours before,
/// then falling to 0 three hours after; a missing alert costs up to 2 from 6 hours before to three
/// hours after; an alert at any other time, or without sepsis, costs 0.05. Every slope is a whole
/// number of 180ths, so sums are exact.
///
/// @param observed sum over all hours, in 180ths
/// @param inaction what never alerting gives, in 180ths
/// @param best what alerting at exactly the right hours gives, in 180ths
public record Utility(long observed, long inaction, long best) {
  /// Parts of one unit of utility.
  public static final int PARTS = 180;

  private static final int EARLIEST = -12;
  private static final int OPTIMAL = -6;
  private static final int LATEST = 3;
  private static final int FALSE_ALERT = -PARTS / 20;
  private static final int RISE = PARTS / (OPTIMAL - EARLIEST);
  private static final int FALL = -PARTS / (LATEST - OPTIMAL);
  private static final int LOSS = -2 * PARTS / (LATEST - OPTIMAL);

  static final Utility NONE = new Utility(0, 0, 0);

  static Utility of(AlertCourse course) {
    if (!course.septic()) {
      return new Utility((long) FALSE_ALERT * course.alertHours(), 0, 0);
    }
    long observed = 0;
    long inaction = 0;
    long best = 0;
    for (int row = 0; row < course.hours(); row++) {
      int sinceOnset = row - course.onset();
      int silent = silent(sinceOnset);
      observed += course.alertsAt(row) ? alerting(sinceOnset) : silent;
      inaction += silent;
      boolean useful = sinceOnset >= EARLIEST && sinceOnset <= LATEST;
      best += useful ? alerting(sinceOnset) : silent;
    }
    return new Utility(observed, inaction, best);
  }

  private static int alerting(int sinceOnset) {
    if (sinceOnset > LATEST) {
      return 0;
    }
    return sinceOnset <= OPTIMAL
        ? Math.max(RISE * (sinceOnset - EARLIEST), FALSE_ALERT)
        : FALL * (sinceOnset - LATEST);
  }

  private static int silent(int sinceOnset) {
    boolean missing = sinceOnset > OPTIMAL && sinceOnset <= LATEST;
    return missing ? LOSS * (sinceOnset - OPTIMAL) : 0;
  }

  Utility plus(Utility other) {
    return new Utility(observed + other.observed, inaction + other.inaction, best + other.best);
  }

  /// The normalised score with six decimals; empty where no stay is septic, so that nothing could
  /// be gained.
  public Optional<BigDecimal> normalised() {
    return best == inaction
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(observed - inaction)
                .divide(BigDecimal.valueOf(best - inaction), 6, RoundingMode.HALF_EVEN));
  }
}
