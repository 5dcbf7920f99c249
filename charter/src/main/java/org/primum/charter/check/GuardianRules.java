package org.primum.charter.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.primum.charter.Chamber;
import org.primum.charter.Guardians;
import org.primum.charter.check.CharterDraft.DecisionDraft;
import org.primum.charter.check.CharterDraft.PairsDraft;
import org.primum.charter.check.CharterDraft.RoleDraft;
import org.primum.documents.Faults;
import org.primum.documents.Place;
import org.primum.roster.Credential;
import org.primum.roster.Exclusion;
import org.primum.terms.RoleId;

/// The separation of powers: the guardians belong to their chambers, ask for their licences, and
/// stay apart; the clinical and the technology chamber both have something to sign.
final class GuardianRules {
  private final CharterDraft draft;
  private final Faults faults;
  private final SortedSet<RoleId> guardians;

  private GuardianRules(CharterDraft draft, Faults faults) {
    this.draft = draft;
    this.faults = faults;
    this.guardians = guardians(draft);
  }

  static void check(CharterDraft draft, Faults faults) {
    GuardianRules rules = new GuardianRules(draft, faults);
    draft.roles().stream().filter(RoleDraft::readable).forEach(rules::checkRole);
    rules.checkChambers();
    rules.checkOfficer();
    rules.checkPairs();
  }

  /// The guardians of a draft.
  static SortedSet<RoleId> guardians(CharterDraft draft) {
    List<RoleId> roles = draft.roles().stream().map(role -> role.id().value()).toList();
    return draft
        .compliance()
        .map(compliance -> Guardians.of(roles, accountable(draft), compliance.officer().value()))
        .orElseGet(TreeSet::new);
  }

  private static List<RoleId> accountable(CharterDraft draft) {
    return draft.decisions().stream()
        .flatMap(decision -> decision.accountable().orElse(List.of()).stream())
        .map(Located::value)
        .toList();
  }

  private void checkRole(RoleDraft role) {
    RoleId id = role.id().value();
    Optional<Chamber> chamber = role.chamber().map(Located::value);
    Optional<Chamber> due =
        draft
            .compliance()
            .flatMap(compliance -> Guardians.chamber(id, compliance.officer().value()));
    Place place = role.chamber().map(Located::place).orElse(role.id().place());
    if (due.isPresent() && !due.equals(chamber)) {
      faults.add(
          place,
          "wrong-chamber",
          "role `" + id + "` must belong to chamber `" + due.get() + "`, for which it speaks");
    } else if (chamber.isEmpty() && guardians.contains(id)) {
      faults.add(
          place,
          "accountable-without-chamber",
          "role `" + id + "` is Accountable but belongs to no chamber; give it one as `chamber`");
    }
    Optional<Credential> credential =
        Guardians.credential(id, chamber.or(() -> due), guardians.contains(id));
    if (credential.isPresent() && role.credential().isEmpty()) {
      faults.add(
          role.id().place(),
          "credential-missing",
          "role `"
              + id
              + "` answers for patients and must be held by a licensed clinician; add `credential: "
              + credential.get()
              + "`");
    }
  }

  private void checkChambers() {
    Set<Chamber> signing = new HashSet<>();
    for (DecisionDraft decision : draft.decisions()) {
      List<Chamber> chambers =
          decision.accountable().orElse(List.of()).stream()
              .flatMap(role -> chamber(role.value()).stream())
              .toList();
      if (chambers.isEmpty()) {
        return; // Whoever is meant here may belong to the chamber that seems to be missing.
      }
      signing.addAll(chambers);
    }
    for (Chamber chamber : List.of(Chamber.CLINICAL, Chamber.TECHNOLOGY)) {
      if (!draft.decisions().isEmpty() && !signing.contains(chamber)) {
        faults.add(
            draft.place(),
            "guardian-missing",
            "no decision is signed by the "
                + chamber
                + " chamber; two guardians are needed, a clinical and a technology one, so make a"
                + " role of it Accountable for what it owns");
      }
    }
  }

  private void checkOfficer() {
    draft
        .compliance()
        .ifPresent(
            compliance -> {
              for (DecisionDraft decision : draft.decisions()) {
                decision.accountable().orElse(List.of()).stream()
                    .filter(role -> role.value().equals(compliance.officer().value()))
                    .forEach(
                        role ->
                            faults.add(
                                role.place(),
                                "officer-is-accountable",
                                "role `"
                                    + role.value()
                                    + "` determines compliance and cannot be Accountable for"
                                    + " decision `"
                                    + decision.id().value()
                                    + "`, which it may have to refuse; name another role"));
              }
            });
  }

  private void checkPairs() {
    Set<String> exclusive = new HashSet<>();
    for (PairsDraft pairs : draft.exclusive()) {
      for (Exclusion pair : pairs(pairs)) {
        if (!exclusive.add(pair.pair())) {
          faults.add(
              pairs.place(),
              "named-twice",
              names(pair) + " are declared exclusive twice; keep one, with its reason");
        }
      }
    }
    for (PairsDraft pairs : draft.compatible()) {
      for (Exclusion pair : pairs(pairs)) {
        if (exclusive.contains(pair.pair())) {
          faults.add(
              pairs.place(),
              "exclusive-and-compatible",
              names(pair) + " are declared both exclusive and compatible; keep one");
        } else if (crosses(pair)) {
          faults.add(
              pairs.place(),
              "guardians-merged",
              names(pair)
                  + " sign for different chambers and can never be held by one person: two layers"
                  + " of defence would become one; take the pair out");
        }
      }
    }
  }

  /// The pairs meant by a list of roles, faults noted. Reasons do not matter here.
  private List<Exclusion> pairs(PairsDraft pairs) {
    List<RoleId> roles = pairs.roles().stream().map(Located::value).toList();
    if (new HashSet<>(roles).size() < Math.max(2, roles.size())) {
      faults.add(
          pairs.place(),
          "not-a-pair",
          "`roles` must name two or more different roles, found "
              + (roles.isEmpty()
                  ? "none"
                  : roles.stream()
                      .map(role -> "`" + role + "`")
                      .collect(Collectors.joining(", "))));
      return List.of();
    }
    return pairs(roles, "declared");
  }

  /// Every pair of `roles`, which differ.
  static List<Exclusion> pairs(List<RoleId> roles, String why) {
    List<Exclusion> pairs = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      for (RoleId other : roles.subList(i + 1, roles.size())) {
        pairs.add(Exclusion.between(roles.get(i), other, why));
      }
    }
    return pairs;
  }

  private boolean crosses(Exclusion pair) {
    Optional<Chamber> first = chamber(pair.first());
    Optional<Chamber> second = chamber(pair.second());
    return guardians.contains(pair.first())
        && guardians.contains(pair.second())
        && !first.equals(second);
  }

  private Optional<Chamber> chamber(RoleId role) {
    return draft.role(role).flatMap(RoleDraft::chamber).map(Located::value);
  }

  private static String names(Exclusion pair) {
    return "roles `" + pair.first() + "` and `" + pair.second() + "`";
  }
}
