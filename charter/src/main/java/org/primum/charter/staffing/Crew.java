package org.primum.charter.staffing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.primum.charter.Chamber;
import org.primum.charter.Committee;
import org.primum.roster.Profession;
import org.primum.terms.PersonId;

/// People who fit the same duties in the same way, so that it never matters which of them acts.
///
/// @param members by id, at least one
/// @param chambers that each of them could cover
/// @param fit what each of them could do
record Crew(List<PersonId> members, SortedSet<Chamber> chambers, Fit fit) {
  /// What somebody could do.
  ///
  /// @param signs positions of duties
  /// @param votes positions of committees, counted over all duties
  /// @param raiser true where it is the raiser, whose own work counts differently
  record Fit(BitSet signs, BitSet votes, SortedSet<Profession> professions, boolean raiser) {}

  /// Everybody who could sign or vote under the rules of `bench`, those of lowest id first.
  static List<Crew> all(Bench bench) {
    Map<PersonId, Crew> each = new TreeMap<>();
    int committee = 0;
    for (int i = 0; i < bench.duties().size(); i++) {
      Duty duty = bench.duties().get(i);
      for (PersonId person : bench.signers(duty)) {
        if (bench.workers(duty, person).isPresent()) {
          alone(each, bench, person, duty).signs().set(i);
        }
      }
      for (Committee votes : duty.committees()) {
        for (PersonId person : bench.able(duty, votes.members())) {
          alone(each, bench, person, duty).votes().set(committee);
        }
        committee++;
      }
    }
    Map<Fit, Crew> crews = new LinkedHashMap<>();
    each.values()
        .forEach(
            one ->
                crews
                    .computeIfAbsent(
                        one.fit(), fit -> new Crew(new ArrayList<>(), one.chambers(), fit))
                    .members()
                    .addAll(one.members()));
    return List.copyOf(crews.values());
  }

  private static Fit alone(Map<PersonId, Crew> each, Bench bench, PersonId person, Duty duty) {
    Crew crew =
        each.computeIfAbsent(
            person,
            id ->
                new Crew(
                    List.of(id),
                    new TreeSet<>(),
                    new Fit(
                        new BitSet(),
                        new BitSet(),
                        bench.people().professions(id),
                        bench.raises(id))));
    crew.chambers().add(duty.chamber());
    return crew.fit();
  }

  /// True where its members could cover more than one chamber, of which each gets one.
  boolean contested() {
    return chambers.size() > 1;
  }

  int size() {
    return members.size();
  }

  boolean hasOneOf(Set<Profession> some) {
    return fit.professions().stream().anyMatch(some::contains);
  }
}
