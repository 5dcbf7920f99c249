package org.primum.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.primum.terms.PersonId;
import org.primum.terms.Refusal;
import org.primum.terms.RoleId;

class RosterDeciderTest {
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final RoleId CIO = new RoleId("chief-information-officer");
  private static final RoleId CMIO = new RoleId("chief-medical-information-officer");
  private static final PersonId ADA = new PersonId("a-adeyemi");
  private static final RoleRules RULES =
      new RoleRules(
          new TreeMap<>(
              Map.of(CIO, Optional.empty(), CMIO, Optional.of(Credential.CLINICAL_LICENCE))),
          List.of(
              Exclusion.between(
                  CMIO, CIO, "budget and uptime incentives conflict with preventing harm")));

  private Roster roster = Roster.empty();

  @ParameterizedTest
  @CsvSource({
    "chief-information-officer,chief-medical-information-officer",
    "chief-medical-information-officer,chief-information-officer"
  })
  void refusesTheSecondOfTwoExcludedRolesWhicheverComesFirst(String first, String second) {
    registerLicensed(LicenceStatus.ACTIVE);
    accept(grant(first));
    assertThat(refuse(grant(second)))
        .containsExactly(
            new Refusal(
                "static-separation-of-duty",
                "Ada Adeyemi cannot become `"
                    + second
                    + "` while holding `"
                    + first
                    + "`; nobody may hold both: budget and uptime incentives conflict with"
                    + " preventing harm. Choose somebody else, or end `"
                    + first
                    + "` first."));
  }

  @Test
  void letsOneExcludedRoleFollowTheOther() {
    registerLicensed(LicenceStatus.ACTIVE);
    accept(grant(CIO.value()));
    Instant handover = NOW.plusSeconds(3600);
    accept(new RosterCommand.EndRole(ADA, CIO, Optional.of(handover)));
    assertThat(
            refuse(
                new RosterCommand.GrantRole(
                    ADA, CMIO, Optional.of(handover.minusNanos(1)), Optional.empty())))
        .extracting(Refusal::rule)
        .containsExactly("static-separation-of-duty");
    accept(new RosterCommand.GrantRole(ADA, CMIO, Optional.of(handover), Optional.empty()));
    assertThat(roster.holds(ADA, CIO, handover)).isFalse();
    assertThat(roster.holds(ADA, CMIO, handover)).isTrue();
    assertThat(Exclusions.broken(roster, RULES, handover)).isEmpty();
  }

  @Test
  void findsExcludedRolesThatTwoRacingGrantsLeft() {
    registerLicensed(LicenceStatus.ACTIVE);
    Roster before = roster;
    accept(grant(CIO.value()));
    RosterDecision late = RosterDecider.decide(before, RULES, grant(CMIO.value()), NOW);
    assertThat(late).isInstanceOf(RosterDecision.Accepted.class);
    ((RosterDecision.Accepted) late).events().forEach(e -> roster = roster.evolve(e));
    assertThat(Exclusions.broken(roster, RULES, NOW))
        .extracting(Refusal::sentence)
        .containsExactly(
            "Ada Adeyemi holds both `chief-information-officer` and"
                + " `chief-medical-information-officer`, which nobody may: budget and uptime"
                + " incentives conflict with preventing harm. End one of the two.");
  }

  @Test
  void refusesACredentialedRoleWithoutAnyLicenceOnFile() {
    accept(new RosterCommand.RegisterPerson(new Person(ADA, "Ada Adeyemi")));
    assertThat(refuse(grant(CMIO.value())))
        .containsExactly(
            new Refusal(
                "licence-missing",
                "Role `chief-medical-information-officer` asks for the credential"
                    + " `clinical-licence`, and Ada Adeyemi has none on file; record the licence"
                    + " first."));
  }

  @Test
  void grantsACredentialedRoleWhileTheLicenceIsUnverifiedButDoesNotCallItActive() {
    registerLicensed(LicenceStatus.UNVERIFIED);
    accept(grant(CMIO.value()));
    Member ada = roster.find(ADA).orElseThrow();
    assertThat(ada.licensed(Credential.CLINICAL_LICENCE, LocalDate.parse("2026-11-20"))).isFalse();
    assertThat(ada.licenceProblem(Credential.CLINICAL_LICENCE, LocalDate.parse("2026-11-20")))
        .hasValue(
            "the clinical-licence as physician was never verified with `Illinois medical board`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-18|ACTIVE|",
        "2026-11-19|ACTIVE|",
        "2026-11-20|ACTIVE|expired on 2026-11-19",
        "2026-11-19|SUSPENDED|is suspended",
        "2026-11-19|REVOKED|is revoked",
        "2026-11-19|UNVERIFIED|was never verified with `Illinois medical board`"
      })
  void countsALicenceThroughItsLastDay(LocalDate day, LicenceStatus status, String problem) {
    Licence licence = licence(status, LocalDate.parse("2026-11-19"));
    assertThat(licence.problemOn(day)).isEqualTo(Optional.ofNullable(problem));
    assertThat(licence.activeOn(day)).isEqualTo(problem == null);
  }

  @Test
  void letsTheLatestWordOnALicenceCount() {
    registerLicensed(LicenceStatus.ACTIVE);
    accept(
        new RosterCommand.RecordLicence(
            ADA, licence(LicenceStatus.SUSPENDED, LocalDate.parse("2027-06-30"))));
    Member ada = roster.find(ADA).orElseThrow();
    assertThat(ada.licences()).hasSize(1);
    assertThat(ada.licenceProblem(Credential.CLINICAL_LICENCE, LocalDate.parse("2026-11-20")))
        .hasValue("the clinical-licence as physician is suspended");
    assertThat(ada.professions(Credential.CLINICAL_LICENCE, LocalDate.parse("2026-11-20")))
        .isEmpty();
  }

  @Test
  void refusesWhatCannotBeMeant() {
    assertThat(rules(refuse(grant(CIO.value())))).containsExactly("person-unknown");
    registerLicensed(LicenceStatus.ACTIVE);
    assertThat(rules(refuse(new RosterCommand.RegisterPerson(new Person(ADA, "Another")))))
        .containsExactly("person-registered-already");
    assertThat(refuse(grant("chief-wizard")))
        .extracting(Refusal::sentence)
        .containsExactly(
            "The charter has no role `chief-wizard`; its roles are `chief-information-officer`,"
                + " `chief-medical-information-officer`.");
    assertThat(rules(refuse(grantAt(NOW.minusSeconds(1), Optional.empty()))))
        .containsExactly("role-backdated");
    assertThat(rules(refuse(grantAt(NOW, Optional.of(NOW)))))
        .containsExactly("role-ends-before-it-begins");
    assertThat(rules(refuse(new RosterCommand.EndRole(ADA, CIO, Optional.empty()))))
        .containsExactly("role-not-held");
    accept(grant(CIO.value()));
    assertThat(rules(refuse(grant(CIO.value())))).containsExactly("role-held-already");
    assertThat(rules(refuse(new RosterCommand.EndRole(ADA, CIO, Optional.of(NOW.minusSeconds(1))))))
        .containsExactly("end-backdated");
  }

  @Test
  void refusesALicenceVerifiedInTheFuture() {
    registerLicensed(LicenceStatus.ACTIVE);
    Licence early =
        new Licence(
            Credential.CLINICAL_LICENCE,
            new Profession("nurse"),
            "Illinois board of nursing",
            Optional.of(NOW.plusSeconds(1)),
            LocalDate.parse("2027-06-30"),
            LicenceStatus.ACTIVE);
    assertThat(rules(refuse(new RosterCommand.RecordLicence(ADA, early))))
        .containsExactly("licence-verified-in-future");
  }

  @Test
  void cancelsARoleThatHasNotBegun() {
    registerLicensed(LicenceStatus.ACTIVE);
    accept(grantAt(NOW.plusSeconds(60), Optional.empty()));
    accept(new RosterCommand.EndRole(ADA, CIO, Optional.empty()));
    assertThat(roster.find(ADA).orElseThrow().holdings()).isEmpty();
  }

  private void registerLicensed(LicenceStatus status) {
    accept(new RosterCommand.RegisterPerson(new Person(ADA, "Ada Adeyemi")));
    accept(new RosterCommand.RecordLicence(ADA, licence(status, LocalDate.parse("2027-06-30"))));
  }

  private static Licence licence(LicenceStatus status, LocalDate expiresOn) {
    return new Licence(
        Credential.CLINICAL_LICENCE,
        new Profession("physician"),
        "Illinois medical board",
        status == LicenceStatus.UNVERIFIED
            ? Optional.empty()
            : Optional.of(Instant.parse("2026-01-05T09:00:00Z")),
        expiresOn,
        status);
  }

  private static RosterCommand grant(String role) {
    return new RosterCommand.GrantRole(ADA, new RoleId(role), Optional.empty(), Optional.empty());
  }

  private static RosterCommand grantAt(Instant since, Optional<Instant> until) {
    return new RosterCommand.GrantRole(ADA, CIO, Optional.of(since), until);
  }

  private void accept(RosterCommand command) {
    RosterDecision decision = RosterDecider.decide(roster, RULES, command, NOW);
    assertThat(decision).isInstanceOf(RosterDecision.Accepted.class);
    ((RosterDecision.Accepted) decision).events().forEach(event -> roster = roster.evolve(event));
  }

  private List<Refusal> refuse(RosterCommand command) {
    RosterDecision decision = RosterDecider.decide(roster, RULES, command, NOW);
    assertThat(decision).isInstanceOf(RosterDecision.Refused.class);
    return ((RosterDecision.Refused) decision).refusals();
  }

  private static List<String> rules(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::rule).toList();
  }
}
