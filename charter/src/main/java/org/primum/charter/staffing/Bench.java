package org.primum.charter.staffing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

/// Everybody who may act under one set of rules, and what each duty asks of them. A duty by itself
/// is judged in closed form; only the chambers that people cover couple one duty with another.
final class Bench {
  private final StaffingQuestion question;
  private final People people;
  private final Set<Rule> rules;
  private final Optional<PersonId> gone;
  private final List<Duty> duties;
  private final Map<RoleId, SortedSet<PersonId>> able = new HashMap<>();
  private final Map<RoleId, List<PersonId>> signers = new HashMap<>();

  Bench(StaffingQuestion question, People people, Set<Rule> rules) {
    this(question, people, rules, Optional.empty());
  }

  /// @param gone who does nothing at all
  Bench(StaffingQuestion question, People people, Set<Rule> rules, Optional<PersonId> gone) {
    this.gone = gone;
    this.question = question;
    this.people = people;
    this.rules = rules;
    this.duties =
        rules.stream()
            .filter(Rule.Signed.class::isInstance)
            .map(rule -> ((Rule.Signed) rule).duty())
            .toList();
  }

  /// The duties that must be signed.
  List<Duty> duties() {
    return duties;
  }

  People people() {
    return people;
  }

  boolean asks(Rule rule) {
    return rules.contains(rule);
  }

  /// Those who may sign `duty`, in the order in which they are asked.
  Collection<PersonId> signers(Duty duty) {
    boolean neverRaiser =
        rules.contains(new Rule.Raiser()) && question.charter().raiserRule() == RaiserRule.NEVER;
    return unrecused(
        duty,
        signers.computeIfAbsent(duty.accountable(), role -> people.signers(role, rules)),
        neverRaiser ? question.hands().raiser() : Optional.empty());
  }

  /// Those who may work for `duty` in `role`, by id.
  Collection<PersonId> able(Duty duty, RoleId role) {
    return unrecused(
        duty, able.computeIfAbsent(role, each -> people.able(each, rules)), Optional.empty());
  }

  private Collection<PersonId> unrecused(
      Duty duty, Collection<PersonId> all, Optional<PersonId> never) {
    boolean recusals = !question.hands().availability().recused().isEmpty();
    if (!recusals && never.isEmpty() && gone.isEmpty()) {
      return all;
    }
    return all.stream()
        .filter(each -> !recusals || !rules.contains(new Rule.Recused(each, duty)))
        .filter(each -> never.filter(each::equals).isEmpty())
        .filter(each -> gone.filter(each::equals).isEmpty())
        .toList();
  }

  /// True where `person` raises the change and the charter's rule on raisers is asked.
  boolean raises(PersonId person) {
    return rules.contains(new Rule.Raiser())
        && question.hands().raiser().filter(person::equals).isPresent();
  }

  /// True where `signer` must not be among those who did the work of `duty`.
  boolean otherHands(Duty duty, PersonId signer) {
    return rules.contains(new Rule.OtherHands(duty)) || raises(signer);
  }

  /// Somebody for each Responsible role of `duty` where `signer` signs it; empty where a role that
  /// must be filled cannot be.
  Optional<SortedMap<RoleId, PersonId>> workers(Duty duty, PersonId signer) {
    boolean otherHands = otherHands(duty, signer);
    SortedMap<RoleId, PersonId> workers = new TreeMap<>();
    for (RoleId role : duty.responsible()) {
      Optional<PersonId> worker =
          able(duty, role).stream().filter(each -> !otherHands || !each.equals(signer)).findFirst();
      if (worker.isEmpty() && rules.contains(new Rule.Prepared(duty, role))) {
        return Optional.empty();
      }
      worker.ifPresent(each -> workers.put(role, each));
    }
    return Optional.of(workers);
  }

  /// One seat for each duty, if there is one for all.
  ///
  /// @param given the one chamber that somebody covers; whoever is missing may cover any
  Optional<List<Staffing.Seat>> seats(Map<PersonId, Chamber> given) {
    List<Staffing.Seat> seats = new ArrayList<>();
    for (Duty duty : duties) {
      Optional<Staffing.Seat> seat =
          signers(duty).stream()
              .filter(signer -> mayCover(given, signer, duty))
              .flatMap(signer -> seat(duty, signer, given).stream())
              .findFirst();
      if (seat.isEmpty()) {
        return Optional.empty();
      }
      seats.add(seat.get());
    }
    return Optional.of(seats);
  }

  private static boolean mayCover(Map<PersonId, Chamber> given, PersonId person, Duty duty) {
    return given.getOrDefault(person, duty.chamber()).equals(duty.chamber());
  }

  private Optional<Staffing.Seat> seat(Duty duty, PersonId signer, Map<PersonId, Chamber> given) {
    Optional<SortedMap<RoleId, PersonId>> workers = workers(duty, signer);
    if (workers.isEmpty()) {
      return Optional.empty();
    }
    boolean otherHands = otherHands(duty, signer);
    SortedSet<PersonId> voters = new TreeSet<>();
    for (Committee committee : duty.committees()) {
      List<PersonId> available =
          able(duty, committee.members()).stream()
              .filter(each -> mayCover(given, each, duty))
              .filter(each -> !otherHands || !each.equals(signer))
              .toList();
      if (!passes(duty, committee, available)) {
        return Optional.empty();
      }
      voters.addAll(available);
    }
    return Optional.of(new Staffing.Seat(duty.name(), signer, workers.get(), List.copyOf(voters)));
  }

  private boolean passes(Duty duty, Committee committee, List<PersonId> available) {
    if (available.size() < votesNeeded(duty, committee)) {
      return false;
    }
    return !rules.contains(new Rule.Present(duty, committee))
        || Quorum.fills(committee.present(), available, people::professions);
  }

  /// How many votes the committee needs under the rules, 0 where none is asked.
  int votesNeeded(Duty duty, Committee committee) {
    return rules.contains(new Rule.Passed(duty, committee))
        ? committee.passage().votesNeeded(people.holders(committee.members()).size())
        : 0;
  }
}
