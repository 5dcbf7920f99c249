package org.primum.charter.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.primum.charter.Chamber;
import org.primum.charter.ChangeTraits;
import org.primum.charter.Charter;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.charter.Examples;
import org.primum.charter.RaiserRule;
import org.primum.charter.check.CharterCheck;
import org.primum.roster.Credential;
import org.primum.roster.Holding;
import org.primum.roster.Licence;
import org.primum.roster.LicenceStatus;
import org.primum.roster.Member;
import org.primum.roster.Person;
import org.primum.roster.Profession;
import org.primum.roster.Roster;
import org.primum.terms.KindId;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Random hospitals, small enough to try every way of giving people to chambers.
class StaffingProperties {
  private static final long SEED = 20261121;
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final List<Charter> CHARTERS =
      List.of(
          Examples.exampleHealth(),
          CharterCheck.check(
                  "variant.yaml",
                  Examples.text("example-health.yaml")
                      .replace(
                          "raiserMayBeAccountable: if another is responsible",
                          "raiserMayBeAccountable: never")
                      .replace(
                          "{physician: 1, nurse: 1, pharmacist: 1}", "{physician: 1, nurse: 1}")
                      .replace("passage: majority", "passage: two-thirds")
                      .replace(
                          "responsible: [it-architect, clinical-informaticist]",
                          "responsible: [it-architect, {committee: clinical, present: {nurse: 1}}]"))
              .charter()
              .orElseThrow());

  @Test
  void agreesWithTryingEverythingAndNeverNamesARuleTooMany() {
    SplittableRandom random = new SplittableRandom(SEED);
    Map<Boolean, Integer> outcomes = new HashMap<>();
    for (int run = 0; run < 400; run++) {
      Charter charter = CHARTERS.get(random.nextInt(CHARTERS.size()));
      Roster roster = roster(random, charter);
      Optional<PersonId> raiser =
          random.nextBoolean()
              ? Optional.empty()
              : Optional.of(
                  List.copyOf(roster.members().keySet())
                      .get(random.nextInt(roster.members().size())));
      List<KindId> kinds = List.copyOf(charter.kinds().keySet());
      StaffingQuestion question =
          StaffingQuestion.of(
              charter,
              kinds.get(random.nextInt(kinds.size())),
              ChangeTraits.ALL,
              new StaffingQuestion.Hands(roster, raiser, NOW));
      boolean possible = new Everything(question).possible();
      outcomes.merge(possible, 1, Integer::sum);
      Staffing staffing = StaffingCheck.check(question);
      assertThat(staffing instanceof Staffing.Possible)
          .as("seed %d, run %d: %s", SEED, run, staffing)
          .isEqualTo(possible);
      if (!possible) {
        assertIrreducible(question, "seed " + SEED + ", run " + run);
      }
    }
    assertThat(outcomes.get(true)).isGreaterThan(60);
    assertThat(outcomes.get(false)).isGreaterThan(60);
  }

  private static void assertIrreducible(StaffingQuestion question, String where) {
    StaffingCheck check = new StaffingCheck(question);
    List<Rule> conflict = check.conflict();
    assertThat(check.search(conflict)).as(where).isEmpty();
    for (Rule rule : conflict) {
      List<Rule> less = new ArrayList<>(conflict);
      less.remove(rule);
      assertThat(check.search(less)).as("%s without %s", where, rule).isPresent();
    }
  }

  /// The ideal staff with a few blows: people leave, take a second role, lose licences.
  private static Roster roster(SplittableRandom random, Charter charter) {
    List<Member> members = new ArrayList<>(IdealRoster.of(charter).members().values());
    for (int blow = random.nextInt(4); blow > 0; blow--) {
      int who = random.nextInt(members.size());
      Member member = members.get(who);
      List<Holding> holdings = new ArrayList<>(member.holdings());
      List<Licence> licences = new ArrayList<>(member.licences());
      switch (random.nextInt(4)) {
        case 0 -> holdings.clear();
        case 1, 2 -> holdings.addAll(members.get(random.nextInt(members.size())).holdings());
        default -> licences.replaceAll(StaffingProperties::suspended);
      }
      members.set(who, new Member(member.person(), oneEach(holdings), licences));
    }
    TreeMap<PersonId, Member> byId = new TreeMap<>();
    for (Member member : members) {
      Person person = member.person();
      byId.put(person.id(), new Member(person, member.holdings(), member.licences()));
    }
    return new Roster(byId);
  }

  private static Licence suspended(Licence licence) {
    return new Licence(
        licence.credential(),
        licence.profession(),
        licence.source(),
        licence.verifiedAt(),
        licence.expiresOn(),
        LicenceStatus.SUSPENDED);
  }

  private static List<Holding> oneEach(List<Holding> holdings) {
    Map<RoleId, Holding> byRole = new TreeMap<>();
    holdings.forEach(holding -> byRole.put(holding.role(), holding));
    return List.copyOf(byRole.values());
  }

  /// Tries every assignment of people to chambers, by the words of the rules and nothing else.
  private record Everything(StaffingQuestion question) {
    boolean possible() {
      List<PersonId> people = List.copyOf(question.roster().members().keySet());
      return possible(people, 0, new HashMap<>());
    }

    private boolean possible(List<PersonId> people, int next, Map<PersonId, Chamber> covers) {
      if (next == people.size()) {
        return possible(covers);
      }
      Set<Chamber> options = chambers(people.get(next));
      for (Chamber chamber : options) {
        covers.put(people.get(next), chamber);
        if (possible(people, next + 1, covers)) {
          return true;
        }
      }
      return options.isEmpty() && possible(people, next + 1, covers);
    }

    private Set<Chamber> chambers(PersonId person) {
      Set<Chamber> chambers = new TreeSet<>();
      for (Decision decision : question.decisions()) {
        boolean votes =
            decision.committees().stream().anyMatch(each -> holds(person, each.members()));
        if (votes || holds(person, decision.accountable())) {
          chambers.add(question.charter().chamber(decision.id()));
        }
      }
      if (holds(person, question.charter().compliance().officer())) {
        chambers.add(Chamber.COMPLIANCE);
      }
      return chambers;
    }

    private boolean possible(Map<PersonId, Chamber> covers) {
      RoleId officer = question.charter().compliance().officer();
      boolean determined =
          able(officer).stream()
              .anyMatch(
                  id -> Chamber.COMPLIANCE.equals(covers.get(id)) && !(isRaiser(id) && never()));
      return determined
          && question.decisions().stream().allMatch(decision -> possible(decision, covers));
    }

    private boolean possible(Decision decision, Map<PersonId, Chamber> covers) {
      Chamber chamber = question.charter().chamber(decision.id());
      for (PersonId signer : able(decision.accountable())) {
        boolean may = chamber.equals(covers.get(signer)) && !(isRaiser(signer) && never());
        boolean alone = !decision.responsibleMayBeAccountable() || isRaiser(signer);
        boolean work =
            decision.responsible().stream()
                .allMatch(role -> able(role).stream().anyMatch(id -> !alone || !id.equals(signer)));
        boolean voted =
            decision.committees().stream()
                .allMatch(
                    committee ->
                        passes(
                            committee,
                            able(committee.members()).stream()
                                .filter(id -> chamber.equals(covers.get(id)))
                                .filter(id -> !alone || !id.equals(signer))
                                .toList()));
        if (may && work && voted) {
          return true;
        }
      }
      return false;
    }

    /// Everybody here has one licence at most, so that professions need no matching.
    private boolean passes(Committee committee, List<PersonId> voters) {
      int members = question.roster().holders(committee.members(), NOW).size();
      boolean present =
          committee.present().entrySet().stream()
              .allMatch(
                  need ->
                      voters.stream().filter(id -> licensedAs(id, need.getKey())).count()
                          >= need.getValue());
      double share =
          switch (committee.passage()) {
            case MAJORITY -> 0.5;
            case TWO_THIRDS -> 2 / 3.0;
            case THREE_QUARTERS -> 0.75;
            case UNANIMOUS -> 1;
          };
      boolean strictly = committee.passage().word().equals("majority");
      boolean enough =
          strictly ? voters.size() > share * members : voters.size() >= share * members - 1e-9;
      return present && enough && !voters.isEmpty();
    }

    private boolean licensedAs(PersonId id, Profession profession) {
      return member(id).professions(Credential.CLINICAL_LICENCE, TODAY).contains(profession);
    }

    private List<PersonId> able(RoleId role) {
      return question.roster().holders(role, NOW).stream()
          .filter(
              member ->
                  question
                      .charter()
                      .role(role)
                      .credential()
                      .map(credential -> member.licensed(credential, TODAY))
                      .orElse(true))
          .map(member -> member.person().id())
          .filter(
              id ->
                  question.charter().exclusions().stream()
                      .noneMatch(
                          pair ->
                              pair.concerns(role)
                                  && holds(id, pair.first())
                                  && holds(id, pair.second())))
          .toList();
    }

    private boolean holds(PersonId id, RoleId role) {
      return question.roster().holds(id, role, NOW);
    }

    private Member member(PersonId id) {
      return question.roster().find(id).orElseThrow();
    }

    private boolean isRaiser(PersonId id) {
      return question.raiser().equals(Optional.of(id));
    }

    private boolean never() {
      return question.charter().raiserRule() == RaiserRule.NEVER;
    }
  }
}
