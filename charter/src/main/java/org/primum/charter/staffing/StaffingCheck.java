package org.primum.charter.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.charter.Committee;
import org.primum.roster.Exclusion;
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

  StaffingCheck(StaffingQuestion question) {
    this.question = question;
    this.people = new People(question);
  }

  /// The answer to `question`.
  public static Staffing check(StaffingQuestion question) {
    return new StaffingCheck(question).check();
  }

  private Staffing check() {
    Optional<List<Staffing.Seat>> seats = search(rules());
    return seats.isPresent()
        ? new Staffing.Possible(seats.get())
        : new Staffing.Conflict(new Wording(question, people, conflict()).sentences());
  }

  Optional<List<Staffing.Seat>> search(List<Rule> rules) {
    return new Search(question, people, new LinkedHashSet<>(rules)).seats();
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
    SortedSet<RoleId> roles = roles(duties);
    for (RoleId role : roles) {
      if (question.charter().role(role).credential().isPresent()) {
        rules.add(new Rule.Licensed(role));
      }
    }
    for (Exclusion exclusion : question.charter().exclusions()) {
      if (roles.contains(exclusion.first()) || roles.contains(exclusion.second())) {
        rules.add(new Rule.Apart(exclusion));
      }
    }
    if (question.raiser().isPresent()) {
      rules.add(new Rule.Raiser());
    }
    rules.add(new Rule.OneChamber());
    return rules;
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
