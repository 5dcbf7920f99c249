package org.primum.benchmarks.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.primum.charter.ChangeTraits;
import org.primum.charter.Charter;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.staffing.StaffingQuestion;
import org.primum.roster.Credential;
import org.primum.roster.Holding;
import org.primum.roster.Licence;
import org.primum.roster.LicenceStatus;
import org.primum.roster.Member;
import org.primum.roster.Person;
import org.primum.roster.Profession;
import org.primum.roster.Roster;
import org.primum.terms.KindId;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// A hospital of 200 roles whose one kind of change needs 30 decisions, signed in turn by the
/// clinical and the technology chamber, each prepared by a role and passed by a committee.
final class BigHospital {
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final int ROLES = 200;
  private static final int DECISIONS = 30;
  private static final List<String> PROFESSIONS = List.of("physician", "nurse", "pharmacist");

  private final TreeMap<PersonId, Member> members = new TreeMap<>();

  private BigHospital() {}

  /// 2,000 people of up to five roles; the first two committees, of different chambers, share
  /// `shared` members besides.
  static StaffingQuestion question(int shared, String passage) {
    BigHospital hospital = new BigHospital();
    SplittableRandom random = new SplittableRandom(7);
    hospital.join(List.of(-1), "physician");
    for (int i = 0; i < DECISIONS; i++) {
      hospital.join(List.of(i), "physician");
      for (String profession : PROFESSIONS) {
        hospital.join(List.of(60 + i), profession);
      }
    }
    for (int i = 0; i < shared; i++) {
      List<Integer> roles = new ArrayList<>(List.of(60, 61));
      for (int k = 0; k < 8; k++) {
        roles.add(62 + random.nextInt(28));
      }
      hospital.join(roles, "nurse");
    }
    while (hospital.members.size() < 2_000) {
      List<Integer> roles = new ArrayList<>();
      for (int n = 1 + random.nextInt(5); n > 0; n--) {
        roles.add(DECISIONS + random.nextInt(ROLES - DECISIONS));
      }
      hospital.join(roles, PROFESSIONS.get(random.nextInt(3)));
    }
    return StaffingQuestion.of(
        charter(passage),
        new KindId("everything"),
        ChangeTraits.ALL,
        new StaffingQuestion.Hands(new Roster(hospital.members), Optional.empty(), NOW));
  }

  private void join(List<Integer> roles, String profession) {
    PersonId id = new PersonId("p-" + (10_000 + members.size()));
    List<Holding> holdings =
        new TreeSet<>(roles)
            .stream()
                .map(role -> new Holding(role(role), NOW.minusSeconds(60), Optional.empty()))
                .toList();
    Licence licence =
        new Licence(
            Credential.CLINICAL_LICENCE,
            new Profession(profession),
            "a board",
            Optional.of(NOW.minusSeconds(60)),
            LocalDate.parse("2027-11-20"),
            LicenceStatus.ACTIVE);
    members.put(id, new Member(new Person(id, "Person " + id), holdings, List.of(licence)));
  }

  private static RoleId role(int number) {
    return new RoleId(number < 0 ? "compliance-officer" : "r-" + number);
  }

  private static Charter charter(String passage) {
    StringBuilder text = new StringBuilder("charter: Large\nversion: '1'\ntimezone: UTC\nroles:\n");
    text.append("  compliance-officer: {chamber: compliance}\n");
    for (int i = 0; i < ROLES; i++) {
      String chamber = i % 2 == 0 ? "clinical, credential: clinical-licence" : "technology";
      text.append("  r-" + i + (i < DECISIONS ? ": {chamber: " + chamber + "}\n" : ": {}\n"));
    }
    text.append("committees:\n");
    for (int i = 0; i < DECISIONS; i++) {
      text.append(
          "  c-%d: {members: r-%d, present: {physician: 1, nurse: 1, pharmacist: 1}, passage: %s}\n"
              .formatted(i, 60 + i, passage));
    }
    text.append("decisions:\n");
    for (int i = 0; i < DECISIONS; i++) {
      text.append(
          "  D%d: {accountable: r-%d, responsible: [r-%d, {committee: c-%d}]}\n"
              .formatted(i, i, 30 + i, i));
    }
    text.append("kinds:\n  everything:\n    decisions:\n");
    for (int i = 0; i < DECISIONS; i++) {
      text.append("      D" + i + ": always\n");
    }
    text.append(rest());
    return CharterCheck.check("large.yaml", text.toString()).charter().orElseThrow();
  }

  private static String rest() {
    return """
        compliance: {officer: compliance-officer, regulations: [hipaa-security-rule]}
        raiserMayBeAccountable: never
        precedence: {margin: 0.05 per year, alpha: "0.05", harmLimit: {probability: "0.2"}, newHarmLimit: 0.5 per year}
        severity: {none: 0, death: 1}
        """;
  }

  /// The YAML of a charter of `decisions` decisions.
  ///
  /// @param faulty true where every row names a role that is not there
  static String charterText(int decisions, boolean faulty) {
    StringBuilder text =
        new StringBuilder(
            """
            charter: Large
            version: '1'
            timezone: UTC
            roles:
              compliance-officer: {chamber: compliance}
              chief-medical-officer: {chamber: clinical, credential: clinical-licence}
              chief-information-officer: {chamber: technology}
              committee-member: {chamber: clinical}
              architect: {}
            committees:
              clinical: {members: committee-member, present: {physician: 1, nurse: 1}}
            decisions:
            """);
    for (int i = 0; i < decisions; i++) {
      text.append(
          "  D%d:\n    title: Decision number %d\n    accountable: %s\n    responsible: [architect%s]\n"
              .formatted(
                  i,
                  i,
                  i % 2 == 0 ? "chief-medical-officer" : "chief-information-officer",
                  i % 2 == 0 ? ", {committee: clinical}" : ""));
      text.append(
          "    consulted: {%s: P5D}\n    informed: [compliance-officer]\n    restsOn: [artifact%s]\n"
              .formatted(
                  faulty ? "comittee-member" : "committee-member", i > 0 ? ", D" + (i - 1) : ""));
    }
    return text + "kinds:\n  change:\n    decisions: {D0: always, D1: if spend}\n" + rest();
  }
}
