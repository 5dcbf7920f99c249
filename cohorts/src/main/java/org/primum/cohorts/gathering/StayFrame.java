package org.primum.cohorts.gathering;

import java.util.Collections;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.cohorts.folder.StayHead;
import org.primum.logic.timeline.Patient;

/// A stay before its values are known.
///
/// @param id of the stay
/// @param patient the attributes
/// @param start milliseconds since the epoch
/// @param end milliseconds since the epoch, from the start to [#LONGEST_MILLIS] after it
/// @param firstHour hour of the stay that row 0 stands for, at least 1
/// @param firstLabelled row of the first hour labelled with sepsis
/// @param traits what was recorded of race and unit
public record StayFrame(
    String id,
    Patient patient,
    long start,
    long end,
    int firstHour,
    OptionalInt firstLabelled,
    SortedMap<String, String> traits) {
  /// The longest stay that is imported, 100,000 hours; longer ones are slips in dates.
  public static final long LONGEST_MILLIS = 100_000L * 3_600_000;

  private static final long HOUR_MILLIS = 3_600_000;

  public StayFrame {
    traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
    if (!(end >= start && end - start <= LONGEST_MILLIS) || firstHour < 1) {
      throw new IllegalArgumentException("stay `" + id + "` must last 0 to 100000 hours");
    }
  }

  /// Number of hourly rows: hours begun from the first hour on, at least one.
  public int hours() {
    long begun = Math.ceilDiv(end - start, HOUR_MILLIS) - (firstHour - 1L);
    return Math.toIntExact(Math.max(1, begun));
  }

  /// The same stay, labelled from `row` on.
  public StayFrame labelledFrom(int row) {
    return new StayFrame(id, patient, start, end, firstHour, OptionalInt.of(row), traits);
  }

  /// The head of the stay in a cohort whose tick is a millisecond.
  StayHead head() {
    return new StayHead(id, patient, start, firstHour, hours(), firstLabelled, traits);
  }

  /// True where `value` is one of this stay: it names the stay, or lies between `before`
  /// milliseconds before its start and its end.
  boolean holds(MeasuredValue value, long before) {
    return value.encounter().equals(id)
        || (value.effective() >= start - before && value.effective() <= end);
  }
}
