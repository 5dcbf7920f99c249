package org.primum.charter.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.charter.Charter;
import org.primum.roster.Credential;
import org.primum.roster.Exclusion;
import org.primum.roster.Member;
import org.primum.roster.Profession;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Who holds what at the instant of the question, and what stands in their way. Every question
/// about the same hands may share it.
final class People {
  private final Charter charter;
  private final StaffingQuestion.Hands hands;
  private final LocalDate day;
  private final Map<RoleId, List<Member>> holders = new HashMap<>();
  private final Map<PersonId, Set<RoleId>> roles = new HashMap<>();
  private final Map<RoleId, List<Exclusion>> exclusions = new HashMap<>();
  private final Map<RoleId, List<Candidate>> candidates = new HashMap<>();
  private final Map<PersonId, SortedSet<Profession>> professions = new HashMap<>();

  People(Charter charter, StaffingQuestion.Hands hands) {
    this.charter = charter;
    this.hands = hands;
    this.day = charter.day(hands.at());
    for (Member member : hands.roster().members().values()) {
      Set<RoleId> held = new HashSet<>(member.rolesAt(hands.at()));
      roles.put(member.person().id(), held);
      held.forEach(role -> holders.computeIfAbsent(role, any -> new ArrayList<>()).add(member));
    }
    for (Exclusion exclusion : charter.exclusions()) {
      for (RoleId role : List.of(exclusion.first(), exclusion.second())) {
        exclusions.computeIfAbsent(role, any -> new ArrayList<>()).add(exclusion);
      }
    }
  }

  /// Somebody who holds a role, or stands in for its holder.
  ///
  /// @param obstacles rules under which the person may not act in the role
  /// @param deputy true where the person may only sign in it
  record Candidate(PersonId id, List<Rule> obstacles, boolean deputy) {
    boolean free(Set<Rule> rules) {
      for (Rule obstacle : obstacles) {
        if (rules.contains(obstacle)) {
          return false;
        }
      }
      return true;
    }
  }

  /// Those who hold `role`, by id.
  List<Member> holders(RoleId role) {
    return holders.getOrDefault(role, List.of());
  }

  /// Those who hold `role`, then those who stand in for its holders, each by id.
  List<Candidate> candidates(RoleId role) {
    return candidates.computeIfAbsent(role, this::found);
  }

  private List<Candidate> found(RoleId role) {
    List<Candidate> found = new ArrayList<>();
    for (Member member : holders(role)) {
      found.add(new Candidate(member.person().id(), obstacles(member, role), false));
    }
    for (PersonId deputy : hands.availability().deputiesOf(role)) {
      Optional<Member> member = hands.roster().find(deputy);
      if (member.isPresent() && !roles.getOrDefault(deputy, Set.of()).contains(role)) {
        found.add(new Candidate(deputy, obstacles(member.get(), role), true));
      }
    }
    return found;
  }

  private List<Rule> obstacles(Member member, RoleId role) {
    List<Rule> obstacles = new ArrayList<>();
    PersonId person = member.person().id();
    if (hands.availability().absent().contains(person)) {
      obstacles.add(new Rule.Away(person));
    }
    if (problem(member, role).isPresent()) {
      obstacles.add(new Rule.Licensed(role));
    }
    Set<RoleId> held = roles.getOrDefault(person, Set.of());
    for (Exclusion exclusion : exclusions.getOrDefault(role, List.of())) {
      if (held.contains(exclusion.other(role))) {
        obstacles.add(new Rule.Apart(exclusion));
      }
    }
    return obstacles;
  }

  /// Those who may act in `role` under `rules`, by id.
  SortedSet<PersonId> able(RoleId role, Set<Rule> rules) {
    SortedSet<PersonId> able = new TreeSet<>();
    for (Candidate candidate : candidates(role)) {
      if (!candidate.deputy() && candidate.free(rules)) {
        able.add(candidate.id());
      }
    }
    return able;
  }

  /// Those who may sign in `role` under `rules`: holders first, then deputies, each by id.
  List<PersonId> signers(RoleId role, Set<Rule> rules) {
    return candidates(role).stream().filter(each -> each.free(rules)).map(Candidate::id).toList();
  }

  /// Why `member` lacks the licence that `role` asks for, if so.
  Optional<String> problem(Member member, RoleId role) {
    return charter
        .role(role)
        .credential()
        .flatMap(credential -> member.licenceProblem(credential, day));
  }

  /// The professions that somebody may be present for.
  SortedSet<Profession> professions(PersonId person) {
    return professions.computeIfAbsent(
        person,
        each ->
            hands
                .roster()
                .find(each)
                .map(member -> member.professions(Credential.CLINICAL_LICENCE, day))
                .orElseGet(TreeSet::new));
  }

  /// The printed name of `person`.
  String name(PersonId person) {
    return hands.roster().find(person).map(m -> m.person().name()).orElse(person.value());
  }

  /// Those who hold both roles of the pair.
  List<Member> both(Exclusion exclusion) {
    return holders(exclusion.first()).stream()
        .filter(
            member ->
                roles.getOrDefault(member.person().id(), Set.of()).contains(exclusion.second()))
        .toList();
  }
}
