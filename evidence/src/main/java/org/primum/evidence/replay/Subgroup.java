package org.primum.evidence.replay;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Stays that have something in common that an alert should not depend on.
///
/// @param attribute `age` (at admission, in years), `sex`, `unit` or `race`
/// @param value as recorded, a band of ages, or [#NOT_RECORDED]
public record Subgroup(String attribute, String value) implements Comparable<Subgroup> {
  /// Stays of which nobody recorded it.
  public static final String NOT_RECORDED = "not recorded";

  private static final int[] BANDS = {18, 45, 65, 75, 85};
  private static final Comparator<Subgroup> ORDER =
      Comparator.comparing(Subgroup::attribute).thenComparing(Subgroup::value);

  /// One group of each attribute, for one stay.
  public static List<Subgroup> of(Stay stay) {
    List<Subgroup> groups = new ArrayList<>();
    groups.add(new Subgroup("age", age(stay)));
    groups.add(new Subgroup("sex", stay.timeline().patient().sex().code()));
    for (String trait : Stay.TRAITS) {
      groups.add(new Subgroup(trait, stay.traits().getOrDefault(trait, NOT_RECORDED)));
    }
    return groups;
  }

  private static String age(Stay stay) {
    LocalDate admitted = stay.admission().atZone(ZoneOffset.UTC).toLocalDate();
    Optional<LocalDate> born = stay.timeline().patient().birthDate();
    if (born.isEmpty() || born.get().isAfter(admitted)) {
      return NOT_RECORDED;
    }
    int years = Period.between(born.get(), admitted).getYears();
    int from = 0;
    for (int next : BANDS) {
      if (years < next) {
        return from + " to " + (next - 1);
      }
      from = next;
    }
    return from + " and over";
  }

  @Override
  public int compareTo(Subgroup other) {
    return ORDER.compare(this, other);
  }
}
