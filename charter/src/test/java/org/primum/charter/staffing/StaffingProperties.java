package org.primum.charter.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
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
import org.primum.terms.DecisionId;
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
    for (int run = 0; run < 600; run++) {
      Charter charter = CHARTERS.get(random.nextInt(CHARTERS.size()));
      Roster roster = roster(random, charter);
      Optional<PersonId> raiser =
          random.nextBoolean() ? Optional.empty() : Optional.of(anybody(random, roster));
      List<KindId> kinds = List.copyOf(charter.kinds().keySet());
      StaffingQuestion question =
          StaffingQuestion.of(
              charter,
              kinds.get(random.nextInt(kinds.size())),
              ChangeTraits.ALL,
              new StaffingQuestion.Hands(
                  roster, raiser, NOW, availability(random, charter, roster)));
      boolean possible = new Everything(question).possible();
      outcomes.merge(possible, 1, Integer::sum);
      Staffing staffing = StaffingCheck.check(question);
      assertThat(solved(question)).as("seed %d, run %d", SEED, run).isEqualTo(possible);
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

  /// The solver's word without the guess and the count that usually spare it.
  private static boolean solved(StaffingQuestion question) {
    StaffingCheck check = new StaffingCheck(question);
    People people = new People(question.charter(), question.hands());
    Bench bench = new Bench(question, people, new LinkedHashSet<>(check.rules()));
    return bench.seats(Map.of()).isPresent()
        && ChamberChoice.solved(bench, Crew.all(bench)).isPresent();
  }

  private static PersonId anybody(SplittableRandom random, Roster roster) {
    return List.copyOf(roster.members().keySet()).get(random.nextInt(roster.members().size()));
  }

  /// Now and then somebody is away, recused from a decision or a deputy.
  private static Availability availability(
      SplittableRandom random, Charter charter, Roster roster) {
    TreeSet<PersonId> absent = new TreeSet<>();
    TreeMap<PersonId, SortedSet<DecisionId>> recused = new TreeMap<>();
    TreeMap<RoleId, SortedSet<PersonId>> deputies = new TreeMap<>();
    if (random.nextInt(4) == 0) {
      absent.add(anybody(random, roster));
    }
    List<Decision> decisions = List.copyOf(charter.decisions().values());
    if (random.nextInt(3) == 0) {
      Decision from = decisions.get(random.nextInt(decisions.size()));
      recused.put(anybody(random, roster), new TreeSet<>(Set.of(from.id())));
    }
    if (random.nextInt(3) == 0) {
      Decision of = decisions.get(random.nextInt(decisions.size()));
      deputies.put(of.accountable(), new TreeSet<>(Set.of(anybody(random, roster))));
    }
    return new Availability(absent, recused, deputies);
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
        case 1, 2 -> {
          Member other = members.get(random.nextInt(members.size()));
          holdings.addAll(other.holdings());
          if (random.nextBoolean() && licences.size() == 1) {
            other.licences().stream()
                .filter(each -> !each.profession().equals(licences.getFirst().profession()))
                .forEach(licences::add);
          }
        }
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
      List<PersonId> people = List.copyOf(question.hands().roster().members().keySet());
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
        if (votes || holds(person, decision.accountable()) || deputises(person, decision)) {
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
              .filter(id -> !away(id))
              .anyMatch(
                  id -> Chamber.COMPLIANCE.equals(covers.get(id)) && !(isRaiser(id) && never()));
      return determined
          && question.decisions().stream().allMatch(decision -> possible(decision, covers));
    }

    private boolean possible(Decision decision, Map<PersonId, Chamber> covers) {
      Chamber chamber = question.charter().chamber(decision.id());
      for (PersonId signer : signers(decision)) {
        boolean may = chamber.equals(covers.get(signer)) && !(isRaiser(signer) && never());
        boolean alone = !decision.responsibleMayBeAccountable() || isRaiser(signer);
        boolean work =
            decision.responsible().stream()
                .allMatch(
                    role ->
                        able(role).stream()
                            .filter(id -> here(id, decision))
                            .anyMatch(id -> !alone || !id.equals(signer)));
        boolean voted =
            decision.committees().stream()
                .allMatch(
                    committee ->
                        passes(
                            committee,
                            able(committee.members()).stream()
                                .filter(id -> here(id, decision))
                                .filter(id -> chamber.equals(covers.get(id)))
                                .filter(id -> !alone || !id.equals(signer))
                                .toList()));
        if (may && work && voted) {
          return true;
        }
      }
      return false;
    }

    private boolean passes(Committee committee, List<PersonId> voters) {
      int members = question.hands().roster().holders(committee.members(), NOW).size();
      List<Profession> seats = new ArrayList<>();
      committee
          .present()
          .forEach((profession, count) -> seats.addAll(Collections.nCopies(count, profession)));
      boolean present = seated(seats, voters);
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

    /// Every way of giving the first seat to somebody, then the others.
    private boolean seated(List<Profession> seats, List<PersonId> people) {
      return seats.isEmpty()
          || people.stream()
              .filter(id -> licensedAs(id, seats.getFirst()))
              .anyMatch(
                  id ->
                      seated(
                          seats.subList(1, seats.size()),
                          people.stream().filter(other -> !other.equals(id)).toList()));
    }

    private List<PersonId> signers(Decision decision) {
      List<PersonId> signers = new ArrayList<>(able(decision.accountable()));
      for (PersonId id : question.hands().roster().members().keySet()) {
        if (deputises(id, decision) && mayAct(member(id), decision.accountable())) {
          signers.add(id);
        }
      }
      return signers.stream().filter(id -> here(id, decision)).toList();
    }

    private boolean deputises(PersonId id, Decision decision) {
      return question
          .hands()
          .availability()
          .deputies()
          .getOrDefault(decision.accountable(), new TreeSet<>())
          .contains(id);
    }

    private boolean away(PersonId id) {
      return question.hands().availability().absent().contains(id);
    }

    private boolean here(PersonId id, Decision decision) {
      return !away(id)
          && !question
              .hands()
              .availability()
              .recused()
              .getOrDefault(id, new TreeSet<>())
              .contains(decision.id());
    }

    private boolean licensedAs(PersonId id, Profession profession) {
      return member(id).professions(Credential.CLINICAL_LICENCE, TODAY).contains(profession);
    }

    private List<PersonId> able(RoleId role) {
      return question.hands().roster().holders(role, NOW).stream()
          .filter(member -> mayAct(member, role))
          .map(member -> member.person().id())
          .toList();
    }

    /// Licensed for the role, and in no role that excludes it.
    private boolean mayAct(Member member, RoleId role) {
      boolean licensed =
          question
              .charter()
              .role(role)
              .credential()
              .map(credential -> member.licensed(credential, TODAY))
              .orElse(true);
      return licensed
          && question.charter().exclusions().stream()
              .filter(pair -> pair.concerns(role))
              .noneMatch(pair -> holds(member.person().id(), pair.other(role)));
    }

    private boolean holds(PersonId id, RoleId role) {
      return question.hands().roster().holds(id, role, NOW);
    }

    private Member member(PersonId id) {
      return question.hands().roster().find(id).orElseThrow();
    }

    private boolean isRaiser(PersonId id) {
      return question.hands().raiser().equals(Optional.of(id));
    }

    private boolean never() {
      return question.charter().raiserRule() == RaiserRule.NEVER;
    }
  }
}
