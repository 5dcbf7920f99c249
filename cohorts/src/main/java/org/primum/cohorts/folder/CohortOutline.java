package org.primum.cohorts.folder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.primum.evidence.replay.CohortDescription.Availability;

/// What is known of a cohort before its first stay is written.
///
/// @param name for people; begins with `SYNTHETIC` where nobody in it is real
/// @param source what it was made from, without paths or dates, so that the same stays give the
///   same hash wherever they were read
/// @param synthetic true where nobody in it is real
/// @param availability where the moments of knowledge come from
/// @param tickMillis all times are whole multiples of this, in milliseconds since the epoch
/// @param codes what is measured, each LOINC code once
/// @param notCarried columns of the source that the cohort leaves out
public record CohortOutline(
    String name,
    String source,
    boolean synthetic,
    Availability availability,
    long tickMillis,
    List<MeasuredCode> codes,
    List<String> notCarried) {
  public CohortOutline {
    codes = List.copyOf(codes);
    notCarried = List.copyOf(notCarried);
    Set<String> seen = new HashSet<>();
    for (MeasuredCode code : codes) {
      if (!seen.add(code.loinc())) {
        throw new IllegalArgumentException("LOINC code `" + code.loinc() + "` is listed twice");
      }
    }
    if (tickMillis < 1) {
      throw new IllegalArgumentException("tick of `" + tickMillis + "` ms must be 1 or more");
    }
  }
}
