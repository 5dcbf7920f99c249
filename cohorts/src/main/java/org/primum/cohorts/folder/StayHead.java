package org.primum.cohorts.folder;

import java.util.Collections;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.evidence.replay.Stay;
import org.primum.logic.timeline.Patient;

/// Who a stay is of, and when it was: all of a stay but what was measured.
///
/// @param id pseudonym within the cohort
/// @param patient the attributes
/// @param admission start of the stay, in ticks since the epoch
/// @param firstHour hour of the stay that row 0 stands for, at least 1
/// @param hours number of hourly rows, at least 1
/// @param firstLabelled row of the first hour labelled with sepsis; empty without sepsis
/// @param traits what was recorded of [Stay#TRAITS], each at most [#LONGEST_TRAIT] characters
public record StayHead(
    String id,
    Patient patient,
    long admission,
    int firstHour,
    int hours,
    OptionalInt firstLabelled,
    SortedMap<String, String> traits) {
  /// The longest trait that is kept.
  public static final int LONGEST_TRAIT = 80;

  public StayHead {
    traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
    if (!Stay.TRAITS.containsAll(traits.keySet())) {
      throw new IllegalArgumentException(
          "stay `" + id + "` has traits `" + traits.keySet() + "`; allowed are " + Stay.TRAITS);
    }
    if (firstHour < 1 || hours < 1 || firstLabelled.orElse(0) >= hours) {
      throw new IllegalArgumentException(
          "stay `" + id + "` must begin at hour 1 or later and hold its label");
    }
  }

  /// A stay of which no trait was recorded.
  public StayHead(
      String id,
      Patient patient,
      long admission,
      int firstHour,
      int hours,
      OptionalInt firstLabelled) {
    this(id, patient, admission, firstHour, hours, firstLabelled, Collections.emptySortedMap());
  }
}
