package org.primum.charter.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.charter.Committee;
import org.primum.roster.Exclusion;
import org.primum.terms.DecisionId;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Finds a staffing, or the rules in conflict.
///
/// ## How a conflict is made small
///
/// Rules are taken away by divide and conquer until what is left is in conflict but nothing less is
/// (U. Junker, QUICKXPLAIN: Preferred Explanations and Relaxations for Over-Constrained Problems,
/// AAAI 2004). The order of the rules is fixed, so the same question yields the same conflict.
public final class StaffingCheck {
  private final StaffingQuestion question;
  private final People people;

  /// @param people of the question's charter and hands
  StaffingCheck(StaffingQuestion question, People people) {
    this.question = question;
    this.people = people;
  }

  StaffingCheck(StaffingQuestion question) {
    this(question, new People(question.charter(), question.hands()));
  }

  /// The answer to `question`.
  public static Staffing check(StaffingQuestion question) {
    return new StaffingCheck(question).check();
  }

  Staffing check() {
    Optional<List<Staffing.Seat>> seats = search(rules());
    if (seats.isPresent()) {
      return new Staffing.Possible(seats.get());
    }
    List<Rule> conflict = conflict();
    return new Staffing.Conflict(
        new Wording(question, people, conflict).sentences(),
        new Mending(question, people, conflict).sentences());
  }

  /// A staffing under some of the rules, if there is any: more hands never hurt a duty, so that one
  /// which cannot be done with everybody's cannot be done at all.
  Optional<List<Staffing.Seat>> search(List<Rule> rules) {
    return search(rules, Optional.empty());
  }

  /// True where every rule can be kept although `person` does nothing.
  boolean possibleWithout(PersonId person) {
    return search(rules(), Optional.of(person)).isPresent();
  }

  private Optional<List<Staffing.Seat>> search(List<Rule> rules, Optional<PersonId> gone) {
    Bench bench = new Bench(question, people, new LinkedHashSet<>(rules), gone);
    Optional<List<Staffing.Seat>> free = bench.seats(Map.of());
    return free.isEmpty() || !rules.contains(new Rule.OneChamber())
        ? free
        : ChamberChoice.seats(bench);
  }

  /// The rules in conflict, where there is no staffing.
  List<Rule> conflict() {
    List<Rule> rules = rules();
    List<Rule> conflict = explain(List.of(), false, rules);
    conflict.sort(Comparator.comparingInt(rules::indexOf));
    return conflict;
  }

  /// The part of `open` that is in conflict together with `kept`.
  ///
  /// @param grown true where `kept` has just grown, so that it may be in conflict by itself
  private List<Rule> explain(List<Rule> kept, boolean grown, List<Rule> open) {
    if (grown && search(kept).isEmpty()) {
      return new ArrayList<>();
    }
    if (open.size() == 1) {
      return new ArrayList<>(open);
    }
    List<Rule> first = open.subList(0, open.size() / 2);
    List<Rule> second = open.subList(open.size() / 2, open.size());
    List<Rule> fromSecond = explain(joined(kept, first), true, second);
    List<Rule> fromFirst = explain(joined(kept, fromSecond), !fromSecond.isEmpty(), first);
    fromFirst.addAll(fromSecond);
    return fromFirst;
  }

  private static List<Rule> joined(List<Rule> one, List<Rule> other) {
    List<Rule> joined = new ArrayList<>(one);
    joined.addAll(other);
    return joined;
  }

  /// Every rule of the question, those a reader expects to hold first: what must be done, then how.
  List<Rule> rules() {
    List<Duty> duties = Duty.of(question.charter(), question.decisions());
    List<Rule> rules = new ArrayList<>();
    duties.forEach(duty -> rules.add(new Rule.Signed(duty)));
    for (Duty duty : duties) {
      duty.responsible().forEach(role -> rules.add(new Rule.Prepared(duty, role)));
      for (Committee committee : duty.committees()) {
        rules.add(new Rule.Passed(duty, committee));
        rules.add(new Rule.Present(duty, committee));
      }
      if (!duty.ownWork()) {
        rules.add(new Rule.OtherHands(duty));
      }
    }
    obstacles(duties).forEach(rules::add);
    if (question.hands().raiser().isPresent()) {
      rules.add(new Rule.Raiser());
    }
    rules.add(new Rule.OneChamber());
    return rules;
  }

  /// What keeps somebody from a duty: licences by role, pairs of roles, those away, those recused.
  /// A rule that keeps nobody from anything cannot be in a conflict and is left out.
  private List<Rule> obstacles(List<Duty> duties) {
    SortedSet<RoleId> roles = roles(duties);
    Set<Rule> found = new LinkedHashSet<>();
    for (RoleId role : roles) {
      people.candidates(role).forEach(candidate -> found.addAll(candidate.obstacles()));
    }
    List<Rule> ordered = new ArrayList<>();
    for (RoleId role : roles) {
      ordered.add(new Rule.Licensed(role));
    }
    for (Exclusion exclusion : question.charter().exclusions()) {
      ordered.add(new Rule.Apart(exclusion));
    }
    for (PersonId person : question.hands().availability().absent()) {
      ordered.add(new Rule.Away(person));
    }
    ordered.retainAll(found);
    question
        .hands()
        .availability()
        .recused()
        .forEach(
            (person, decisions) ->
                duties.stream()
                    .filter(duty -> decisions.contains(new DecisionId(duty.name())))
                    .forEach(duty -> ordered.add(new Rule.Recused(person, duty))));
    return ordered;
  }

  private static SortedSet<RoleId> roles(List<Duty> duties) {
    Set<RoleId> roles = new TreeSet<>();
    for (Duty duty : duties) {
      roles.add(duty.accountable());
      roles.addAll(duty.responsible());
      duty.committees().forEach(committee -> roles.add(committee.members()));
    }
    return new TreeSet<>(roles);
  }
}
