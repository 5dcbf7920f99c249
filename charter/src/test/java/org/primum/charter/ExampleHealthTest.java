package org.primum.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.primum.charter.Decision.Letter;
import org.primum.roster.Exclusion;
import org.primum.terms.DecisionId;
import org.primum.terms.KindId;
import org.primum.terms.RoleId;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;
import org.primum.terms.json.StrictJson;

class ExampleHealthTest {
  private final Charter charter = Examples.exampleHealth();

  /// The standard example of the matrix: A, R, C, I of each decision, committees as `*`.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T1|A chief-medical-officer R chief-medical-information-officer *clinical"
            + " C clinical-informaticist I chief-information-officer",
        "T2|A chief-information-officer R clinical-informaticist it-architect"
            + " C chief-medical-information-officer I chief-medical-officer",
        "T4|A chief-information-officer R chief-information-officer"
            + " C chief-medical-information-officer chief-medical-officer I board",
        "S|A chief-medical-officer R chief-medical-information-officer *clinical"
            + " C clinical-informaticist security-official I chief-information-officer",
        "T3|A chief-medical-information-officer R clinical-informaticist"
            + " C chief-information-officer chief-nursing-officer"
            + " I chief-medical-officer compliance-officer",
        "B1|A board R chief-information-officer chief-medical-information-officer"
            + " C compliance-officer I chief-medical-officer"
      })
  void isTheStandardMatrix(String id, String row) {
    Decision decision = charter.decision(new DecisionId(id));
    StringBuilder found = new StringBuilder("A " + decision.accountable() + " R");
    decision.responsible().forEach(role -> found.append(' ').append(role));
    decision.committees().forEach(committee -> found.append(" *").append(committee.id()));
    found.append(" C");
    decision.consulted().keySet().forEach(role -> found.append(' ').append(role));
    found.append(" I");
    decision.informed().forEach(role -> found.append(' ').append(role));
    assertThat(found).hasToString(row);
  }

  @ParameterizedTest
  @CsvSource({
    "cds-alert,S T1 T2 T3,S T1 T2 T4 T3",
    "ai-model,S T1 T2 T3,S T1 T2 T4 T3",
    "order-set,S T1 T3,S T1 T3",
    "access-policy,S T2 T3,S T2 T4 T3",
    "system-update,S T2 T3,S T1 T2 T4 T3",
    "vendor-contract,T2 T4,S T2 T4",
    "charter-amendment,B1,B1"
  })
  void needsTheDecisionsOfItsKind(String kind, String plain, String all) {
    assertThat(needed(kind, new ChangeTraits(false, false, false))).isEqualTo(plain);
    assertThat(needed(kind, ChangeTraits.ALL)).isEqualTo(all);
  }

  private String needed(String kind, ChangeTraits traits) {
    List<String> ids =
        charter.needed(new KindId(kind), traits).stream().map(d -> d.id().value()).toList();
    return String.join(" ", ids);
  }

  @Test
  void excludesEveryTwoGuardiansAndGivesTheReason() {
    assertThat(charter.exclusions())
        .extracting(Exclusion::pair)
        .contains(
            "chief-information-officer+chief-medical-information-officer",
            "chief-medical-information-officer+chief-medical-officer",
            "chief-information-officer+compliance-officer",
            "chief-medical-information-officer+compliance-officer",
            "chief-medical-officer+compliance-officer",
            "board+compliance-officer",
            "chief-information-officer+chief-medical-officer")
        .doesNotHaveDuplicates();
    assertThat(charter.roleRules().exclusionsOf(new RoleId("compliance-officer")))
        .extracting(Exclusion::why)
        .contains("the technology and the compliance chamber check each other");
  }

  @Test
  void countsTheVotesOfACommittee() {
    assertThat(Passage.MAJORITY.votesNeeded(12)).isEqualTo(7);
    assertThat(Passage.MAJORITY.votesNeeded(11)).isEqualTo(6);
    assertThat(Passage.TWO_THIRDS.votesNeeded(12)).isEqualTo(8);
    assertThat(Passage.THREE_QUARTERS.votesNeeded(10)).isEqualTo(8);
    assertThat(Passage.UNANIMOUS.votesNeeded(12)).isEqualTo(12);
    for (Passage passage : EnumSet.allOf(Passage.class)) {
      assertThat(passage.votesNeeded(0)).as("nobody passes nothing").isEqualTo(1);
    }
  }

  @Test
  void countsDaysInTheCharterTimeZone() {
    assertThat(charter.day(Instant.parse("2026-11-20T05:59:59Z")))
        .isEqualTo(LocalDate.parse("2026-11-19"));
    assertThat(charter.day(Instant.parse("2026-11-20T06:00:00Z")))
        .isEqualTo(LocalDate.parse("2026-11-20"));
  }

  @Test
  void knowsTheLettersOfARole() {
    Decision budget = charter.decision(new DecisionId("T4"));
    assertThat(budget.letters(new RoleId("chief-information-officer")))
        .containsExactly(Letter.RESPONSIBLE, Letter.ACCOUNTABLE);
    assertThat(budget.letters(new RoleId("board"))).containsExactly(Letter.INFORMED);
    assertThat(
            charter.decision(new DecisionId("T1")).letters(new RoleId("clinical-committee-member")))
        .containsExactly(Letter.RESPONSIBLE);
    assertThat(charter.chamber(new DecisionId("T4"))).isEqualTo(Chamber.TECHNOLOGY);
  }

  @Test
  void survivesItsCanonicalJson() {
    byte[] bytes = CanonicalJson.bytes(charter.json());
    Charter read = Charter.of((Json.Obj) StrictJson.canonical(bytes));
    assertThat(read).isEqualTo(charter);
    assertThat(read.digest()).isEqualTo(charter.digest());
    assertThat(bytes.length).as("fits an entry").isLessThan(60_000);
  }

  @Test
  void refusesJsonThatSaysMoreThanItUnderstands() {
    TreeMap<String, Json> members = new TreeMap<>(charter.json().members());
    members.put("override", Json.of("chief-information-officer"));
    assertThatThrownBy(() -> Charter.of(new Json.Obj(members)))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("would not write");
  }

  @Test
  void refusesJsonThatMergesTheGuardians() {
    TreeMap<String, Json> members = new TreeMap<>(charter.json().members());
    members.put("exclusive", new Json.Arr(List.of()));
    assertThatThrownBy(() -> Charter.of(new Json.Obj(members)))
        .hasMessageContaining("sign for different chambers but do not exclude each other");
  }
}
