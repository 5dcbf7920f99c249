package org.primum.cohorts.folder;

import java.util.OptionalInt;
import org.primum.logic.timeline.Patient;

/// Who a stay is of, and when it was: all of a stay but what was measured.
///
/// @param id pseudonym within the cohort
/// @param patient the attributes
/// @param admission start of the stay, in ticks since the epoch
/// @param firstHour hour of the stay that row 0 stands for, at least 1
/// @param hours number of hourly rows, at least 1
/// @param firstLabelled row of the first hour labelled with sepsis; empty without sepsis
public record StayHead(
    String id,
    Patient patient,
    long admission,
    int firstHour,
    int hours,
    OptionalInt firstLabelled) {
  public StayHead {
    if (firstHour < 1 || hours < 1 || firstLabelled.orElse(0) >= hours) {
      throw new IllegalArgumentException(
          "stay `" + id + "` must begin at hour 1 or later and hold its label");
    }
  }
}
