package org.primum.charter.staffing;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.primum.terms.DecisionId;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Who is away, who is recused from what, and who stands in for whom. Somebody away or recused
/// still counts as a member of their committees, so that staying away never makes a majority.
///
/// @param absent those who act in nothing
/// @param recused for each person, the decisions they stand aside from, e.g. for a conflict of
///   interest
/// @param deputies for each role, those who may sign in it without holding it
public record Availability(
    SortedSet<PersonId> absent,
    SortedMap<PersonId, SortedSet<DecisionId>> recused,
    SortedMap<RoleId, SortedSet<PersonId>> deputies) {
  /// Everybody is here, nobody is recused, nobody stands in.
  public static final Availability FULL =
      new Availability(new TreeSet<>(), new TreeMap<>(), new TreeMap<>());

  public Availability {
    absent = Collections.unmodifiableSortedSet(new TreeSet<>(absent));
    recused = copy(recused);
    deputies = copy(deputies);
  }

  /// The same with `person` away, too.
  public Availability without(PersonId person) {
    SortedSet<PersonId> away = new TreeSet<>(absent);
    away.add(person);
    return new Availability(away, recused, deputies);
  }

  SortedSet<PersonId> deputiesOf(RoleId role) {
    return Optional.ofNullable(deputies.get(role)).orElseGet(TreeSet::new);
  }

  private static <K extends Comparable<K>, V extends Comparable<V>> SortedMap<K, SortedSet<V>> copy(
      SortedMap<K, SortedSet<V>> map) {
    SortedMap<K, SortedSet<V>> copy = new TreeMap<>();
    map.forEach(
        (key, values) -> copy.put(key, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
    return Collections.unmodifiableSortedMap(copy);
  }
}
