package org.primum.charter.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.primum.charter.ChangeTraits;
import org.primum.charter.Charter;
import org.primum.charter.Examples;
import org.primum.charter.check.CharterCheck;
import org.primum.roster.Credential;
import org.primum.roster.Licence;
import org.primum.roster.LicenceStatus;
import org.primum.roster.Person;
import org.primum.roster.Profession;
import org.primum.roster.Roster;
import org.primum.roster.RosterEvent;
import org.primum.terms.KindId;
import org.primum.terms.PersonId;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;

class StaffingCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final LocalDate TOMORROW = LocalDate.parse("2026-11-21");
  private static final LocalDate YESTERDAY = LocalDate.parse("2026-11-19");
  private static final KindId ALERT = new KindId("cds-alert");

  private final Charter charter = Examples.exampleHealth();
  private Roster roster = Roster.empty();

  StaffingCheckTest() {
    join("r-okoye", "Dr R. Okoye", "chief-medical-officer");
    join("a-winter", "Dr A. Winter", "chief-medical-information-officer");
    join("j-lindqvist", "J. Lindqvist", "chief-information-officer");
    join("l-brandt", "L. Brandt", "compliance-officer");
    join("h-sato", "Dr H. Sato", "clinical-committee-member");
    join("p-adeyemi", "P. Adeyemi", "clinical-committee-member");
    join("k-nowak", "K. Nowak", "clinical-committee-member");
    join("m-castell", "M. Castell", "clinical-informaticist");
    join("t-moreau", "T. Moreau", "it-architect");
    join("s-devi", "S. Devi", "security-official");
    join("b-quist", "B. Quist", "board");
    license("r-okoye", "physician", TOMORROW);
    license("a-winter", "physician", TOMORROW);
    license("h-sato", "physician", TOMORROW);
    license("p-adeyemi", "nurse", TOMORROW);
    license("k-nowak", "pharmacist", TOMORROW);
  }

  /// Charter case 1.
  @Test
  void staffsEveryDecisionWithOnePersonForEachRole() {
    StaffingReport report = StaffingReport.of(charter, hands());
    assertThat(report.possible()).isTrue();
    assertThat(report.decisions()).extracting(StaffingReport.Row::subject).hasSize(6);
    assertThat(StaffingReport.ideal(charter).possible()).isTrue();
    Staffing.Possible staffing = (Staffing.Possible) ask(charter, Optional.empty());
    assertThat(staffing.seats())
        .extracting(seat -> seat.decision() + " " + seat.signer())
        .containsExactly(
            "determination l-brandt",
            "S r-okoye",
            "T1 r-okoye",
            "T2 j-lindqvist",
            "T4 j-lindqvist",
            "T3 a-winter");
    assertThat(staffing.seats().get(2).voters())
        .containsExactly(person("h-sato"), person("k-nowak"), person("p-adeyemi"));
  }

  /// Charter case 4.
  @Test
  void findsTheLicenceThatExpiredYesterday() {
    license("r-okoye", "physician", YESTERDAY);
    assertThat(conflict(charter, Optional.empty()))
        .containsExactly(
            "`S` (Expected harm (safety gate)) is signed by the Chief Medical Officer: Dr R. Okoye.",
            "Whoever acts as Chief Medical Officer needs an active clinical-licence on the day: Dr R."
                + " Okoye: the clinical-licence as physician expired on 2026-11-19.");
  }

  @ParameterizedTest
  @EnumSource(
      value = LicenceStatus.class,
      names = {"SUSPENDED", "UNVERIFIED", "REVOKED"})
  void findsTheCmioWithoutAnActiveLicence(LicenceStatus status) {
    record(person("a-winter"), "physician", TOMORROW, status);
    assertThat(conflict(charter, Optional.empty()))
        .hasSize(2)
        .first()
        .asString()
        .isEqualTo(
            "`T3` (Workflow integration, training and go-live) is signed by the Chief Medical"
                + " Information Officer: Dr A. Winter.");
    assertThat(
            StaffingReport.of(charter, hands()).decisions().stream()
                .filter(row -> !row.possible())
                .map(StaffingReport.Row::subject))
        .as("the CMIO prepares S, T1 and B1, and signs T3")
        .containsExactly("B1", "S", "T1", "T3");
  }

  /// Charter case 5: the only pharmacist of the committee is the CIO as well.
  @Test
  void findsWhoWouldCoverTwoChambers() {
    end("k-nowak", "clinical-committee-member");
    grant("j-lindqvist", "clinical-committee-member");
    license("j-lindqvist", "pharmacist", TOMORROW);
    assertThat(conflict(charter, Optional.empty()))
        .containsExactly(
            "`S` (Expected harm (safety gate)) is signed by the Chief Medical Officer: Dr R. Okoye.",
            "`T2` (Technical architecture and security posture) is signed by the Chief Information"
                + " Officer: J. Lindqvist.",
            "The Clinical decision support committee decides `S` (Expected harm (safety gate)) only"
                + " with 1 nurse, 1 pharmacist and 1 physician present: its members are Dr H. Sato"
                + " (physician), J. Lindqvist (pharmacist) and P. Adeyemi (nurse).",
            "Nobody covers two chambers of one change: needed is J. Lindqvist in the clinical and"
                + " the technology chamber.");
  }

  /// Charter case 5: the informaticist is Responsible in T2 and T3 and covers nothing.
  @Test
  void letsTheInformaticistWorkForTwoChambers() {
    assertThat(ask(charter, Optional.of(person("m-castell"))))
        .isInstanceOf(Staffing.Possible.class);
  }

  /// Charter cases 6 and 7.
  @Test
  void letsTheRaiserSignWhatOthersPrepared() {
    assertThat(ask(charter, Optional.of(person("r-okoye")))).isInstanceOf(Staffing.Possible.class);
  }

  /// Charter case 7: the only licensed leader raised the change, and the charter forbids case 6.
  @Test
  void findsTheRaiserWhoMayNeverSign() {
    Charter strict = strict();
    assertThat(conflict(strict, Optional.of(person("r-okoye"))))
        .containsExactly(
            "`S` (Expected harm (safety gate)) is signed by the Chief Medical Officer: Dr R. Okoye.",
            "Whoever raises a change never signs in it: Dr R. Okoye raises this one.");
    assertThat(ask(strict, Optional.of(person("m-castell")))).isInstanceOf(Staffing.Possible.class);
  }

  /// Charter case 6: budget and contract are prepared and signed by the same role, but whoever
  /// raised the change signs only what others prepared.
  @Test
  void findsTheRaiserWhoWouldSignOwnWork() {
    assertThat(conflict(charter, Optional.of(person("j-lindqvist"))))
        .containsExactly(
            "`T4` (Capital budget and vendor contract) is signed by the Chief Information Officer: J."
                + " Lindqvist.",
            "`T4` (Capital budget and vendor contract) is prepared by the Chief Information Officer:"
                + " J. Lindqvist.",
            "Whoever raises a change signs only what others prepared: J. Lindqvist raises this one.");
  }

  @Test
  void findsAVacancyAndAnEmptyCommittee() {
    end("a-winter", "chief-medical-information-officer");
    assertThat(conflict(charter, Optional.empty()))
        .containsExactly(
            "`T3` (Workflow integration, training and go-live) is signed by the Chief Medical"
                + " Information Officer: nobody holds that role.");
    grant("a-winter", "chief-medical-information-officer");
    for (String member : List.of("h-sato", "p-adeyemi", "k-nowak")) {
      end(member, "clinical-committee-member");
    }
    assertThat(conflict(charter, Optional.empty()))
        .last()
        .asString()
        .startsWith("The Clinical decision support committee")
        .endsWith("it has no members.");
  }

  /// Charter case 8: three of twelve is no majority, three physicians are no quorum.
  @Test
  void countsMembersAndProfessionsOfACommittee() {
    for (int i = 0; i < 9; i++) {
      join("silent-" + i, "Silent " + i, "clinical-committee-member");
    }
    assertThat(conflict(charter, Optional.empty()))
        .contains(
            "The Clinical decision support committee passes `S` (Expected harm (safety gate)) with a"
                + " majority of all members: that is 7 of 12, and at most 3 may vote.");
    for (int i = 0; i < 9; i++) {
      end("silent-" + i, "clinical-committee-member");
    }
    license("p-adeyemi", "physician", TOMORROW);
    license("p-adeyemi", "nurse", YESTERDAY);
    assertThat(conflict(charter, Optional.empty()).getLast())
        .contains("only with 1 nurse, 1 pharmacist and 1 physician present")
        .contains("P. Adeyemi (physician)");
  }

  @Test
  void answersTheSameQuestionInTheSameWay() {
    license("r-okoye", "physician", YESTERDAY);
    license("a-winter", "physician", YESTERDAY);
    assertThat(ask(charter, Optional.empty())).isEqualTo(ask(charter, Optional.empty()));
  }

  /// Both hats of an excluded pair come off, until one is given back.
  @Test
  void findsRolesThatExcludeEachOther() {
    grant("a-winter", "chief-information-officer");
    end("j-lindqvist", "chief-information-officer");
    assertThat(conflict(charter, Optional.empty()))
        .last()
        .asString()
        .isEqualTo(
            "Nobody may be both Chief Information Officer and Chief Medical Information Officer,"
                + " because budget and uptime incentives conflict with preventing harm, and one blind"
                + " spot would be shared: Dr A. Winter holds both and can act as neither.");
  }

  private StaffingQuestion.Hands hands() {
    return new StaffingQuestion.Hands(roster, Optional.empty(), NOW);
  }

  private Charter strict() {
    return CharterCheck.check(
            "strict.yaml",
            Examples.text("example-health.yaml")
                .replace(
                    "raiserMayBeAccountable: if another is responsible",
                    "raiserMayBeAccountable: never"))
        .charter()
        .orElseThrow();
  }

  private Staffing ask(Charter asked, Optional<PersonId> raiser) {
    return StaffingCheck.check(
        StaffingQuestion.of(
            asked, ALERT, ChangeTraits.ALL, new StaffingQuestion.Hands(roster, raiser, NOW)));
  }

  private List<String> conflict(Charter asked, Optional<PersonId> raiser) {
    Staffing staffing = ask(asked, raiser);
    assertThat(staffing).isInstanceOf(Staffing.Conflict.class);
    return ((Staffing.Conflict) staffing).rules().stream().map(Refusal::sentence).toList();
  }

  private static PersonId person(String id) {
    return new PersonId(id);
  }

  private void join(String id, String name, String role) {
    apply(new RosterEvent.PersonRegistered(new Person(person(id), name)));
    grant(id, role);
  }

  private void grant(String id, String role) {
    apply(
        new RosterEvent.RoleGranted(
            person(id), new RoleId(role), NOW.minusSeconds(60), Optional.empty()));
  }

  private void end(String id, String role) {
    apply(
        new RosterEvent.RoleEnded(
            person(id), new RoleId(role), NOW.minusSeconds(60), NOW.minusSeconds(60)));
  }

  private void license(String id, String profession, LocalDate expiresOn) {
    record(person(id), profession, expiresOn, LicenceStatus.ACTIVE);
  }

  private void record(PersonId id, String profession, LocalDate expiresOn, LicenceStatus status) {
    apply(
        new RosterEvent.LicenceRecorded(
            id,
            new Licence(
                Credential.CLINICAL_LICENCE,
                new Profession(profession),
                "a board",
                status == LicenceStatus.UNVERIFIED
                    ? Optional.empty()
                    : Optional.of(NOW.minusSeconds(60)),
                expiresOn,
                status)));
  }

  private void apply(RosterEvent event) {
    roster = roster.evolve(event);
  }
}
