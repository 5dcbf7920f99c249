package org.primum.evidence.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.terms.json.Json;

/// How early septic stays were first alerted: alerted septic stays by whole hours from the first
/// alert of the stay to onset; zero or less where the first alert came at onset or later.
///
/// @param stays by hours of lead
public record Leads(SortedMap<Integer, Long> stays) {
  static final Leads NONE = new Leads(Collections.emptySortedMap());

  public Leads {
    stays = Collections.unmodifiableSortedMap(new TreeMap<>(stays));
  }

  static Leads of(AlertCourse course) {
    OptionalInt first = course.firstAlert();
    if (!course.septic() || first.isEmpty()) {
      return NONE;
    }
    TreeMap<Integer, Long> one = new TreeMap<>();
    one.put(course.onset() - first.getAsInt(), 1L);
    return new Leads(one);
  }

  /// From the first alert hour in the window before onset: stays whose window is hit.
  static Leads inWindow(AlertCourse course) {
    if (!course.hitsWindow()) {
      return NONE;
    }
    int first = course.firstAlertFrom(course.windowFrom());
    TreeMap<Integer, Long> one = new TreeMap<>();
    one.put(course.onset() - first, 1L);
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
  public long beforeOnset() {
    return sum(stays.tailMap(1));
  }

  private static long sum(SortedMap<Integer, Long> some) {
    return some.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Stays by hours of lead, longest lead last.
  Json.Arr json() {
    List<Json> rows = new ArrayList<>();
    stays.forEach(
        (hours, count) -> rows.add(Json.object().put("hours", hours).put("stays", count).build()));
    return new Json.Arr(rows);
  }

  /// The median lead over all alerted septic stays, in hours with one decimal (the mean of the two
  /// in the middle where their number is even); empty without one.
  public Optional<BigDecimal> median() {
    long count = sum(stays);
    if (count == 0) {
      return Optional.empty();
    }
    long twice = (long) ranked((count + 1) / 2) + ranked(count / 2 + 1);
    return Optional.of(BigDecimal.valueOf(twice * 5, 1));
  }

  private int ranked(long rank) {
    long below = 0;
    for (Map.Entry<Integer, Long> entry : stays.entrySet()) {
      below += entry.getValue();
      if (below >= rank) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("no lead has rank `" + rank + "`");
  }
}
