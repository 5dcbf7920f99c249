package org.primum.evidence.replay;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.evidence.scoring.Tally;
import org.primum.logic.timeline.Sex;

/// What a replay counted.
///
/// @param all over every stay
/// @param groups over the stays of each subgroup that occurs
/// @param failures evaluations that broke off, by their reason
/// @param evaluations how often the program was asked
public record ReplayCounts(
    Tally all,
    SortedMap<Subgroup, Tally> groups,
    SortedMap<String, Long> failures,
    long evaluations) {
  static final ReplayCounts NONE =
      new ReplayCounts(Tally.NONE, Collections.emptySortedMap(), Collections.emptySortedMap(), 0);

  public ReplayCounts {
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
  }

  static ReplayCounts of(Stay stay, Followed followed) {
    Tally tally = Tally.of(followed.course());
    TreeMap<Subgroup, Tally> groups = new TreeMap<>();
    Subgroup.of(stay).forEach(group -> groups.put(group, tally));
    TreeMap<String, Long> reasons = new TreeMap<>();
    followed.failures().forEach(reason -> reasons.merge(reason, 1L, Long::sum));
    return new ReplayCounts(tally, groups, reasons, followed.evaluations());
  }

  ReplayCounts plus(ReplayCounts other) {
    TreeMap<Subgroup, Tally> sum = new TreeMap<>(groups);
    other.groups.forEach((group, tally) -> sum.merge(group, tally, Tally::plus));
    TreeMap<String, Long> reasons = new TreeMap<>(failures);
    other.failures.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
    return new ReplayCounts(all.plus(other.all), sum, reasons, evaluations + other.evaluations);
  }

  /// Over the stays of each sex that occurs.
  public Map<Sex, Tally> bySex() {
    EnumMap<Sex, Tally> sexes = new EnumMap<>(Sex.class);
    for (Sex sex : Sex.values()) {
      Tally tally = groups.get(new Subgroup("sex", sex.code()));
      if (tally != null) {
        sexes.put(sex, tally);
      }
    }
    return Collections.unmodifiableMap(sexes);
  }

  /// The groups of `attribute` by value; empty where nobody recorded it of any stay.
  public List<Map.Entry<Subgroup, Tally>> of(String attribute) {
    List<Map.Entry<Subgroup, Tally>> found =
        groups.entrySet().stream()
            .filter(entry -> entry.getKey().attribute().equals(attribute))
            .toList();
    boolean recorded =
        found.stream().anyMatch(entry -> !entry.getKey().value().equals(Subgroup.NOT_RECORDED));
    return recorded ? found : List.of();
  }
}
