package org.primum.charter.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.primum.charter.Chamber;
import org.primum.charter.Committee;
import org.primum.charter.RaiserRule;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Looks for a staffing under a set of rules.
///
/// ## How
///
/// Duties are coupled only through people who could cover more than one chamber: the *contested*.
/// Each of them is given one chamber, by backtracking; everybody else is free. As long as somebody
/// is not yet given a chamber, duties are judged as if they could cover all, and more hands never
/// hurt a duty, so that a branch whose duties fail then can be cut. Contested people who fit the
/// same duties in the same way are interchangeable and are given chambers in order only. The search
/// is exact; its cost is exponential only in the number of different ways in which people are
/// contested, not in their number.
final class Search {
  private final StaffingQuestion question;
  private final People people;
  private final Set<Rule> rules;
  private final List<Duty> duties;
  private final Map<RoleId, SortedSet<PersonId>> able = new HashMap<>();
  private final Map<PersonId, Chamber> given = new HashMap<>();

  Search(StaffingQuestion question, People people, Set<Rule> rules) {
    this.question = question;
    this.people = people;
    this.rules = rules;
    this.duties =
        rules.stream()
            .filter(Rule.Signed.class::isInstance)
            .map(rule -> ((Rule.Signed) rule).duty())
            .toList();
  }

  /// One staffing, if there is any.
  Optional<List<Staffing.Seat>> seats() {
    return seats(contested(), 0);
  }

  private Optional<List<Staffing.Seat>> seats(List<Contested> contested, int next) {
    List<Staffing.Seat> seats = new ArrayList<>();
    for (Duty duty : duties) {
      Optional<Staffing.Seat> seat = seat(duty);
      if (seat.isEmpty()) {
        return Optional.empty();
      }
      seats.add(seat.get());
    }
    if (next == contested.size()) {
      return Optional.of(seats);
    }
    Contested person = contested.get(next);
    for (Chamber chamber : person.chambers().tailSet(first(contested, next))) {
      given.put(person.id(), chamber);
      Optional<List<Staffing.Seat>> found = seats(contested, next + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    given.remove(person.id());
    return Optional.empty();
  }

  /// The first chamber worth trying: not before that of an interchangeable person.
  private Chamber first(List<Contested> contested, int next) {
    Contested person = contested.get(next);
    if (next > 0 && contested.get(next - 1).fit().equals(person.fit())) {
      return given.getOrDefault(contested.get(next - 1).id(), person.chambers().first());
    }
    return person.chambers().first();
  }

  /// Somebody who could cover several chambers.
  ///
  /// @param fit everything about the person that a duty may ask for
  private record Contested(PersonId id, SortedSet<Chamber> chambers, String fit) {}

  private List<Contested> contested() {
    if (!rules.contains(new Rule.OneChamber())) {
      return List.of();
    }
    Map<PersonId, SortedSet<Chamber>> chambers = new TreeMap<>();
    Map<PersonId, StringBuilder> fits = new HashMap<>();
    for (Duty duty : duties) {
      Map<String, RoleId> parts = new LinkedHashMap<>();
      parts.put("signs", duty.accountable());
      duty.committees().forEach(each -> parts.put("votes in " + each.id(), each.members()));
      parts.forEach(
          (part, role) -> {
            for (PersonId person : able(role)) {
              chambers.computeIfAbsent(person, any -> new TreeSet<>()).add(duty.chamber());
              fit(fits, person).append(duty.name()).append(' ').append(part).append('\n');
            }
          });
      for (RoleId role : duty.responsible()) {
        able(role).forEach(person -> fit(fits, person).append(role).append('\n'));
      }
    }
    return chambers.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(
            entry ->
                new Contested(
                    entry.getKey(), entry.getValue(), fit(fits, entry.getKey()).toString()))
        .sorted(Comparator.comparing(Contested::fit).thenComparing(Contested::id))
        .toList();
  }

  private StringBuilder fit(Map<PersonId, StringBuilder> fits, PersonId person) {
    return fits.computeIfAbsent(
        person,
        each ->
            new StringBuilder()
                .append(people.professions(each))
                .append(question.raiser().filter(each::equals).isPresent() ? " raiser\n" : "\n"));
  }

  private SortedSet<PersonId> able(RoleId role) {
    return able.computeIfAbsent(role, each -> people.able(each, rules));
  }

  private boolean mayCover(PersonId person, Chamber chamber) {
    return given.getOrDefault(person, chamber).equals(chamber);
  }

  private Optional<Staffing.Seat> seat(Duty duty) {
    return able(duty.accountable()).stream()
        .filter(signer -> mayCover(signer, duty.chamber()))
        .flatMap(signer -> seat(duty, signer).stream())
        .findFirst();
  }

  private Optional<Staffing.Seat> seat(Duty duty, PersonId signer) {
    boolean raiser =
        rules.contains(new Rule.Raiser()) && question.raiser().filter(signer::equals).isPresent();
    if (raiser && question.charter().raiserRule() == RaiserRule.NEVER) {
      return Optional.empty();
    }
    boolean otherHands = raiser || rules.contains(new Rule.OtherHands(duty));
    SortedMap<RoleId, PersonId> workers = new TreeMap<>();
    for (RoleId role : duty.responsible()) {
      Optional<PersonId> worker =
          able(role).stream().filter(each -> !otherHands || !each.equals(signer)).findFirst();
      if (worker.isEmpty() && rules.contains(new Rule.Prepared(duty, role))) {
        return Optional.empty();
      }
      worker.ifPresent(each -> workers.put(role, each));
    }
    SortedSet<PersonId> voters = new TreeSet<>();
    for (Committee committee : duty.committees()) {
      List<PersonId> available =
          able(committee.members()).stream()
              .filter(each -> mayCover(each, duty.chamber()))
              .filter(each -> !otherHands || !each.equals(signer))
              .toList();
      if (!passes(duty, committee, available)) {
        return Optional.empty();
      }
      voters.addAll(available);
    }
    return Optional.of(new Staffing.Seat(duty.name(), signer, workers, List.copyOf(voters)));
  }

  private boolean passes(Duty duty, Committee committee, List<PersonId> available) {
    int members = people.holders(committee.members()).size();
    boolean enough = available.size() >= committee.passage().votesNeeded(members);
    if (!enough && rules.contains(new Rule.Passed(duty, committee))) {
      return false;
    }
    return !rules.contains(new Rule.Present(duty, committee))
        || Quorum.fills(committee.present(), available, people::professions);
  }
}
