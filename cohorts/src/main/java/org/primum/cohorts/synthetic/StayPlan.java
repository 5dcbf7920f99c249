package org.primum.cohorts.synthetic;

import java.util.OptionalInt;
import org.primum.evidence.scoring.AlertCourse;

/// What is settled of a stay before its first row.
///
/// @param kind which of the three
/// @param hours number of rows, at least 1
/// @param firstLabelled row of the first label
/// @param firstHour hour of the stay that row 0 stands for
/// @param age whole years
/// @param male true or female
record StayPlan(
    Kind kind, int hours, OptionalInt firstLabelled, int firstHour, int age, boolean male) {
  private static final int NEVER = -999;

  /// Rows from the onset of sepsis, negative before it.
  int toOnset(int row) {
    return firstLabelled.isPresent()
        ? row - firstLabelled.getAsInt() - AlertCourse.LABEL_LEADS_BY
        : NEVER;
  }

  /// The calibration regime of a row: 0 never septic, 1 septic, 2 septic and at most `before` hours
  /// before onset, 3 left-censored.
  int regime(int row, int before) {
    return switch (kind) {
      case NON_SEPTIC -> 0;
      case SEPTIC -> toOnset(row) < 0 && toOnset(row) >= -before ? 2 : 1;
      case LEFT_CENSORED -> 3;
    };
  }
}
