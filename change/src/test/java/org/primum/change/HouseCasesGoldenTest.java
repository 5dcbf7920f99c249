package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.change.House.CASTELL;
import static org.primum.change.House.CIO;
import static org.primum.change.House.CMIO;
import static org.primum.change.House.CMO;
import static org.primum.change.House.LINDQVIST;
import static org.primum.change.House.NOVAK;
import static org.primum.change.House.OFFICER;
import static org.primum.change.House.OKOYE;
import static org.primum.change.House.T2;
import static org.primum.change.House.TANAKA;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.change.command.DecisionCommand.Prepare;
import org.primum.charter.ChangeTraits;
import org.primum.charter.Charter;
import org.primum.charter.Decision;
import org.primum.charter.Kind;
import org.primum.charter.Proportion;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.check.CharterFindings;
import org.primum.charter.staffing.Staffing;
import org.primum.charter.staffing.StaffingCheck;
import org.primum.charter.staffing.StaffingQuestion;
import org.primum.documents.Fault;
import org.primum.roster.LicenceStatus;
import org.primum.roster.Person;
import org.primum.roster.Roster;
import org.primum.roster.RosterCommand;
import org.primum.roster.RosterDecider;
import org.primum.roster.RosterDecision;
import org.primum.roster.RosterEvent;
import org.primum.roster.RosterJson;
import org.primum.terms.DecisionId;
import org.primum.terms.PersonId;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// The charter cases about the house before any change: the matrix, who holds what, who acts for
/// whom. Each has its text below `cases`.
class HouseCasesGoldenTest {
  private static final String EXAMPLE = "example-health.yaml";
  private static final ChangeTraits ALL = new ChangeTraits(true, true, true);

  private final StringBuilder text = new StringBuilder();

  private static String example() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = Objects.requireNonNull(folder.getParent(), "no folder above holds `mvnw`");
    }
    try {
      return Files.readString(folder.resolve("examples/charters").resolve(EXAMPLE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  @Test
  void case01TheMatrixWithOnePersonPerRoleIsValidAndEveryDecisionCanBeStaffed() {
    line("Case 1. One person per role");
    CharterFindings findings = CharterCheck.check(EXAMPLE, example());
    assertThat(findings.findings()).isEmpty();
    assertThat(findings.passed()).isTrue();
    Charter charter = findings.charter().orElseThrow();
    Roster roster = onePerRole(charter);
    charter
        .kinds()
        .values()
        .forEach(
            kind -> {
              Staffing staffing =
                  StaffingCheck.check(
                      StaffingQuestion.of(
                          charter,
                          kind.id(),
                          ALL,
                          new StaffingQuestion.Hands(roster, Optional.empty(), House.OPENING)));
              assertThat(staffing).as(kind.id().value()).isInstanceOf(Staffing.Possible.class);
              line("");
              line(kind.title());
              if (staffing instanceof Staffing.Possible(List<Staffing.Seat> seats)) {
                seats.forEach(this::seat);
              }
            });
    GoldenText.match("01-one-person-per-role.txt", text.toString());
  }

  private void seat(Staffing.Seat seat) {
    line(
        "  "
            + seat.decision()
            + ": A "
            + seat.signer()
            + (seat.workers().isEmpty() ? "" : ", R " + seat.workers().values())
            + (seat.voters().isEmpty() ? "" : ", votes " + seat.voters()));
  }

  /// One holder of every role; of the committee, one of each profession.
  private static Roster onePerRole(Charter charter) {
    Roster roster = Roster.empty();
    for (RoleId role : charter.roles().keySet()) {
      List<String> professions =
          role.value().equals("clinical-committee-member")
              ? List.of("physician", "nurse", "pharmacist")
              : List.of("physician");
      for (String profession : professions) {
        PersonId person =
            new PersonId(professions.size() > 1 ? "the-" + profession : "the-" + role.value());
        roster = roster.evolve(new RosterEvent.PersonRegistered(new Person(person, "X")));
        roster = roster.evolve(House.grant(person, role));
        if (charter.role(role).credential().isPresent()) {
          roster =
              roster.evolve(
                  House.licence(
                      person,
                      profession,
                      charter.day(House.OPENING).plusYears(1),
                      LicenceStatus.ACTIVE));
        }
      }
    }
    return roster;
  }

  @Test
  void case02EveryWrongRowOfTheMatrixIsAFindingThatNamesItsDecisionAndRoles() {
    line("Case 2. Rows of the matrix that do not stand");
    findings(
        "T2 has no A",
        "    accountable: chief-information-officer\n    responsible: [it",
        "    responsible: [it");
    findings(
        "T2 has two A's",
        "    accountable: chief-information-officer\n    responsible: [it",
        "    accountable: [chief-information-officer, chief-medical-officer]\n    responsible: [it");
    findings("T3 has no R", "    responsible: [clinical-informaticist]\n", "    responsible: []\n");
    findings(
        "the A of T2 is also C",
        "    consulted: {chief-medical-information-officer: P5D}\n",
        "    consulted: {chief-information-officer: P5D}\n");
    findings(
        "the A of T4 is also I",
        "    informed: [board]\n",
        "    informed: [chief-information-officer]\n");
    findings(
        "the A of T3 is also R, where the charter does not say so",
        "    responsible: [clinical-informaticist]\n",
        "    responsible: [chief-medical-information-officer]\n");
    GoldenText.match("02-rows-of-the-matrix.txt", text.toString());
  }

  private void findings(String what, String old, String changed) {
    assertThat(example()).contains(old);
    List<Fault> faults = CharterCheck.check(EXAMPLE, example().replace(old, changed)).findings();
    assertThat(faults).as(what).isNotEmpty();
    line("");
    line("* " + what + ":");
    faults.forEach(fault -> line("  Found [" + fault.rule() + "]: " + fault.message() + "."));
  }

  @Test
  void case14AMinorChangeNeedsFewerDecisionsAndAStandardOneWhatItsPatternNames() {
    line("Case 14. Proportion");
    Charter charter = CharterCheck.check(EXAMPLE, example()).charter().orElseThrow();
    int smaller = 0;
    for (Kind kind : charter.kinds().values()) {
      List<DecisionId> major = needed(charter, kind, new Proportion.Major());
      line("");
      line(kind.title());
      for (Proportion proportion : kind.proportions()) {
        List<DecisionId> needed = needed(charter, kind, proportion);
        line("  " + proportion.words() + ": " + needed);
        if (!(proportion instanceof Proportion.Major)) {
          smaller++;
          assertThat(major).containsAll(needed);
          assertThat(needed).hasSizeLessThan(major.size());
        }
      }
    }
    assertThat(smaller).as("kinds that know minor or standard changes").isPositive();
    GoldenText.match("14-proportion.txt", text.toString());
  }

  private static List<DecisionId> needed(Charter charter, Kind kind, Proportion proportion) {
    return charter.needed(kind.id(), ALL.of(proportion)).stream().map(Decision::id).toList();
  }

  @Test
  void case03NobodyHoldsTwoRolesThatCheckEachOtherWhicheverComesSecond() {
    line("Case 3. Roles that exclude each other");
    exclusive(CIO, CMIO);
    exclusive(CMIO, CIO);
    exclusive(OFFICER, CIO);
    exclusive(OFFICER, CMO);
    exclusive(OFFICER, CMIO);
    exclusive(new RoleId("board"), OFFICER);
    exclusive(CMO, CMIO);
    GoldenText.match("03-exclusive-roles.txt", text.toString());
  }

  private void exclusive(RoleId first, RoleId second) {
    PersonId person = new PersonId("berg");
    Roster roster =
        Roster.empty()
            .evolve(new RosterEvent.PersonRegistered(new Person(person, "T. Berg")))
            .evolve(
                House.licence(
                    person,
                    "physician",
                    House.charter().day(House.OPENING).plusYears(1),
                    LicenceStatus.ACTIVE));
    Roster holding = after(roster, grant(person, first));
    line("");
    line("- T. Berg holds " + first + " and is given " + second);
    refused(holding, grant(person, second), "static-separation-of-duty");
  }

  private static RosterCommand grant(PersonId person, RoleId role) {
    return new RosterCommand.GrantRole(person, role, Optional.empty(), Optional.empty());
  }

  private static RosterDecision decide(Roster roster, RosterCommand command, Instant at) {
    return RosterDecider.decide(roster, House.charter().roleRules(), command, at);
  }

  private static Roster after(Roster roster, RosterCommand command) {
    RosterDecision decision = decide(roster, command, House.OPENING);
    assertThat(decision).isInstanceOf(RosterDecision.Accepted.class);
    Roster next = roster;
    if (decision instanceof RosterDecision.Accepted(List<RosterEvent> events)) {
      for (RosterEvent event : events) {
        next = next.evolve(event);
      }
    }
    return next;
  }

  private void refused(Roster roster, RosterCommand command, String... rules) {
    RosterDecision decision = decide(roster, command, House.OPENING);
    assertThat(decision).isInstanceOf(RosterDecision.Refused.class);
    if (decision instanceof RosterDecision.Refused(List<Refusal> refusals)) {
      assertThat(refusals).extracting(Refusal::rule).containsExactly(rules);
      refusals.forEach(each -> line("  Refused [" + each.rule() + "]: " + each.sentence()));
    }
  }

  @Test
  void case12ADelegationEndsStaysInItsChamberAndIsNotHandedOn() {
    line("Case 12. Delegation");
    Instant end = House.OPENING.plus(Duration.ofDays(5));
    Roster roster = House.roster();
    line("");
    line("- J. Lindqvist names a deputy for no time at all");
    refused(roster, deputy(TANAKA, LINDQVIST, CIO, House.OPENING), "deputy-not-time-boxed");
    line("- J. Lindqvist names R. Okoye, who is Chief Medical Officer");
    refused(
        roster,
        deputy(OKOYE, LINDQVIST, CIO, end),
        "delegation-across-chambers",
        "static-separation-of-duty");
    Roster delegated = after(roster, deputy(TANAKA, LINDQVIST, CIO, end));
    line("- J. Lindqvist names S. Tanaka for five days: done. S. Tanaka hands it on to I. Novak");
    refused(delegated, deputy(NOVAK, TANAKA, CIO, end), "delegation-handed-on");
    signedByTheDeputy(end);
    GoldenText.match("12-delegation.txt", text.toString());
  }

  private void signedByTheDeputy(Instant end) {
    Play play = Play.adjudicated();
    play.people(new RosterEvent.DeputyNamed(TANAKA, LINDQVIST, CIO, House.OPENING, end));
    play.prepare(NOVAK, House.ARCHITECT, T2);
    play.prepare(CASTELL, House.INFORMATICIST, T2).hear(T2);
    line("- S. Tanaka signs T2 as deputy: done. The act keeps the facts of both:");
    Roster kept =
        RosterJson.roster(
            (Json.Obj)
                play.facts(TANAKA, CIO).used(play.approval(T2)).find("roster").orElseThrow());
    House.names(kept).values().forEach(name -> line("  " + name));
    play.does(TANAKA, CIO, play.approval(T2));
    play.wait(Duration.ofDays(6));
    line("- Six days later S. Tanaka acts in that role");
    if (play.asks(TANAKA, CIO, new Prepare(House.T2, Optional.empty()))
        instanceof ChangeDecision.Refused(List<Refusal> refusals)) {
      assertThat(refusals).extracting(Refusal::rule).containsExactly("role-not-held");
      refusals.forEach(each -> line("  Refused [" + each.rule() + "]: " + each.sentence() + "."));
    }
  }

  private static RosterCommand deputy(
      PersonId person, PersonId principal, RoleId role, Instant until) {
    return new RosterCommand.NameDeputy(person, principal, role, Optional.empty(), until);
  }
}
