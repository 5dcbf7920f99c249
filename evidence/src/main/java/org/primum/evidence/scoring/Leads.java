package org.primum.evidence.scoring;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// How early septic stays were first alerted: stays by whole hours between the first alert of the
/// stay and onset. Only alerts before onset are counted.
///
/// @param stays by hours of lead, at least 1
public record Leads(SortedMap<Integer, Long> stays) {
  static final Leads NONE = new Leads(Collections.emptySortedMap());

  public Leads {
    stays = Collections.unmodifiableSortedMap(new TreeMap<>(stays));
  }

  static Leads of(AlertCourse course) {
    OptionalInt first = course.firstAlert();
    if (!course.septic() || first.isEmpty() || first.getAsInt() >= course.onset()) {
      return NONE;
    }
    TreeMap<Integer, Long> one = new TreeMap<>();
    one.put(course.onset() - first.getAsInt(), 1L);
    return new Leads(one);
  }

  Leads plus(Leads other) {
    if (other.stays.isEmpty()) {
      return this;
    }
    TreeMap<Integer, Long> sum = new TreeMap<>(stays);
    other.stays.forEach((hours, count) -> sum.merge(hours, count, Long::sum));
    return new Leads(sum);
  }

  /// Septic stays first alerted before onset.
  public long count() {
    return stays.values().stream().mapToLong(Long::longValue).sum();
  }

  /// The lower median of the lead, in hours; empty where no stay was alerted before onset.
  public OptionalInt median() {
    long half = (count() + 1) / 2;
    long below = 0;
    for (Map.Entry<Integer, Long> entry : stays.entrySet()) {
      below += entry.getValue();
      if (below >= half) {
        return OptionalInt.of(entry.getKey());
      }
    }
    return OptionalInt.empty();
  }
}
