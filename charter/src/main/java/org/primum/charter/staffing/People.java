package org.primum.charter.staffing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.primum.roster.Credential;
import org.primum.roster.Exclusion;
import org.primum.roster.Member;
import org.primum.roster.Profession;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Who holds what at the instant of the question.
final class People {
  private final StaffingQuestion question;
  private final LocalDate day;
  private final Map<RoleId, List<Member>> holders = new HashMap<>();

  People(StaffingQuestion question) {
    this.question = question;
    this.day = question.charter().day(question.at());
  }

  /// Those who hold `role`, by id.
  List<Member> holders(RoleId role) {
    return holders.computeIfAbsent(role, each -> question.roster().holders(each, question.at()));
  }

  /// Those who may act in `role` under `rules`, by id.
  SortedSet<PersonId> able(RoleId role, Set<Rule> rules) {
    return holders(role).stream()
        .filter(
            member -> !rules.contains(new Rule.Licensed(role)) || problem(member, role).isEmpty())
        .filter(member -> apart(member, role, rules))
        .map(member -> member.person().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Why `member` lacks the licence that `role` asks for, if so.
  Optional<String> problem(Member member, RoleId role) {
    return question
        .charter()
        .role(role)
        .credential()
        .flatMap(credential -> member.licenceProblem(credential, day));
  }

  /// The professions that somebody may be present for.
  SortedSet<Profession> professions(PersonId person) {
    return question
        .roster()
        .find(person)
        .map(member -> member.professions(Credential.CLINICAL_LICENCE, day))
        .orElseGet(TreeSet::new);
  }

  /// Those who hold both roles of the pair.
  List<Member> both(Exclusion exclusion) {
    return holders(exclusion.first()).stream()
        .filter(member -> member.holds(exclusion.second(), question.at()))
        .toList();
  }

  private boolean apart(Member member, RoleId role, Set<Rule> rules) {
    return question.charter().exclusions().stream()
        .filter(exclusion -> exclusion.concerns(role))
        .filter(exclusion -> rules.contains(new Rule.Apart(exclusion)))
        .noneMatch(exclusion -> member.holds(exclusion.other(role), question.at()));
  }
}
