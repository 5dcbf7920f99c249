package org.primum.charter.staffing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primum.charter.Chamber;

/// Finds two demands of different chambers that together need more people than there are: the
/// commonest way for a staffing to fail, and one that can be counted without a search.
final class PairCount {
  private PairCount() {}

  /// What a demand still needs of the contested.
  ///
  /// @param people positions of the contested people who count
  private record Need(Chamber chamber, BitSet people, int missing) {
    boolean clashes(Need other) {
      if (chamber.equals(other.chamber)) {
        return false;
      }
      BitSet either = new BitSet();
      either.or(people);
      either.or(other.people);
      return missing + other.missing > either.cardinality();
    }
  }

  /// True where two of the demands cannot both be met. Signers cost votes at most, so that what
  /// clashes here clashes with them all the more.
  static boolean clash(List<Crew> crews, List<Demand> demands) {
    Map<Crew.Fit, Integer> first = new HashMap<>();
    int people = 0;
    for (Crew crew : crews) {
      first.put(crew.fit(), people);
      people += crew.size();
    }
    List<Need> needs = new ArrayList<>();
    for (Demand demand : demands) {
      Need need = need(demand, first);
      if (need.missing() > 0) {
        if (needs.stream().anyMatch(need::clashes)) {
          return true;
        }
        needs.add(need);
      }
    }
    return false;
  }

  private static Need need(Demand demand, Map<Crew.Fit, Integer> first) {
    BitSet people = new BitSet();
    int missing = demand.needed();
    for (Crew crew : demand.crews()) {
      int at = first.getOrDefault(crew.fit(), 0);
      if (crew.contested()) {
        people.set(at, at + crew.size());
      } else {
        missing -= crew.size();
      }
    }
    return new Need(demand.chamber(), people, missing);
  }
}
