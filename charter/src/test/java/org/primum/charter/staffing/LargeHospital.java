package org.primum.charter.staffing;

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
import org.primum.charter.check.CharterFindings;
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
/// clinical and the technology chamber, each prepared by a role and a committee.
final class LargeHospital {
  static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final int ROLES = 200;
  private static final int DECISIONS = 30;

  private final TreeMap<PersonId, Member> members = new TreeMap<>();
  private final String passage;

  LargeHospital(String passage) {
    this.passage = passage;
  }

  /// Somebody who holds the roles numbered `roles`.
  void join(List<Integer> roles, String profession) {
    PersonId id = new PersonId("p-" + (10_000 + members.size()));
    List<Holding> holdings =
        new TreeSet<>(roles)
            .stream()
                .map(
                    role ->
                        new Holding(
                            new RoleId("r-" + role), NOW.minusSeconds(60), Optional.empty()))
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

  /// People with some of the roles that sign nothing, and one holder for each role that signs.
  LargeHospital crowd(int size, SplittableRandom random) {
    for (int i = 0; i < DECISIONS; i++) {
      join(List.of(i), "physician");
    }
    for (int i = members.size(); i < size; i++) {
      List<Integer> roles = new ArrayList<>();
      for (int n = 1 + random.nextInt(5); n > 0; n--) {
        roles.add(DECISIONS + random.nextInt(ROLES - DECISIONS));
      }
      join(roles, List.of("physician", "nurse", "pharmacist").get(random.nextInt(3)));
    }
    return this;
  }

  StaffingQuestion question() {
    return StaffingQuestion.of(
        charter(),
        new KindId("everything"),
        ChangeTraits.ALL,
        new StaffingQuestion.Hands(new Roster(members), Optional.empty(), NOW));
  }

  /// Decision `i` is signed by role `i`, prepared by role `30 + i` and the holders of role `60 +
  /// i`.
  Charter charter() {
    StringBuilder text = new StringBuilder("charter: Large\nversion: '1'\ntimezone: UTC\nroles:\n");
    text.append("  compliance-officer: {chamber: compliance}\n");
    for (int i = 0; i < ROLES; i++) {
      String chamber = i % 2 == 0 ? "clinical, credential: clinical-licence" : "technology";
      text.append("  r-").append(i);
      text.append(i < DECISIONS ? ": {chamber: " + chamber + "}\n" : ": {}\n");
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
    text.append("kinds:\n  everything:\n    decisions: {");
    for (int i = 0; i < DECISIONS; i++) {
      text.append(i == 0 ? "" : ", ").append('D').append(i).append(": always");
    }
    text.append("}\n");
    text.append(
        """
        compliance: {officer: compliance-officer, regulations: [hipaa-security-rule]}
        raiserMayBeAccountable: never
        precedence: {margin: 0.05 per year, alpha: "0.05", harmLimit: {probability: "0.2"}, newHarmLimit: 0.5 per year}
        severity: {none: 0, death: 1}
        """);
    CharterFindings findings = CharterCheck.check("large.yaml", text.toString());
    if (findings.charter().isEmpty()) {
      throw new AssertionError(findings.findings());
    }
    return findings.charter().get();
  }

  /// One of each profession in each committee who does nothing else.
  LargeHospital quorate() {
    for (int i = 0; i < DECISIONS; i++) {
      for (String profession : List.of("physician", "nurse", "pharmacist")) {
        join(List.of(60 + i), profession);
      }
    }
    return this;
  }

  /// People who sit in the first two committees, one of each chamber, and in others besides, so
  /// that hardly two of them are alike.
  LargeHospital pigeons(int count, SplittableRandom random) {
    for (int i = 0; i < count; i++) {
      List<Integer> roles = new ArrayList<>(List.of(60, 61));
      for (int k = 0; k < 8; k++) {
        roles.add(62 + random.nextInt(28));
      }
      join(roles, "nurse");
    }
    return this;
  }

  /// Gives the officer of compliance a holder.
  LargeHospital withOfficer() {
    PersonId id = new PersonId("officer");
    members.put(
        id,
        new Member(
            new Person(id, "Officer"),
            List.of(
                new Holding(
                    new RoleId("compliance-officer"), NOW.minusSeconds(60), Optional.empty())),
            List.of()));
    return this;
  }
}
