package org.primum.evidence.scoring;

import java.util.BitSet;
import java.util.OptionalInt;

/// What one stay got: which of its hours alerted, and when its label begins.
///
/// The label is that of the PhysioNet/Computing in Cardiology Challenge 2019: it begins six hours
/// before the onset of sepsis and lasts to the end of the stay, so that the onset row is the first
/// labelled row plus six and may lie past the last row (Reyna 2020, doi
/// 10.1097/CCM.0000000000004145).
public final class AlertCourse {
  /// Hours from the first labelled row to the onset row.
  public static final int LABEL_LEADS_BY = 6;

  private final int hours;
  private final OptionalInt firstLabelled;
  private final BitSet alerts;
  private final int undetermined;
  private final int failed;

  /// @param hours number of hourly rows, at least 1
  /// @param firstLabelled row of the first labelled hour; empty where the stay has no sepsis
  /// @param alerts rows that alerted
  /// @param undetermined rows on which the logic could not tell
  /// @param failed rows on which the logic broke off
  public AlertCourse(
      int hours, OptionalInt firstLabelled, BitSet alerts, int undetermined, int failed) {
    if (hours < 1 || alerts.length() > hours || firstLabelled.orElse(0) >= hours) {
      throw new IllegalArgumentException(
          "a stay of `" + hours + "` hours cannot hold its alerts or its label");
    }
    this.hours = hours;
    this.firstLabelled = firstLabelled;
    this.alerts = (BitSet) alerts.clone();
    this.undetermined = undetermined;
    this.failed = failed;
  }

  int hours() {
    return hours;
  }

  boolean septic() {
    return firstLabelled.isPresent();
  }

  /// Labelled from its first row, so that its true onset is unknown.
  boolean leftCensored() {
    return firstLabelled.isPresent() && firstLabelled.getAsInt() == 0;
  }

  /// The onset row; only for septic stays.
  int onset() {
    return firstLabelled.orElseThrow() + LABEL_LEADS_BY;
  }

  boolean alertsAt(int row) {
    return alerts.get(row);
  }

  boolean alertsWithin(int fromRow, int toRow) {
    int first = alerts.nextSetBit(Math.max(0, fromRow));
    return first >= 0 && first <= toRow;
  }

  OptionalInt firstAlert() {
    int first = alerts.nextSetBit(0);
    return first < 0 ? OptionalInt.empty() : OptionalInt.of(first);
  }

  int alertHours() {
    return alerts.cardinality();
  }

  boolean episodeBeginsAt(int row) {
    return alerts.get(row) && (row == 0 || !alerts.get(row - 1));
  }

  int undetermined() {
    return undetermined;
  }

  int failed() {
    return failed;
  }
}
