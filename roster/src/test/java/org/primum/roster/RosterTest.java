package org.primum.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;

class RosterTest {
  private static final PersonId ADA = new PersonId("a-adeyemi");
  private static final RoleId NURSING = new RoleId("chief-nursing-officer");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void keepsOfASliceOnlyWhatHoldsAtTheInstant() {
    Roster roster =
        Roster.of(
            List.of(
                new RosterEvent.PersonRegistered(new Person(ADA, "Ada Adeyemi")),
                new RosterEvent.PersonRegistered(new Person(new PersonId("other"), "Other")),
                new RosterEvent.RoleGranted(
                    ADA, NURSING, START, Optional.of(START.plusSeconds(10))),
                new RosterEvent.RoleGranted(
                    ADA, NURSING, START.plusSeconds(10), Optional.empty())));
    Roster slice = roster.slice(List.of(ADA, new PersonId("nobody")), START.plusSeconds(10));
    assertThat(slice.members()).containsOnlyKeys(ADA);
    assertThat(slice.find(ADA).orElseThrow().holdings())
        .containsExactly(new Holding(NURSING, START.plusSeconds(10), Optional.empty()));
    assertThat(roster.holders(NURSING, START.minusNanos(1))).isEmpty();
    assertThat(roster.holders(NURSING, START)).hasSize(1);
  }

  @Test
  void refusesAnEventThatCannotFollow() {
    assertThatThrownBy(
            () ->
                Roster.empty()
                    .evolve(new RosterEvent.RoleGranted(ADA, NURSING, START, Optional.empty())))
        .hasMessage(
            "cannot evolve the roster: person `a-adeyemi` is not registered; the record is damaged,"
                + " verify the ledger");
  }

  /// What enters the ledger keeps its form: an event of today is read by every later version.
  @Test
  void writesEveryEventInTheFormOfTheLedger() {
    Licence licence =
        new Licence(
            Credential.CLINICAL_LICENCE,
            new Profession("nurse"),
            "a board",
            Optional.of(START),
            LocalDate.parse("2027-01-01"),
            LicenceStatus.SUSPENDED);
    assertThat(
            List.of(
                new RosterEvent.PersonRegistered(new Person(ADA, "Ada Adeyemi")),
                new RosterEvent.RoleGranted(ADA, NURSING, START, Optional.empty()),
                new RosterEvent.RoleEnded(ADA, NURSING, START, START.plusMillis(1500)),
                new RosterEvent.LicenceRecorded(ADA, licence)))
        .map(event -> CanonicalJson.text(RosterJson.write(event)))
        .containsExactly(
            "{\"event\":\"person-registered\",\"name\":\"Ada Adeyemi\",\"person\":\"a-adeyemi\"}",
            "{\"event\":\"role-granted\",\"person\":\"a-adeyemi\","
                + "\"role\":\"chief-nursing-officer\",\"since\":\"2026-01-01T00:00:00Z\"}",
            "{\"event\":\"role-ended\",\"person\":\"a-adeyemi\",\"role\":\"chief-nursing-officer\","
                + "\"since\":\"2026-01-01T00:00:00Z\",\"until\":\"2026-01-01T00:00:01.500Z\"}",
            "{\"event\":\"licence-recorded\",\"licence\":{\"credential\":\"clinical-licence\","
                + "\"expiresOn\":\"2027-01-01\",\"profession\":\"nurse\",\"source\":\"a board\","
                + "\"status\":\"suspended\",\"verifiedAt\":\"2026-01-01T00:00:00Z\"},"
                + "\"person\":\"a-adeyemi\"}");
  }

  @Test
  void refusesMalformedEvents() {
    assertThatThrownBy(
            () ->
                RosterJson.event(
                    Json.object()
                        .put("event", "role-granted")
                        .put("person", "a-adeyemi")
                        .put("role", "chief-nursing-officer")
                        .put("since", "yesterday")
                        .build()))
        .isInstanceOf(MalformedJson.class)
        .hasMessage("member `since` is no ISO 8601 time, found `yesterday`");
    assertThatThrownBy(
            () ->
                RosterJson.event(
                    Json.object().put("event", "role-sold").put("person", "a-adeyemi").build()))
        .hasMessage("event `role-sold` is not of the roster");
  }

  @Test
  void refusesValuesThatContradictThemselves() {
    assertThatThrownBy(() -> new Holding(NURSING, START, Optional.of(START)))
        .hasMessageContaining("not after it begins");
    assertThatThrownBy(() -> new Person(ADA, "two\nlines")).hasMessageContaining("one line");
    assertThatThrownBy(() -> Exclusion.between(NURSING, NURSING, "why"))
        .hasMessageContaining("two roles");
    assertThatThrownBy(
            () ->
                new Licence(
                    Credential.CLINICAL_LICENCE,
                    new Profession("nurse"),
                    "a board",
                    Optional.empty(),
                    LocalDate.parse("2027-01-01"),
                    LicenceStatus.ACTIVE))
        .hasMessage("licence is `active` but does not say when it was verified; add the instant");
  }
}
