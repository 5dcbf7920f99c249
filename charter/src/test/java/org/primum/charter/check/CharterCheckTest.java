package org.primum.charter.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.charter.Charter;
import org.primum.charter.Examples;
import org.primum.documents.Fault;
import org.primum.documents.MalformedDocument;
import org.primum.roster.RosterCommand;
import org.primum.terms.json.Json;

class CharterCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  @Test
  void reportsFindingsAsJson() {
    CharterFindings findings =
        CharterCheck.check(
            "c.yaml",
            Examples.text("example-health.yaml")
                .replace("responsible: [clinical-informaticist]", "responsible: [informaticist]"));
    Json.Obj json = findings.json();
    assertThat(json.items("staffing")).isEmpty();
    assertThat(json.find("digest")).isEmpty();
    Json.Obj only = (Json.Obj) json.items("findings").getFirst();
    assertThat(json.items("findings")).hasSize(1);
    assertThat(only.text("rule")).isEqualTo("unknown-role");
    assertThat(only.text("where")).matches("c\\.yaml:\\d+:19");
    assertThat(only.text("message"))
        .startsWith("decision `T3` names role `informaticist`, which is not there");
  }

  @Test
  void reportsStaffingAsJson() {
    Json.Obj json = CharterCheck.check("c.yaml", Examples.text("example-health.yaml")).json();
    assertThat(json.items("findings")).isEmpty();
    assertThat(json.items("staffing"))
        .map(row -> ((Json.Obj) row).text("decision"))
        .containsExactly("B1", "S", "T1", "T2", "T3", "T4");
    assertThat(json.items("kinds")).hasSize(7);
    assertThat(json.items("staffing"))
        .allMatch(row -> ((Json.Obj) row).bool("possible"))
        .allMatch(row -> ((Json.Obj) row).items("conflict").isEmpty());
    assertThat(json.text("basis"))
        .isEqualTo("one licensed person for each role, and for each seat of a committee");
    assertThat(json.text("digest")).hasSize(64);
  }

  @Test
  void namesWhatTheRosterLacks() {
    String people =
        """
        people:
          o: {name: L. Brandt, roles: [compliance-officer]}
          c: {name: J. Lindqvist, roles: [chief-information-officer]}
          a: {name: T. Moreau, roles: [it-architect]}
        """;
    CharterFindings findings =
        CharterCheck.check(
            "c.yaml",
            Examples.text("example-health.yaml"),
            new CharterCheck.Document("people.yaml", people),
            NOW);
    assertThat(findings.findings()).isEmpty();
    assertThat(findings.passed()).isFalse();
    assertThat(findings.staffing().orElseThrow().basis())
        .isEqualTo("3 people on the roster, on 2026-11-20");
    assertThat(findings.staffing().orElseThrow().decisions())
        .filteredOn(row -> row.subject().equals("T2"))
        .flatMap(row -> row.conflict())
        .extracting(rule -> rule.sentence())
        .containsExactly(
            "`T2` (Technical architecture and security posture) is signed by the Chief Information"
                + " Officer: J. Lindqvist.",
            "`T2` (Technical architecture and security posture) is prepared by the Clinical"
                + " informaticist: nobody holds that role.");
    assertThat(findings.staffing().orElseThrow().decisions())
        .filteredOn(row -> row.subject().equals("T4"))
        .allMatch(row -> row.possible());
  }

  @Test
  void findsEveryFaultOfAListOfPeople() {
    Charter charter = Examples.exampleHealth();
    String people =
        """
        people:
          a:
            name: A. Winter
            roles: [chief-medical-information-officer, chief-information-officer]
            licences:
              - {profession: physician, source: a board, verified: P-20D, expires: P100D}
          b:
            name: B. Quist
            roles: [chief-medical-officer]
          c:
            name: C. Sato
            roles: [chief-wizard]
            licences:
              - {profession: physican, source: a board, expires: soon}
          d:
            roles: [board]
        """;
    MalformedDocument refused =
        catchThrowableOfType(
            MalformedDocument.class, () -> RosterCheck.check("people.yaml", people, charter, NOW));
    assertThat(refused.faults())
        .extracting(Fault::toString)
        .containsExactly(
            "people.yaml:4:48: A. Winter cannot become `chief-information-officer` while holding"
                + " `chief-medical-information-officer`; nobody may hold both: budget and uptime"
                + " incentives conflict with preventing harm, and one blind spot would be shared."
                + " Choose somebody else, or end `chief-medical-information-officer` first.",
            "people.yaml:9:13: Role `chief-medical-officer` asks for the credential"
                + " `clinical-licence`, and B. Quist has none on file; record the licence first.",
            "people.yaml:14:22: profession `physican` is not known; did you mean `physician`?",
            "people.yaml:14:58: `expires` must be a day such as `2027-06-30`, or a period from today"
                + " such as `P580D`, found `soon`",
            "people.yaml:16:5: key `name` is missing; add it");
  }

  @Test
  void entersPeopleInTheOrderOfTheFile() {
    String people =
        """
        hospital: Example Health
        people:
          z: {name: Z. Last, roles: [board]}
          a:
            name: Dr A. First
            roles: [chief-medical-officer]
            licences:
              - {profession: physician, source: a board, verified: 2026-11-01, expires: 2027-06-30}
              - {profession: nurse, source: a board, expires: P1Y}
        """;
    RosterCheck.People checked =
        RosterCheck.check("people.yaml", people, Examples.exampleHealth(), NOW);
    assertThat(checked.commands())
        .extracting(command -> command.getClass().getSimpleName())
        .isEqualTo(
            List.of(
                RosterCommand.RegisterPerson.class.getSimpleName(),
                RosterCommand.GrantRole.class.getSimpleName(),
                RosterCommand.RegisterPerson.class.getSimpleName(),
                RosterCommand.RecordLicence.class.getSimpleName(),
                RosterCommand.RecordLicence.class.getSimpleName(),
                RosterCommand.GrantRole.class.getSimpleName()));
    assertThat(checked.roster().members()).hasSize(2);
  }

  /// Two hundred decisions, each resting on the one before: read, checked, ordered and staffed.
  @Test
  void takesTwoHundredDecisions() {
    CharterFindings findings = CharterCheck.check("c.yaml", many(200, "clinical-informaticist"));
    assertThat(findings.findings()).isEmpty();
    assertThat(findings.staffing().orElseThrow().decisions()).hasSize(206);
    assertThat(findings.passed()).isTrue();
  }

  /// A charter is adopted by one act, and an act has at most 65,535 bytes.
  @Test
  void saysThatAThousandDecisionsAreTooManyForOneAct() {
    assertThat(CharterCheck.check("c.yaml", many(1000, "clinical-informaticist")).findings())
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.message())
                    .matches("charter is [0-9]{6} bytes as the act .*, allowed are 61439; .*"));
  }

  @Test
  void findsAThousandFaults() {
    assertThat(CharterCheck.check("c.yaml", many(1000, "informatikerin")).findings())
        .hasSize(1000)
        .allMatch(fault -> fault.rule().equals("unknown-role"));
  }

  private static String many(int count, String worker) {
    StringBuilder decisions = new StringBuilder("decisions:\n");
    for (int i = 0; i < count; i++) {
      decisions.append(
          "  D%s: {accountable: chief-information-officer, responsible: [%s], restsOn: [%s]}\n"
              .formatted(i, worker, i == count - 1 ? "T1" : "D" + (i + 1)));
    }
    StringBuilder kind = new StringBuilder("kinds:\n  everything:\n    decisions:\n");
    for (int i = 0; i < count; i++) {
      kind.append("      D%s: always\n".formatted(i));
    }
    return Examples.text("example-health.yaml")
        .replace("decisions:\n  S:", decisions + "  S:")
        .replace("kinds:\n", kind);
  }
}
