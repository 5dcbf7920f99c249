package org.primum.charter.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.primum.charter.check.CharterDraft.CommitteeDraft;
import org.primum.charter.check.CharterDraft.DecisionDraft;
import org.primum.documents.Faults;
import org.primum.documents.Place;
import org.primum.terms.RoleId;

/// The rules of the RACI matrix: exactly one Accountable, at least one Responsible, and no
/// Accountable that is also Consulted or Informed, or Responsible unless the decision says so.
final class MatrixRules {
  private final Map<String, CommitteeDraft> committees;
  private final Faults faults;

  private MatrixRules(CharterDraft draft, Faults faults) {
    this.committees =
        draft.committees().stream()
            .collect(Collectors.toMap(each -> each.id().value(), each -> each));
    this.faults = faults;
  }

  static void check(CharterDraft draft, Faults faults) {
    MatrixRules rules = new MatrixRules(draft, faults);
    draft.decisions().forEach(rules::check);
  }

  private void check(DecisionDraft decision) {
    String name = "decision `" + decision.id().value() + "`";
    Place place = decision.id().place();
    List<Located<RoleId>> accountable = decision.accountable().orElse(List.of());
    if (decision.accountable().isEmpty()) {
      faults.add(
          place,
          "accountable-missing",
          name + " has no Accountable role; name exactly one as `accountable`");
    }
    if (accountable.size() > 1) {
      faults.add(
          accountable.get(1).place(),
          "accountable-more-than-one",
          name
              + " has "
              + accountable.size()
              + " Accountable roles, "
              + quoted(accountable)
              + "; name exactly one, so that somebody owns the outcome");
    }
    boolean nobody = decision.work().roles().isEmpty() && decision.work().committees().isEmpty();
    if (nobody && decision.work().readable()) {
      faults.add(
          place,
          "responsible-missing",
          name + " has nobody Responsible; name at least one role or committee as `responsible`");
    }
    accountable.forEach(role -> checkLetters(name, role.value(), decision));
    checkTwice(name, "accountable", accountable);
    checkTwice(name, "responsible", decision.work().roles());
    checkTwice(name, "informed", decision.informed());
  }

  private void checkLetters(String name, RoleId accountable, DecisionDraft decision) {
    if (!decision.work().mayBeAccountable()) {
      working(decision, accountable)
          .ifPresent(
              place ->
                  faults.add(
                      place,
                      "responsible-is-accountable",
                      name
                          + " has role `"
                          + accountable
                          + "` both Responsible and Accountable; let another do the work, or say"
                          + " `responsibleMayBeAccountable: yes`"));
    }
    decision.consulted().stream()
        .map(CharterDraft.ConsultedDraft::role)
        .filter(role -> role.value().equals(accountable))
        .forEach(role -> also(name, role, "Consulted", "accountable-also-consulted"));
    decision.informed().stream()
        .filter(role -> role.value().equals(accountable))
        .forEach(role -> also(name, role, "Informed", "accountable-also-informed"));
  }

  private void also(String name, Located<RoleId> role, String letter, String rule) {
    faults.add(
        role.place(),
        rule,
        name
            + " has role `"
            + role.value()
            + "` both Accountable and "
            + letter
            + "; whoever signs knows already, so take it out here");
  }

  /// Where `role` is named as doing the work, itself or as members of a committee.
  private Optional<Place> working(DecisionDraft decision, RoleId role) {
    List<Place> places = new ArrayList<>();
    decision.work().roles().stream()
        .filter(each -> each.value().equals(role))
        .forEach(each -> places.add(each.place()));
    for (CommitteeDraft use : decision.work().committees()) {
      Optional.ofNullable(committees.get(use.id().value()))
          .flatMap(CommitteeDraft::members)
          .filter(members -> members.value().equals(role))
          .ifPresent(members -> places.add(use.id().place()));
    }
    return places.stream().findFirst();
  }

  private void checkTwice(String name, String key, List<Located<RoleId>> roles) {
    Set<RoleId> seen = new HashSet<>();
    for (Located<RoleId> role : roles) {
      if (!seen.add(role.value())) {
        faults.add(
            role.place(),
            "named-twice",
            name + " names role `" + role.value() + "` twice as `" + key + "`; keep one");
      }
    }
  }

  private static String quoted(List<Located<RoleId>> roles) {
    return roles.stream().map(role -> "`" + role.value() + "`").collect(Collectors.joining(", "));
  }
}
