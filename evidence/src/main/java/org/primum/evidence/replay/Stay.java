package org.primum.evidence.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.logic.timeline.Timeline;

/// One intensive-care stay, an hourly row after the other.
///
/// @param id pseudonym within its cohort
/// @param timeline what was measured
/// @param admission start of the stay; 2000-01-01T00:00Z where the source has no dates
/// @param firstHour hour of the stay that row 0 stands for, at least 1
/// @param hours number of hourly rows without gap, at least 1
/// @param firstLabelled row of the first hour labelled with sepsis; empty without sepsis
/// @param traits what was recorded of `unit` and `race`, in the source's own words; logic never
///   sees them
public record Stay(
    String id,
    Timeline timeline,
    Instant admission,
    int firstHour,
    int hours,
    OptionalInt firstLabelled,
    SortedMap<String, String> traits) {
  /// What may be recorded of a stay beside its patient.
  public static final List<String> TRAITS = List.of("race", "unit");

  public Stay {
    traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
    if (!TRAITS.containsAll(traits.keySet())) {
      throw new IllegalArgumentException(
          "stay `" + id + "` has traits `" + traits.keySet() + "`; allowed are " + TRAITS);
    }
    if (firstHour < 1 || hours < 1 || firstLabelled.orElse(0) >= hours) {
      throw new IllegalArgumentException(
          "stay `" + id + "` must begin at hour 1 or later and hold its label");
    }
    if (firstLabelled.orElse(0) < 0) {
      throw new IllegalArgumentException("stay `" + id + "` has a label before its first row");
    }
  }

  /// A stay of which no trait was recorded.
  public Stay(
      String id,
      Timeline timeline,
      Instant admission,
      int firstHour,
      int hours,
      OptionalInt firstLabelled) {
    this(id, timeline, admission, firstHour, hours, firstLabelled, Collections.emptySortedMap());
  }

  /// The moment at which `row` is evaluated: admission plus its hour.
  public Instant moment(int row) {
    return admission.plus(Duration.ofHours((long) firstHour + row));
  }
}
