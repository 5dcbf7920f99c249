package org.primum.charter.staffing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.charter.Charter;
import org.primum.charter.Decision;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Somebody without whom a decision cannot be made: a vacation, an illness or a resignation stops
/// it.
///
/// @param decision its id, or `determination`
/// @param as the roles in which the person takes part in it, as titles
public record SinglePoint(String decision, PersonId person, String name, List<String> as) {
  public SinglePoint {
    as = List.copyOf(as);
  }

  /// Every single point of failure, by decision and then by person; a decision that cannot be made
  /// at all has none.
  static List<SinglePoint> all(Charter charter, StaffingQuestion.Hands hands, People people) {
    List<SinglePoint> found = new ArrayList<>(of(charter, List.of(), hands, people));
    for (Decision decision : charter.decisions().values()) {
      found.addAll(of(charter, List.of(decision), hands, people));
    }
    return found;
  }

  /// Only somebody who acts in one staffing can be needed in all of them.
  private static List<SinglePoint> of(
      Charter charter, List<Decision> decisions, StaffingQuestion.Hands hands, People people) {
    StaffingQuestion question = new StaffingQuestion(charter, decisions, hands);
    StaffingCheck check = new StaffingCheck(question, people);
    if (!(check.check() instanceof Staffing.Possible(List<Staffing.Seat> seats))) {
      return List.of();
    }
    Staffing.Seat seat = seats.getLast();
    SortedSet<PersonId> acting = new TreeSet<>(seat.workers().values());
    acting.add(seat.signer());
    SortedSet<PersonId> needed = new TreeSet<>();
    for (PersonId person : acting) {
      if (!check.possibleWithout(person)) {
        needed.add(person);
      }
    }
    for (List<PersonId> alike : alike(charter, seat, people)) {
      if (!check.possibleWithout(alike.getFirst())) {
        needed.addAll(alike);
      }
    }
    return needed.stream()
        .map(
            person ->
                new SinglePoint(
                    seat.decision(), person, people.name(person), titles(question, people, person)))
        .toList();
  }

  /// Voters between whom nothing makes a difference: of the same professions, and doing nothing
  /// else.
  private static Collection<List<PersonId>> alike(
      Charter charter, Staffing.Seat seat, People people) {
    Set<PersonId> officers = new HashSet<>();
    people
        .candidates(charter.compliance().officer())
        .forEach(candidate -> officers.add(candidate.id()));
    Map<Object, List<PersonId>> alike = new LinkedHashMap<>();
    for (PersonId voter : seat.voters()) {
      boolean more =
          officers.contains(voter)
              || seat.signer().equals(voter)
              || seat.workers().containsValue(voter);
      alike
          .computeIfAbsent(more ? voter : people.professions(voter), any -> new ArrayList<>())
          .add(voter);
    }
    return alike.values();
  }

  private static List<String> titles(StaffingQuestion question, People people, PersonId person) {
    Duty duty = Duty.of(question.charter(), question.decisions()).getLast();
    Set<RoleId> roles = new HashSet<>(duty.responsible());
    roles.add(duty.accountable());
    duty.committees().forEach(committee -> roles.add(committee.members()));
    return roles.stream()
        .sorted()
        .filter(role -> people.candidates(role).stream().anyMatch(c -> c.id().equals(person)))
        .map(role -> question.charter().role(role).title())
        .toList();
  }
}
