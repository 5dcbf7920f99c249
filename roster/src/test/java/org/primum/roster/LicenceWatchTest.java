package org.primum.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import org.primum.terms.json.CanonicalJson;

class LicenceWatchTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final RoleId CMO = new RoleId("chief-medical-officer");
  private static final RoleId ARCHITECT = new RoleId("it-architect");

  /// 2026-11-20, one hour before midnight in Chicago.
  private static final Instant AT = Instant.parse("2026-11-21T05:00:00Z");

  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final LicenceWatch WATCH = new LicenceWatch(Period.ofMonths(6), Period.ofDays(30));

  @Test
  void countsALicenceOnItsLastDayAndBlocksOnTheNext() {
    assertThat(sentences(licence("physician", "2026-07-01", "2026-11-20")))
        .containsExactly(
            "The clinical-licence of Dr R. Okoye as physician ends on 2026-11-20; renew it and have it"
                + " verified.");
    assertThat(sentences(licence("physician", "2026-07-01", "2026-11-19")))
        .containsExactly(
            "The clinical-licence of Dr R. Okoye as physician expired on 2026-11-19; nothing can be"
                + " signed as `chief-medical-officer` until one counts.");
  }

  @Test
  void blocksOnlyTheRolesThatAskForTheLicence() {
    assertThat(due(licence("physician", "2026-07-01", "2026-11-19")).getFirst().blocked())
        .containsExactly(CMO)
        .doesNotContain(ARCHITECT);
  }

  @Test
  void onlyFlagsALapseWhereAnotherLicenceCounts() {
    List<LicenceDue> due =
        due(
            licence("physician", "2026-07-01", "2026-11-19"),
            licence("nurse", "2026-11-01", "2028-01-01"));
    assertThat(due).hasSize(1);
    assertThat(due.getFirst().blocked()).isEmpty();
    assertThat(due.getFirst().sentence()).endsWith("or another licence counts.");
  }

  @Test
  void onlyFlagsAnOverdueVerification() {
    assertThat(sentences(licence("physician", "2026-05-19", "2028-01-01")))
        .containsExactly(
            "The clinical-licence of Dr R. Okoye as physician was to be verified again by 2026-11-19"
                + " with state board; it counts meanwhile.");
    assertThat(due(licence("physician", "2026-05-19", "2028-01-01")).getFirst().blocked())
        .isEmpty();
  }

  @Test
  void warnsSoLongBeforehandAndNotEarlier() {
    assertThat(sentences(licence("physician", "2026-11-01", "2026-12-20"))).hasSize(1);
    assertThat(sentences(licence("physician", "2026-11-01", "2026-12-21"))).isEmpty();
    assertThat(sentences(licence("physician", "2026-06-20", "2028-01-01"))).hasSize(1);
    assertThat(sentences(licence("physician", "2026-06-21", "2028-01-01"))).isEmpty();
  }

  @Test
  void blocksWhatWasNeverVerifiedOrIsSuspended() {
    Licence claimed =
        new Licence(
            Credential.CLINICAL_LICENCE,
            new Profession("physician"),
            "state board",
            Optional.empty(),
            LocalDate.parse("2028-01-01"),
            LicenceStatus.UNVERIFIED);
    assertThat(due(claimed).getFirst().matter())
        .isEqualTo(new LicenceDue.Lapsed(TODAY, "was never verified with `state board`"));
    Licence suspended =
        new Licence(
            Credential.CLINICAL_LICENCE,
            new Profession("physician"),
            "state board",
            Optional.of(Instant.parse("2026-11-02T15:00:00Z")),
            LocalDate.parse("2028-01-01"),
            LicenceStatus.SUSPENDED);
    assertThat(due(suspended).getFirst().matter())
        .isEqualTo(new LicenceDue.Lapsed(LocalDate.parse("2026-11-02"), "is suspended"));
    assertThat(due(suspended).getFirst().blocked()).containsExactly(CMO);
  }

  @Test
  void listsTheEarliestFirst() {
    assertThat(
            due(
                licence("physician", "2026-06-01", "2026-12-10"),
                licence("nurse", "2026-05-01", "2028-01-01")))
        .extracting(each -> each.matter().on().toString())
        .containsExactly("2026-11-01", "2026-12-01", "2026-12-10");
  }

  @Test
  void givesNamedFieldsToMachines() {
    assertThat(
            CanonicalJson.text(
                due(licence("physician", "2026-07-01", "2026-11-19")).getFirst().json()))
        .isEqualTo(
            "{\"blocked\":[\"chief-medical-officer\"],\"credential\":\"clinical-licence\",\"matter\":"
                + "\"lapsed\",\"message\":\"The clinical-licence of Dr R. Okoye as physician expired on"
                + " 2026-11-19; nothing can be signed as `chief-medical-officer` until one"
                + " counts.\",\"name\":\"Dr R. Okoye\",\"on\":\"2026-11-20\",\"person\":\"r-okoye\","
                + "\"profession\":\"physician\",\"source\":\"state board\"}");
  }

  @Test
  void refusesPeriodsOfNoTime() {
    assertThatThrownBy(() -> new LicenceWatch(Period.ZERO, Period.ofDays(1)))
        .hasMessage("`verifyEvery` is `P0D`, allowed is at least a day, e.g. `P60D`");
    assertThatThrownBy(() -> new LicenceWatch(Period.ofDays(1), Period.ofDays(-1)))
        .hasMessage("`warnBefore` is `P-1D`, allowed is at least a day, e.g. `P60D`");
  }

  private static List<String> sentences(Licence... licences) {
    return due(licences).stream().map(LicenceDue::sentence).toList();
  }

  private static List<LicenceDue> due(Licence... licences) {
    PersonId id = new PersonId("r-okoye");
    Instant since = Instant.parse("2026-01-01T00:00:00Z");
    Member member =
        new Member(
            new Person(id, "Dr R. Okoye"),
            List.of(
                new Holding(CMO, since, Optional.empty()),
                new Holding(ARCHITECT, since, Optional.empty())),
            List.of(licences));
    TreeMap<PersonId, Member> members = new TreeMap<>();
    members.put(id, member);
    TreeMap<RoleId, Optional<Credential>> credentials = new TreeMap<>();
    credentials.put(CMO, Optional.of(Credential.CLINICAL_LICENCE));
    credentials.put(ARCHITECT, Optional.empty());
    return WATCH.due(new Roster(members), new RoleRules(credentials, List.of()), AT, CHICAGO);
  }

  private static Licence licence(String profession, String verified, String expires) {
    return new Licence(
        Credential.CLINICAL_LICENCE,
        new Profession(profession),
        "state board",
        Optional.of(LocalDate.parse(verified).atTime(12, 0).atZone(CHICAGO).toInstant()),
        LocalDate.parse(expires),
        LicenceStatus.ACTIVE);
  }
}
