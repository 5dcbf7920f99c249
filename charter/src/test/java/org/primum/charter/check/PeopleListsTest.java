package org.primum.charter.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.charter.Charter;
import org.primum.charter.Examples;
import org.primum.documents.MalformedDocument;
import org.primum.roster.Licence;
import org.primum.roster.LicenceStatus;
import org.primum.roster.Member;
import org.primum.roster.Profession;
import org.primum.roster.Roster;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// People from tables and from FHIR, with every fault at its place.
class PeopleListsTest {
  private static final Instant AT = Instant.parse("2026-11-20T15:00:00Z");
  private static final String HEAD =
      "person,name,roles,npi,profession,source,verified,expires,status\n";
  private static final String FHIR =
      """
      {
      \t"resourceType": "Bundle", "type": "collection",
      \t"entry": [
      \t\t{"resource": {"resourceType": "Practitioner", "id": "r-okoye", "active": true,
      \t\t\t"identifier": [{"system": "http://hl7.org/fhir/sid/us-npi", "value": "1234567893"}],
      \t\t\t"name": [{"prefix": ["Dr"], "given": ["Ruth", "A."], "family": "Okoye", "suffix": ["MD"]}],
      \t\t\t"qualification": [
      \t\t\t\t{"code": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0360", "code": "MD"}]},
      \t\t\t\t "period": {"start": "2019-01-01", "end": "2027-06-30"}, "issuer": {"display": "state medical board"}},
      \t\t\t\t{"code": {"text": "A course without an end"}}]}},
      \t\t{"resource": {"resourceType": "VerificationResult", "status": "validated",
      \t\t\t"target": [{"reference": "Practitioner/r-okoye"}], "lastPerformed": "2026-11-01T09:00:00-06:00"}},
      \t\t{"resource": {"resourceType": "PractitionerRole", "practitioner": {"reference": "Practitioner/r-okoye"},
      \t\t\t"period": {"start": "2020-01-01", "end": "2028-12-31"},
      \t\t\t"code": [{"coding": [{"code": "chief-medical-officer"}]}]}},
      \t\t{"resource": {"resourceType": "Practitioner", "id": "gone", "active": false, "name": [{"text": "Gone"}]}},
      \t\t{"resource": {"resourceType": "PractitionerRole", "practitioner": {"reference": "Practitioner/gone"},
      \t\t\t"code": [{"coding": [{"code": "board"}]}]}},
      \t\t{"resource": {"resourceType": "Location", "id": "ward-3"}}
      \t]
      }
      """;

  private final Charter charter = Examples.exampleHealth();

  @Test
  void entersATable() {
    Roster roster =
        people(
                "people.csv",
                HEAD
                    + "r-okoye,\"Okoye, Dr R.\",chief-medical-officer,1234567893,physician,state"
                    + " board,2026-11-01,2027-06-30,\n"
                    + "r-okoye,\"Okoye, Dr R.\",chief-medical-officer,,nurse,nursing board,,2027-01-31,\n"
                    + "\n"
                    + "b-quist,B. Quist,board; patient-representative,,,,,,\n")
            .roster();
    Member okoye = roster.find(new PersonId("r-okoye")).orElseThrow();
    assertThat(okoye.person().name()).isEqualTo("Okoye, Dr R.");
    assertThat(okoye.holds(new RoleId("chief-medical-officer"), AT)).isTrue();
    assertThat(okoye.licences())
        .extracting(Licence::profession, Licence::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(new Profession("nurse"), LicenceStatus.UNVERIFIED),
            org.assertj.core.groups.Tuple.tuple(new Profession("physician"), LicenceStatus.ACTIVE));
    assertThat(roster.find(new PersonId("b-quist")).orElseThrow().rolesAt(AT))
        .containsExactly(new RoleId("board"), new RoleId("patient-representative"));
  }

  @Test
  void saysEveryFaultOfATableWithItsPlace() {
    assertThatThrownBy(
            () ->
                people(
                    "people.csv",
                    HEAD
                        + "R Okoye,Dr R. Okoye,,,,,,,\n"
                        + "a-winter,Dr A. Winter,chief-medical-officer,1234567890,,,,,\n"
                        + "j-l,J. L.,chief-information-officer;compliance-officer,1234567893,,,,,\n"
                        + "k-n,K. N.,,1234567893,pharmacits,,2026-13-01,,\n"
                        + "j-l,J. Lindqvist,,,,,,,\n"))
        .isInstanceOf(MalformedDocument.class)
        .message()
        .satisfies(
            message ->
                assertThat(message.lines())
                    .satisfiesExactly(
                        each -> assertThat(each).startsWith("people.csv:2:1: ").contains("R Okoye"),
                        each ->
                            assertThat(each)
                                .startsWith("people.csv:3:3: ")
                                .contains("has none on file"),
                        each ->
                            assertThat(each)
                                .startsWith("people.csv:3:4: ")
                                .contains("wrong check digit"),
                        each ->
                            assertThat(each)
                                .startsWith("people.csv:4:3: ")
                                .contains("nobody may hold both"),
                        each ->
                            assertThat(each)
                                .startsWith("people.csv:5:4: ")
                                .contains("is given to `j-l` and `k-n`"),
                        each ->
                            assertThat(each)
                                .startsWith("people.csv:5:5: ")
                                .contains("did you mean `pharmacist`?"),
                        each ->
                            assertThat(each).startsWith("people.csv:5:6: ").contains("`source`"),
                        each ->
                            assertThat(each).startsWith("people.csv:5:7: ").contains("2026-13-01"),
                        each ->
                            assertThat(each).startsWith("people.csv:5:8: ").contains("`expires`"),
                        each ->
                            assertThat(each)
                                .startsWith("people.csv:6:2: ")
                                .contains("is named `J. Lindqvist` here and `J. L.` above")));
  }

  @Test
  void saysWhichColumnsAreWrong() {
    assertThatThrownBy(() -> people("people.csv", "person,nmae,person\nx,y,z\n"))
        .hasMessage(
            """
            people.csv:1:1: column `name` is missing; add it
            people.csv:1:2: column `nmae` is not known; did you mean `name`?
            people.csv:1:3: column `person` stands twice; keep one"""
                .strip());
    assertThatThrownBy(() -> people("people.csv", "person,name\n"))
        .hasMessageContaining("people.csv:1:1: table has no row below its head");
  }

  @Test
  void entersPractitionersFromFhir() {
    Roster roster = people("people.json", FHIR).roster();
    assertThat(roster.members().keySet()).containsExactly(new PersonId("r-okoye"));
    Member okoye = roster.find(new PersonId("r-okoye")).orElseThrow();
    assertThat(okoye.person().name()).isEqualTo("Dr Ruth A. Okoye, MD");
    assertThat(okoye.licences())
        .containsExactly(
            new Licence(
                org.primum.roster.Credential.CLINICAL_LICENCE,
                new Profession("physician"),
                "state medical board",
                Optional.of(Instant.parse("2026-11-01T05:00:00Z")),
                LocalDate.parse("2027-06-30"),
                LicenceStatus.ACTIVE));
    assertThat(okoye.holdings())
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.role()).isEqualTo(new RoleId("chief-medical-officer"));
              assertThat(held.since()).as("never for the past").isEqualTo(AT);
              assertThat(held.until()).contains(Instant.parse("2028-12-31T06:00:00Z"));
            });
  }

  @Test
  void countsALicenceAsUnverifiedWhereNobodyVerifiedIt() {
    Roster roster = people("people.json", FHIR.replace("\"validated\"", "\"attested\"")).roster();
    assertThat(roster.find(new PersonId("r-okoye")).orElseThrow().licences().getFirst().status())
        .isEqualTo(LicenceStatus.UNVERIFIED);
  }

  @Test
  void readsOneResourceALine() {
    Roster roster =
        people(
                "people.ndjson",
                """
                {"resourceType": "Practitioner", "id": "b-quist", "name": [{"text": "B. Quist"}]}

                {"resourceType": "PractitionerRole", "practitioner": {"reference": "Practitioner/b-quist"}, "code": {"coding": {"code": "board"}}}
                """)
            .roster();
    assertThat(roster.holds(new PersonId("b-quist"), new RoleId("board"), AT)).isTrue();
  }

  @Test
  void saysEveryFaultOfFhirWithItsPlace() {
    assertThatThrownBy(
            () ->
                people(
                    "people.ndjson",
                    """
                    {"resourceType": "Practitioner", "id": "A B", "name": [{"text": "A. B."}]}
                    {"resourceType": "Practitioner", "id": "c-d", "identifier": [{"system": "http://hl7.org/fhir/sid/us-npi", "value": "12"}], "name": [{"text": "C. D."}], "qualification": [{"period": {"end": "2027-01-01"}}]}
                    {"resourceType": "PractitionerRole", "practitioner": {"reference": "Practitioner/nobody"}}
                    {"resourceType": "PractitionerRole", "practitioner": {"reference": "Practitioner/c-d"}, "code": [{"coding": [{"code": "ceo"}]}]}
                    {"resourceType":
                    """))
        .isInstanceOf(MalformedDocument.class)
        .message()
        .satisfies(
            message -> {
              assertThat(message.lines()).hasSize(6);
              assertThat(message)
                  .contains("people.ndjson:1:40: ", "people.ndjson:2:116: ")
                  .contains("NPI `12` must be ten digits")
                  .contains("needs `code` and `issuer.display`")
                  .contains("people.ndjson:3:")
                  .contains("`Practitioner/nobody`, who is no Practitioner of this file")
                  .contains("The charter has no role `ceo`")
                  .contains("people.ndjson:5:17: not JSON");
            });
    assertThatThrownBy(() -> people("people.json", "[]"))
        .hasMessageContaining("holds no active Practitioner");
  }

  @Test
  void entersAgainOnlyWhatIsNew() {
    RosterCheck.People first = people("people.json", FHIR);
    assertThat(first.commands()).hasSize(3);
    CharterCheck.Document again =
        new CharterCheck.Document(
            "people.json", FHIR.replace("\"chief-medical-officer\"", "\"chief-nursing-officer\""));
    assertThat(RosterCheck.check(again, first.roster(), charter, AT.plusSeconds(60)).commands())
        .singleElement()
        .satisfies(command -> assertThat(command.toString()).contains("chief-nursing-officer"));
    assertThat(
            RosterCheck.check(
                    new CharterCheck.Document("people.json", FHIR),
                    first.roster(),
                    charter,
                    AT.plusSeconds(60))
                .commands())
        .isEmpty();
  }

  private RosterCheck.People people(String file, String text) {
    return RosterCheck.check(file, text, charter, AT);
  }
}
