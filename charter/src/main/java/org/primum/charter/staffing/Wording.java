package org.primum.charter.staffing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.primum.charter.Chamber;
import org.primum.charter.Committee;
import org.primum.charter.RaiserRule;
import org.primum.roster.Exclusion;
import org.primum.roster.Member;
import org.primum.roster.Profession;
import org.primum.terms.PersonId;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;

/// Tells a conflict to the people who must resolve it, with the names that it turns on.
final class Wording {
  private static final int MOST_NAMES = 12;

  private final StaffingQuestion question;
  private final People people;
  private final List<Rule> conflict;

  Wording(StaffingQuestion question, People people, List<Rule> conflict) {
    this.question = question;
    this.people = people;
    this.conflict = conflict;
  }

  /// One sentence a rule, in the order given.
  List<Refusal> sentences() {
    return conflict.stream().map(this::sentence).toList();
  }

  private Refusal sentence(Rule rule) {
    return switch (rule) {
      case Rule.Signed(Duty duty) ->
          new Refusal(
              "signed-by-accountable",
              "%s is signed by the %s: %s."
                  .formatted(named(duty), title(duty.accountable()), held(duty.accountable())));
      case Rule.Prepared(Duty duty, RoleId role) ->
          new Refusal(
              "prepared-by-responsible",
              "%s is prepared by the %s: %s.".formatted(named(duty), title(role), held(role)));
      case Rule.Present(Duty duty, Committee committee) ->
          new Refusal("committee-present", present(duty, committee));
      case Rule.Passed(Duty duty, Committee committee) ->
          new Refusal("committee-passage", passed(duty, committee));
      case Rule.OtherHands(Duty duty) ->
          new Refusal("own-work", "Nobody signs %s who did work for it.".formatted(named(duty)));
      case Rule.Licensed(RoleId role) -> new Refusal("licence-not-active", licensed(role));
      case Rule.Apart(Exclusion exclusion) ->
          new Refusal("static-separation-of-duty", apart(exclusion));
      case Rule.Away(PersonId person) ->
          new Refusal(
              "absent",
              "Whoever is away does nothing: %s is, as %s."
                  .formatted(people.name(person), and(titles(person))));
      case Rule.Recused(PersonId person, Duty duty) ->
          new Refusal(
              "recused",
              "Whoever is recused stands aside: %s does from %s."
                  .formatted(people.name(person), named(duty)));
      case Rule.Raiser() -> new Refusal("raiser-signs", raiser());
      case Rule.OneChamber() -> new Refusal("two-chambers", oneChamber());
    };
  }

  private String present(Duty duty, Committee committee) {
    List<String> needed = new ArrayList<>();
    committee.present().forEach((profession, count) -> needed.add(count + " " + profession));
    List<String> members = new ArrayList<>();
    for (Member member : people.holders(committee.members())) {
      SortedSet<Profession> professions = people.professions(member.person().id());
      members.add(
          member.person().name()
              + " ("
              + (professions.isEmpty() ? "no active licence" : joined(professions, " and "))
              + ")");
    }
    return "The %s decides %s only with %s present: %s."
        .formatted(
            committee.title(),
            named(duty),
            and(needed),
            members.isEmpty() ? "it has no members" : "its members are " + and(members));
  }

  private String passed(Duty duty, Committee committee) {
    int members = people.holders(committee.members()).size();
    int able = people.able(committee.members(), Set.copyOf(conflict)).size();
    return "The %s passes %s with %s: %s."
        .formatted(
            committee.title(),
            named(duty),
            committee.passage().word().equals("unanimous")
                ? "the votes of all members"
                : "a " + committee.passage().word() + " of all members",
            members == 0
                ? "it has no members"
                : "that is "
                    + committee.passage().votesNeeded(members)
                    + " of "
                    + members
                    + ", and at most "
                    + able
                    + " may vote");
  }

  private String licensed(RoleId role) {
    List<String> problems = new ArrayList<>();
    for (Member member : people.holders(role)) {
      people
          .problem(member, role)
          .ifPresent(problem -> problems.add(member.person().name() + ": " + problem));
    }
    return "Whoever acts as %s needs an active %s on the day: %s."
        .formatted(
            title(role),
            question.charter().role(role).credential().orElseThrow(),
            String.join("; ", problems));
  }

  private String apart(Exclusion exclusion) {
    return "Nobody may be both %s and %s, because %s: %s holds both and can act as neither."
        .formatted(
            title(exclusion.first()),
            title(exclusion.second()),
            exclusion.why(),
            and(names(people.both(exclusion))));
  }

  private String raiser() {
    String name = question.hands().raiser().map(people::name).orElse("nobody");
    return question.charter().raiserRule() == RaiserRule.NEVER
        ? "Whoever raises a change never signs in it: %s raises this one.".formatted(name)
        : "Whoever raises a change signs only what others prepared: %s raises this one."
            .formatted(name);
  }

  private String oneChamber() {
    TreeMap<PersonId, SortedSet<Chamber>> chambers = new TreeMap<>();
    for (Rule rule : conflict) {
      if (rule instanceof Rule.Signed(Duty duty)) {
        covering(duty)
            .forEach(
                id -> chambers.computeIfAbsent(id, any -> new TreeSet<>()).add(duty.chamber()));
      }
    }
    List<String> contested = new ArrayList<>();
    chambers.forEach(
        (id, covered) -> {
          if (covered.size() > 1) {
            contested.add(people.name(id) + " in the " + joined(covered, " and the ") + " chamber");
          }
        });
    return "Nobody covers two chambers of one change: needed %s."
        .formatted((contested.size() == 1 ? "is " : "are ") + and(contested));
  }

  private SortedSet<PersonId> covering(Duty duty) {
    SortedSet<PersonId> covering = new TreeSet<>();
    people.holders(duty.accountable()).forEach(member -> covering.add(member.person().id()));
    for (Committee committee : duty.committees()) {
      people.holders(committee.members()).forEach(member -> covering.add(member.person().id()));
    }
    return covering;
  }

  private String held(RoleId role) {
    List<Member> holders = people.holders(role);
    List<String> names = new ArrayList<>(names(holders));
    for (PersonId deputy : question.hands().availability().deputiesOf(role)) {
      names.add(people.name(deputy) + " as deputy");
    }
    return names.isEmpty() ? "nobody holds that role" : String.join(" or ", names);
  }

  /// The roles of the conflict that `person` could act in.
  private List<String> titles(PersonId person) {
    SortedSet<RoleId> roles = new TreeSet<>();
    for (Rule rule : conflict) {
      switch (rule) {
        case Rule.Signed(Duty duty) -> roles.add(duty.accountable());
        case Rule.Prepared(Duty any, RoleId role) -> roles.add(role);
        case Rule.Present(Duty any, Committee committee) -> roles.add(committee.members());
        case Rule.Passed(Duty any, Committee committee) -> roles.add(committee.members());
        case Rule.OtherHands any -> {}
        case Rule.Licensed any -> {}
        case Rule.Apart any -> {}
        case Rule.Away any -> {}
        case Rule.Recused any -> {}
        case Rule.Raiser any -> {}
        case Rule.OneChamber any -> {}
      }
    }
    return roles.stream()
        .filter(role -> people.candidates(role).stream().anyMatch(each -> each.id().equals(person)))
        .map(this::title)
        .toList();
  }

  private String title(RoleId role) {
    return question.charter().role(role).title();
  }

  private static String named(Duty duty) {
    return "`" + duty.name() + "` (" + duty.title() + ")";
  }

  private static List<String> names(List<Member> members) {
    return members.stream().map(member -> member.person().name()).toList();
  }

  private static String joined(Collection<?> words, String between) {
    return words.stream().map(Object::toString).collect(Collectors.joining(between));
  }

  private static String and(List<String> words) {
    if (words.size() < 2) {
      return Optional.of(words).filter(w -> !w.isEmpty()).map(List::getFirst).orElse("nobody");
    }
    if (words.size() > MOST_NAMES) {
      return String.join(", ", words.subList(0, MOST_NAMES))
          + " and "
          + (words.size() - MOST_NAMES)
          + " more";
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
