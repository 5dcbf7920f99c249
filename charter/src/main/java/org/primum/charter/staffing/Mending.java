package org.primum.charter.staffing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.primum.charter.Committee;
import org.primum.charter.RaiserRule;
import org.primum.roster.Exclusion;
import org.primum.roster.Member;
import org.primum.roster.Profession;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Tells what would resolve a conflict without giving up a rule. Each proposal is tried out on the
/// rules in conflict, and only what resolves them by itself is told.
final class Mending {
  private final StaffingQuestion question;
  private final People people;
  private final List<Rule> conflict;
  private final Set<String> sentences = new LinkedHashSet<>();

  Mending(StaffingQuestion question, People people, List<Rule> conflict) {
    this.question = question;
    this.people = people;
    this.conflict = conflict;
  }

  /// Imperative clauses, in the order of the rules, each once.
  List<String> sentences() {
    conflict.forEach(this::propose);
    return List.copyOf(sentences);
  }

  private void propose(Rule rule) {
    switch (rule) {
      case Rule.Signed(Duty duty) -> signer(duty.accountable());
      case Rule.Prepared(Duty duty, RoleId role) -> propose(appoint(role), newcomers().join(role));
      case Rule.Present(Duty duty, Committee committee) -> seats(duty, committee);
      case Rule.Passed any -> {}
      case Rule.OtherHands(Duty duty) ->
          sentences.add("let others do the work of `%s`".formatted(duty.name()));
      case Rule.Licensed(RoleId role) -> licence(role);
      case Rule.Apart(Exclusion exclusion) -> {
        oneRole(exclusion.first(), exclusion);
        oneRole(exclusion.second(), exclusion);
      }
      case Rule.Away(PersonId person) ->
          sentences.add("wait until %s is back".formatted(people.name(person)));
      case Rule.Recused any -> {}
      case Rule.Raiser() ->
          sentences.add(
              question.charter().raiserRule() == RaiserRule.NEVER
                  ? "let somebody raise the change who signs nothing in it"
                  : "let somebody else raise the change");
      case Rule.OneChamber() ->
          sentences.add(
              "find different people for the different chambers, so that nobody is needed in"
                  + " two");
    }
  }

  private void signer(RoleId role) {
    String appoint = appoint(role);
    propose(
        people.holders(role).isEmpty() ? appoint : appoint + ", or name a deputy",
        newcomers().deputise(role));
  }

  private String appoint(RoleId role) {
    return (people.holders(role).isEmpty() ? "appoint a " : "appoint one more ") + title(role);
  }

  private void seats(Duty duty, Committee committee) {
    Bench bench = new Bench(question, people, Set.copyOf(conflict));
    Map<Profession, Integer> missing = new TreeMap<>(committee.present());
    for (PersonId voter : bench.able(duty, committee.members())) {
      people.professions(voter).stream()
          .filter(missing::containsKey)
          .forEach(profession -> missing.merge(profession, -1, Integer::sum));
    }
    missing.values().removeIf(count -> count <= 0);
    for (Map<Profession, Integer> some : List.of(missing, committee.present())) {
      Newcomers newcomers = newcomers();
      List<String> seats = new ArrayList<>();
      some.forEach(
          (profession, count) -> {
            seats.add(count + " more " + profession);
            newcomers.seat(committee.members(), profession, count);
          });
      String sentence =
          "seat %s on the %s".formatted(String.join(" and ", seats), committee.title());
      if (!some.isEmpty() && propose(sentence, newcomers)) {
        return;
      }
    }
  }

  private void licence(RoleId role) {
    List<Member> unlicensed =
        people.holders(role).stream()
            .filter(member -> people.problem(member, role).isPresent())
            .toList();
    propose(
        "renew or verify the licence of %s".formatted(names(unlicensed)),
        newcomers().license(unlicensed, role));
  }

  private void oneRole(RoleId ended, Exclusion exclusion) {
    List<Member> both = people.both(exclusion);
    propose(
        "end the role %s of %s".formatted(title(ended), names(both)), newcomers().end(both, ended));
  }

  /// Keeps the sentence if the conflict is gone with the new hands.
  private boolean propose(String sentence, Newcomers newcomers) {
    StaffingQuestion then =
        new StaffingQuestion(question.charter(), question.decisions(), newcomers.hands());
    boolean resolves = new StaffingCheck(then).search(conflict).isPresent();
    if (resolves) {
      sentences.add(sentence);
    }
    return resolves;
  }

  private Newcomers newcomers() {
    return new Newcomers(question.charter(), question.hands());
  }

  private String title(RoleId role) {
    return question.charter().role(role).title();
  }

  private static String names(List<Member> members) {
    return String.join(" and ", members.stream().map(member -> member.person().name()).toList());
  }
}
