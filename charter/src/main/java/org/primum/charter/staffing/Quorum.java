package org.primum.charter.staffing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import org.primum.roster.Profession;
import org.primum.terms.PersonId;

/// Whether people can fill the seats that a committee keeps for professions, each person one seat.
///
/// ## How
///
/// A seat is one of the `n` places of a profession. Seats are filled one by one along augmenting
/// paths: a person who fits two professions moves to the other where that frees a seat (H. W. Kuhn,
/// The Hungarian method, 1955; the unweighted case).
final class Quorum {
  private final Map<PersonId, SortedSet<Profession>> professions;
  private final Map<PersonId, Integer> seated = new HashMap<>();

  private Quorum(Map<PersonId, SortedSet<Profession>> professions) {
    this.professions = professions;
  }

  /// True where `people` can fill every seat of `needed`.
  static boolean fills(
      SortedMap<Profession, Integer> needed,
      Collection<PersonId> people,
      Function<PersonId, SortedSet<Profession>> professionsOf) {
    Map<PersonId, SortedSet<Profession>> professions = new HashMap<>();
    people.forEach(person -> professions.put(person, professionsOf.apply(person)));
    List<Profession> seats = new ArrayList<>();
    needed.forEach(
        (profession, count) -> {
          for (int i = 0; i < count; i++) {
            seats.add(profession);
          }
        });
    Quorum quorum = new Quorum(professions);
    for (int seat = 0; seat < seats.size(); seat++) {
      if (!quorum.fill(seat, seats, new HashSet<>())) {
        return false;
      }
    }
    return true;
  }

  private boolean fill(int seat, List<Profession> seats, Set<PersonId> asked) {
    for (Map.Entry<PersonId, SortedSet<Profession>> person : professions.entrySet()) {
      if (person.getValue().contains(seats.get(seat)) && asked.add(person.getKey())) {
        Integer held = seated.get(person.getKey());
        if (held == null || fill(held, seats, asked)) {
          seated.put(person.getKey(), seat);
          return true;
        }
      }
    }
    return false;
  }
}
