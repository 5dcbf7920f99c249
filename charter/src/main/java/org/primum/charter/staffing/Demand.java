package org.primum.charter.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.charter.Chamber;
import org.primum.charter.Committee;
import org.primum.roster.Profession;

/// So many of some crews must cover a chamber. Everything that duties ask of several people at once
/// can be said so: a passage counts votes, and a quorum is there where, for every set of the
/// professions asked for, enough voters have one of them (P. Hall, On representatives of subsets,
/// J. London Math. Soc. 10, 1935), so that no seat is searched for.
///
/// @param crews whose members count
record Demand(Chamber chamber, List<Crew> crews, int needed) {
  Demand {
    crews = List.copyOf(crews);
  }

  /// What one committee of a duty asks for.
  ///
  /// @param position of the committee among those of all duties
  static List<Demand> of(
      Bench bench, Duty duty, Committee committee, int position, List<Crew> crews) {
    List<Crew> voting = crews.stream().filter(crew -> crew.fit().votes().get(position)).toList();
    List<Demand> demands = new ArrayList<>();
    demands.add(new Demand(duty.chamber(), voting, bench.votesNeeded(duty, committee)));
    if (bench.asks(new Rule.Present(duty, committee))) {
      List<Profession> asked = List.copyOf(committee.present().keySet());
      for (int subset = 1; subset < 1 << asked.size(); subset++) {
        SortedSet<Profession> some = new TreeSet<>();
        int seats = 0;
        for (int i = 0; i < asked.size(); i++) {
          if ((subset & 1 << i) != 0) {
            some.add(asked.get(i));
            seats += committee.present().getOrDefault(asked.get(i), 0);
          }
        }
        demands.add(
            new Demand(
                duty.chamber(),
                voting.stream().filter(crew -> crew.hasOneOf(some)).toList(),
                seats));
      }
    }
    return demands;
  }
}
