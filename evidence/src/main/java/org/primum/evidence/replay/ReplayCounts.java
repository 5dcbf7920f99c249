package org.primum.evidence.replay;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.evidence.scoring.AlertCourse;
import org.primum.evidence.scoring.Tally;
import org.primum.logic.timeline.Sex;

/// What a replay counted.
///
/// @param all over every stay
/// @param bySex over the stays of each sex that occurs
/// @param failures hours by the reason for which their evaluation broke off
public record ReplayCounts(Tally all, Map<Sex, Tally> bySex, SortedMap<String, Long> failures) {
  static final ReplayCounts NONE =
      new ReplayCounts(Tally.NONE, Map.of(), Collections.emptySortedMap());

  public ReplayCounts {
    EnumMap<Sex, Tally> ordered = new EnumMap<>(Sex.class);
    ordered.putAll(bySex);
    bySex = Collections.unmodifiableMap(ordered);
    failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
  }

  static ReplayCounts of(Sex sex, AlertCourse course, List<String> failures) {
    Tally tally = Tally.of(course);
    TreeMap<String, Long> reasons = new TreeMap<>();
    failures.forEach(reason -> reasons.merge(reason, 1L, Long::sum));
    return new ReplayCounts(tally, Map.of(sex, tally), reasons);
  }

  ReplayCounts plus(ReplayCounts other) {
    EnumMap<Sex, Tally> sexes = new EnumMap<>(Sex.class);
    sexes.putAll(bySex);
    other.bySex.forEach((sex, tally) -> sexes.merge(sex, tally, Tally::plus));
    TreeMap<String, Long> reasons = new TreeMap<>(failures);
    other.failures.forEach((reason, hours) -> reasons.merge(reason, hours, Long::sum));
    return new ReplayCounts(all.plus(other.all), sexes, reasons);
  }
}
