package org.primum.charter.staffing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.primum.charter.Chamber;
import org.primum.terms.PersonId;

/// Gives each of the contested, one after the other, the chamber that needs them most. Quick and
/// often right, never sure: whoever asks must check the answer.
///
/// ## How
///
/// The need of a demand is the share of those who could still be counted that must be; needs near 1
/// weigh heavily (their cube). Whoever covers one chamber is no longer there for the demands of the
/// others.
final class LargestNeedFirst {
  private final List<Crew> crews;
  private final Map<Crew.Fit, List<Open>> concerned = new HashMap<>();

  /// What is left of a demand.
  private static final class Open {
    private final Chamber chamber;
    private int missing;
    private int left;

    Open(Demand demand) {
      chamber = demand.chamber();
      missing = demand.needed();
      for (Crew crew : demand.crews()) {
        if (crew.contested()) {
          left += crew.size();
        } else {
          missing -= crew.size();
        }
      }
    }

    double need() {
      double share = missing <= 0 ? 0 : left == 0 ? 1 : (double) missing / left;
      return share * share * share;
    }
  }

  private LargestNeedFirst(List<Crew> crews, List<Demand> demands) {
    this.crews = crews;
    for (Demand demand : demands) {
      Open open = new Open(demand);
      for (Crew crew : demand.crews()) {
        concerned.computeIfAbsent(crew.fit(), any -> new ArrayList<>()).add(open);
      }
    }
  }

  static Map<PersonId, Chamber> given(List<Crew> crews, List<Demand> demands) {
    return new LargestNeedFirst(crews, demands).given();
  }

  private Map<PersonId, Chamber> given() {
    Map<PersonId, Chamber> given = new TreeMap<>();
    for (Crew crew : crews) {
      if (crew.contested()) {
        List<Open> demands = concerned.getOrDefault(crew.fit(), List.of());
        for (PersonId person : crew.members()) {
          Chamber chamber = chamber(crew, demands);
          given.put(person, chamber);
          for (Open demand : demands) {
            demand.left--;
            demand.missing -= demand.chamber.equals(chamber) ? 1 : 0;
          }
        }
      }
    }
    return given;
  }

  private static Chamber chamber(Crew crew, List<Open> demands) {
    Map<Chamber, Double> needs = new TreeMap<>();
    crew.chambers().forEach(chamber -> needs.put(chamber, 0.0));
    demands.forEach(demand -> needs.merge(demand.chamber, demand.need(), Double::sum));
    Chamber most = crew.chambers().first();
    for (Map.Entry<Chamber, Double> each : needs.entrySet()) {
      if (each.getValue() > Objects.requireNonNull(needs.get(most))) {
        most = each.getKey();
      }
    }
    return most;
  }
}
