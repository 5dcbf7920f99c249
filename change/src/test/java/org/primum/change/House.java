package org.primum.change;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.primum.charter.Chamber;
import org.primum.charter.Charter;
import org.primum.charter.Committee;
import org.primum.charter.Compliance;
import org.primum.charter.Decision;
import org.primum.charter.Guardians;
import org.primum.charter.Heading;
import org.primum.charter.Kind;
import org.primum.charter.Need;
import org.primum.charter.PartKind;
import org.primum.charter.Passage;
import org.primum.charter.RaiserRule;
import org.primum.charter.Role;
import org.primum.charter.operation.Operation;
import org.primum.charter.operation.Outage;
import org.primum.charter.precedence.Precedence;
import org.primum.charter.precedence.SeverityLevel;
import org.primum.charter.precedence.SeverityScale;
import org.primum.roster.Credential;
import org.primum.roster.Licence;
import org.primum.roster.LicenceStatus;
import org.primum.roster.Person;
import org.primum.roster.Profession;
import org.primum.roster.Roster;
import org.primum.roster.RosterEvent;
import org.primum.terms.DecisionId;
import org.primum.terms.KindId;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// A fictional hospital: the matrix with one person per role and a committee of three, plus people
/// who hold a second role.
final class House {
  static final Instant OPENING = Instant.parse("2026-11-01T15:00:00Z");
  static final RoleId CMO = Guardians.CMO;
  static final RoleId CMIO = Guardians.CMIO;
  static final RoleId CIO = Guardians.CIO;
  static final RoleId OFFICER = new RoleId("compliance-officer");
  static final RoleId BOARD = new RoleId("board");
  static final RoleId COMMITTEE = new RoleId("committee-member");
  static final RoleId INFORMATICIST = new RoleId("clinical-informaticist");
  static final RoleId ARCHITECT = new RoleId("it-architect");
  static final RoleId SECURITY = new RoleId("security-official");

  static final PersonId OKOYE = new PersonId("okoye");
  static final PersonId WINTER = new PersonId("winter");
  static final PersonId LINDQVIST = new PersonId("lindqvist");
  static final PersonId BRANDT = new PersonId("brandt");
  static final PersonId CHAIR = new PersonId("ferro");
  static final PersonId DOCTOR = new PersonId("amari");
  static final PersonId NURSE = new PersonId("adeyemi");
  static final PersonId PHARMACIST = new PersonId("silva");
  static final PersonId CASTELL = new PersonId("castell");
  static final PersonId NOVAK = new PersonId("novak");
  static final PersonId TANAKA = new PersonId("tanaka");

  static final DecisionId S = new DecisionId("S");
  static final DecisionId T1 = new DecisionId("T1");
  static final DecisionId T2 = new DecisionId("T2");
  static final DecisionId T3 = new DecisionId("T3");
  static final DecisionId T4 = new DecisionId("T4");
  static final DecisionId B1 = new DecisionId("B1");

  private House() {}

  static Charter charter() {
    return charter(RaiserRule.IF_ANOTHER_IS_RESPONSIBLE);
  }

  static Charter charter(RaiserRule raiser) {
    List<Role> roles =
        List.of(
            role(BOARD, "Board", "board", false),
            role(CMO, "Chief Medical Officer", "clinical", true),
            role(CMIO, "Chief Medical Information Officer", "clinical", true),
            role(CIO, "Chief Information Officer", "technology", false),
            role(OFFICER, "Compliance officer", "compliance", false),
            role(COMMITTEE, "Member of the sepsis committee", "clinical", true),
            role(ARCHITECT, "IT architect", "technology", false),
            role(SECURITY, "Security official", "technology", false),
            new Role(INFORMATICIST, "Clinical informaticist", Optional.empty(), Optional.empty()));
    List<Role> signers =
        roles.stream()
            .filter(role -> List.of(BOARD, CMO, CMIO, CIO, OFFICER).contains(role.id()))
            .toList();
    return new Charter(
        new Heading("Example Health", "2026.2", ZoneId.of("America/Chicago")),
        Charter.byId(roles, Role::id),
        Guardians.pairs(signers),
        Charter.byId(decisions(), Decision::id),
        Charter.byId(kinds(), Kind::id),
        new Compliance(OFFICER, new TreeSet<>(List.of("hipaa-security-rule"))),
        raiser,
        new Precedence(decimal("0.05"), decimal("0.05"), decimal("0.2"), decimal("0.5")),
        new SeverityScale(List.of(level("none", "0"), level("death", "1"))),
        new Operation(Duration.ofMinutes(15), new Outage.Stop()));
  }

  private static List<Decision> decisions() {
    return List.of(
        decision(
            S,
            "Expected harm",
            CMO,
            List.of(CMIO),
            List.of(sepsisCommittee()),
            Map.of(SECURITY, Period.ofDays(5), INFORMATICIST, Period.ofDays(5)),
            parts("harm-model", "harm-estimate", "evidence-report")),
        decision(
            T1,
            "Clinical logic and thresholds",
            CMO,
            List.of(CMIO),
            List.of(sepsisCommittee()),
            Map.of(INFORMATICIST, Period.ofDays(5)),
            parts("artifact", "evidence-report", "harm-estimate", "adjudication")),
        decision(
            T2,
            "Technical architecture and security posture",
            CIO,
            List.of(ARCHITECT, INFORMATICIST),
            List.of(),
            Map.of(CMIO, Period.ofDays(5)),
            parts("artifact", "architecture")),
        new Decision(
            T3,
            "Workflow integration, training and go-live",
            CMIO,
            new TreeSet<>(List.of(INFORMATICIST)),
            List.of(),
            new TreeMap<>(Map.of(CIO, Period.ofDays(3))),
            new TreeSet<>(List.of(CMO, OFFICER)),
            parts("artifact", "workflow-plan"),
            new TreeSet<>(List.of(S, T1, T2, T4)),
            false),
        new Decision(
            T4,
            "Capital budget and vendor contract",
            CIO,
            new TreeSet<>(List.of(CIO)),
            List.of(),
            new TreeMap<>(Map.of(CMIO, Period.ofDays(5))),
            new TreeSet<>(List.of(BOARD)),
            parts("contract"),
            new TreeSet<>(),
            true),
        decision(
            B1,
            "Amendment of the charter",
            BOARD,
            List.of(CMIO, CIO),
            List.of(),
            Map.of(OFFICER, Period.ofDays(14)),
            parts("charter-text")));
  }

  private static Committee sepsisCommittee() {
    return new Committee(
        "sepsis",
        "Sepsis committee",
        COMMITTEE,
        new TreeMap<>(
            Map.of(
                new Profession("physician"), 1,
                new Profession("nurse"), 1,
                new Profession("pharmacist"), 1)),
        Passage.MAJORITY);
  }

  private static Decision decision(
      DecisionId id,
      String title,
      RoleId accountable,
      List<RoleId> responsible,
      List<Committee> committees,
      Map<RoleId, Period> consulted,
      SortedSet<PartKind> restsOn) {
    return new Decision(
        id,
        title,
        accountable,
        new TreeSet<>(responsible),
        committees,
        new TreeMap<>(consulted),
        new TreeSet<>(),
        restsOn,
        new TreeSet<>(),
        false);
  }

  private static List<Kind> kinds() {
    return List.of(
        kind(
            "cds-alert",
            Map.of(
                S, Need.ALWAYS,
                T1, Need.ALWAYS,
                T2, Need.ALWAYS,
                T3, Need.ALWAYS,
                T4, Need.IF_SPEND)),
        kind(
            "access-policy",
            Map.of(S, Need.ALWAYS, T2, Need.ALWAYS, T3, Need.ALWAYS, T4, Need.IF_SPEND)),
        kind(
            "system-update",
            Map.of(
                S, Need.ALWAYS,
                T1, Need.IF_CLINICAL_CONTENT,
                T2, Need.ALWAYS,
                T3, Need.ALWAYS,
                T4, Need.IF_SPEND)),
        kind(
            "vendor-contract",
            Map.of(S, Need.IF_REACHES_PATIENTS, T2, Need.ALWAYS, T4, Need.ALWAYS)),
        kind("charter-amendment", Map.of(B1, Need.ALWAYS)));
  }

  private static Kind kind(String id, Map<DecisionId, Need> decisions) {
    return new Kind(new KindId(id), id, new TreeMap<>(decisions), new TreeMap<>());
  }

  private static Role role(RoleId id, String title, String chamber, boolean licensed) {
    return new Role(
        id,
        title,
        Optional.of(new Chamber(chamber)),
        licensed ? Optional.of(Credential.CLINICAL_LICENCE) : Optional.empty());
  }

  private static SortedSet<PartKind> parts(String... kinds) {
    return new TreeSet<>(Arrays.stream(kinds).map(PartKind::new).toList());
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  private static SeverityLevel level(String id, String value) {
    return new SeverityLevel(id, decimal(value), decimal(value), decimal(value));
  }

  static Roster roster() {
    List<RosterEvent> events = new ArrayList<>();
    person(events, OKOYE, "R. Okoye", CMO);
    person(events, WINTER, "A. Winter", CMIO);
    person(events, LINDQVIST, "J. Lindqvist", CIO);
    person(events, BRANDT, "L. Brandt", OFFICER);
    person(events, CHAIR, "M. Ferro", BOARD);
    person(events, DOCTOR, "K. Amari", COMMITTEE);
    person(events, NURSE, "P. Adeyemi", COMMITTEE);
    person(events, PHARMACIST, "T. Silva", COMMITTEE);
    person(events, CASTELL, "M. Castell", INFORMATICIST);
    person(events, NOVAK, "I. Novak", ARCHITECT);
    person(events, TANAKA, "S. Tanaka", SECURITY);
    LocalDate valid = LocalDate.parse("2027-06-30");
    events.add(licence(OKOYE, "physician", valid, LicenceStatus.ACTIVE));
    events.add(licence(WINTER, "physician", valid, LicenceStatus.ACTIVE));
    events.add(licence(DOCTOR, "physician", valid, LicenceStatus.ACTIVE));
    events.add(licence(NURSE, "nurse", valid, LicenceStatus.ACTIVE));
    events.add(licence(PHARMACIST, "pharmacist", valid, LicenceStatus.ACTIVE));
    return Roster.of(events);
  }

  private static void person(List<RosterEvent> events, PersonId id, String name, RoleId role) {
    events.add(new RosterEvent.PersonRegistered(new Person(id, name)));
    events.add(grant(id, role));
  }

  static RosterEvent grant(PersonId person, RoleId role) {
    return new RosterEvent.RoleGranted(person, role, OPENING.minusSeconds(3600), Optional.empty());
  }

  static RosterEvent licence(
      PersonId person, String profession, LocalDate expiresOn, LicenceStatus status) {
    return new RosterEvent.LicenceRecorded(
        person,
        new Licence(
            Credential.CLINICAL_LICENCE,
            new Profession(profession),
            "state board",
            status == LicenceStatus.UNVERIFIED
                ? Optional.empty()
                : Optional.of(OPENING.minusSeconds(86_400)),
            expiresOn,
            status));
  }

  static SortedMap<PersonId, String> names(Roster roster) {
    SortedMap<PersonId, String> names = new TreeMap<>();
    roster.members().forEach((id, member) -> names.put(id, member.person().name()));
    return names;
  }
}
