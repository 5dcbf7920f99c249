package org.primum.evidence.scoring;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What one stay got: which of its hours alerted, and when its label begins.
///
/// The label is that of the PhysioNet/Computing in Cardiology Challenge 2019: it begins six hours
/// before the onset of sepsis and lasts to the end of the stay, so that the onset row is the first
/// labelled row plus six and may lie past the last row (Reyna 2020, doi
/// 10.1097/CCM.0000000000004145).
///
/// An *episode* begins where an evaluation alerts and the one before it did not: with one
/// evaluation an hour, at an alert hour whose previous hour did not alert.
public final class AlertCourse {
  /// Hours from the first labelled row to the onset row.
  public static final int LABEL_LEADS_BY = 6;

  private final int hours;
  private final OptionalInt firstLabelled;
  private final BitSet alerts;
  private final int undetermined;
  private final int failed;
  private final int[] begins;

  /// A course with one evaluation an hour.
  ///
  /// @param hours number of hourly rows, at least 1
  /// @param firstLabelled row of the first labelled hour; empty where the stay has no sepsis
  /// @param alerts rows that alerted
  /// @param undetermined rows on which the logic could not tell
  /// @param failed rows on which the logic broke off
  public AlertCourse(
      int hours, OptionalInt firstLabelled, BitSet alerts, int undetermined, int failed) {
    this(hours, firstLabelled, alerts, new Counts(undetermined, failed), hourly(hours, alerts));
  }

  private record Counts(int undetermined, int failed) {}

  private AlertCourse(
      int hours, OptionalInt firstLabelled, BitSet alerts, Counts counts, int[] begins) {
    if (hours < 1 || alerts.length() > hours || firstLabelled.orElse(0) >= hours) {
      throw new IllegalArgumentException(
          "a stay of `" + hours + "` hours cannot hold its alerts or its label");
    }
    this.hours = hours;
    this.firstLabelled = firstLabelled;
    this.alerts = (BitSet) alerts.clone();
    this.undetermined = counts.undetermined();
    this.failed = counts.failed();
    this.begins = begins;
  }

  private static int[] hourly(int hours, BitSet alerts) {
    int[] begins = new int[Math.max(0, hours)];
    for (int row = alerts.nextSetBit(0);
        row >= 0 && row < hours;
        row = alerts.nextSetBit(row + 1)) {
      begins[row] = row == 0 || !alerts.get(row - 1) ? 1 : 0;
    }
    return begins;
  }

  /// The same hours with episodes that began as told, for logic that was evaluated more or less
  /// often than once an hour.
  ///
  /// @param episodes how many began in each row, shape `[hours]`; only rows that alerted have any
  /// @throws IllegalArgumentException if the shape is another, or a silent row has some
  public AlertCourse beginning(int[] episodes) {
    boolean fits = episodes.length == hours;
    for (int row = 0; fits && row < hours; row++) {
      fits = episodes[row] >= 0 && (episodes[row] == 0 || alerts.get(row));
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "episodes must be told for each of `" + hours + "` hours and begin where it alerts");
    }
    return new AlertCourse(
        hours, firstLabelled, alerts, new Counts(undetermined, failed), episodes.clone());
  }

  /// The same hours where nobody is interrupted again within `refractory` hours: an episode that
  /// begins less than so many hours after the last one that counted belongs to that one. Which
  /// hours alerted does not change.
  ///
  /// @param refractory hours, 0 or more; 0 changes nothing
  public AlertCourse refractory(int refractory) {
    if (refractory < 0) {
      throw new IllegalArgumentException(
          "refractory period is `" + refractory + "` hours; give 0 or more");
    }
    if (refractory == 0) {
      return this;
    }
    int[] kept = new int[hours];
    int last = -refractory;
    for (int row = 0; row < hours; row++) {
      if (begins[row] > 0 && row - last >= refractory) {
        kept[row] = 1;
        last = row;
      }
    }
    return new AlertCourse(hours, firstLabelled, alerts, new Counts(undetermined, failed), kept);
  }

  /// Number of hourly rows.
  public int hours() {
    return hours;
  }

  /// True where the stay is labelled.
  public boolean septic() {
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

  /// True where `row` alerted.
  public boolean alertsAt(int row) {
    return alerts.get(row);
  }

  /// True where `row` lies in the window before onset; never without a label.
  public boolean inWindow(int row) {
    return septic() && row >= windowFrom() && row <= windowTo();
  }

  /// True where `row` is the onset row or later; never without a label.
  public boolean afterOnset(int row) {
    return septic() && row >= onset();
  }

  /// True where some hour of the window before onset alerts; never without a label.
  public boolean hitsWindow() {
    return septic() && alertsWithin(windowFrom(), windowTo());
  }

  /// True where any hour alerts.
  public boolean alerts() {
    return !alerts.isEmpty();
  }

  boolean alertsWithin(int fromRow, int toRow) {
    int first = alerts.nextSetBit(Math.max(0, fromRow));
    return first >= 0 && first <= toRow;
  }

  OptionalInt firstAlert() {
    int first = alerts.nextSetBit(0);
    return first < 0 ? OptionalInt.empty() : OptionalInt.of(first);
  }

  int firstAlertFrom(int row) {
    return alerts.nextSetBit(row);
  }

  int alertHours() {
    return alerts.cardinality();
  }

  int episodesBeginningAt(int row) {
    return begins[row];
  }

  int episodes() {
    return IntStream.of(begins).sum();
  }

  /// The rows of the window before onset, clipped to the stay; only for septic stays.
  int windowFrom() {
    return Math.max(0, onset() - Windowed.HOURS);
  }

  int windowTo() {
    return Math.min(onset(), hours) - 1;
  }

  int undetermined() {
    return undetermined;
  }

  int failed() {
    return failed;
  }
}
