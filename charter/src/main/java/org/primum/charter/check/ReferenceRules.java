package org.primum.charter.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primum.charter.PartKind;
import org.primum.charter.check.CharterDraft.CommitteeDraft;
import org.primum.charter.check.CharterDraft.DecisionDraft;
import org.primum.charter.check.CharterDraft.KindDraft;
import org.primum.charter.check.CharterDraft.RegulationDraft;
import org.primum.charter.regulation.Library;
import org.primum.charter.regulation.Regulation;
import org.primum.documents.Faults;
import org.primum.documents.Nearest;
import org.primum.terms.DecisionId;
import org.primum.terms.KindId;
import org.primum.terms.RoleId;

/// Every name leads somewhere, and no decision waits for itself.
final class ReferenceRules {
  private final CharterDraft draft;
  private final Faults faults;
  private final Set<String> roles;
  private final Set<String> committees;
  private final Set<String> decisions;
  private final Set<String> parts;

  private ReferenceRules(CharterDraft draft, Faults faults) {
    this.draft = draft;
    this.faults = faults;
    this.roles = ids(draft.roles().stream().map(role -> role.id().value().value()));
    this.committees = ids(draft.committees().stream().map(each -> each.id().value()));
    this.decisions = ids(draft.decisions().stream().map(each -> each.id().value().value()));
    this.parts = ids(PartKind.known().stream().map(PartKind::value));
  }

  static void check(CharterDraft draft, Faults faults) {
    ReferenceRules rules = new ReferenceRules(draft, faults);
    draft.decisions().forEach(rules::checkDecision);
    draft.committees().forEach(rules::checkCommittee);
    draft.kinds().forEach(rules::checkKind);
    Stream.concat(draft.exclusive().stream(), draft.compatible().stream())
        .forEach(pairs -> rules.checkRoles("the pair", pairs.roles()));
    rules.checkCompliance();
    rules.checkCircles();
  }

  private void checkDecision(DecisionDraft decision) {
    String name = "decision `" + decision.id().value() + "`";
    if (parts.contains(decision.id().value().value())) {
      faults.add(
          decision.id().place(),
          "reserved-name",
          name + " is named like a part of the dossier; choose another name");
    }
    checkRoles(name, decision.accountable().orElse(List.of()));
    checkRoles(name, decision.work().roles());
    checkRoles(name, decision.consulted().stream().map(each -> each.role()).toList());
    checkRoles(name, decision.informed());
    Set<String> named = new HashSet<>();
    for (CommitteeDraft use : decision.work().committees()) {
      require("committee", use.id(), name, committees);
      if (!named.add(use.id().value())) {
        faults.add(
            use.id().place(),
            "named-twice",
            name + " names committee `" + use.id().value() + "` twice; keep one");
      }
    }
    for (Located<String> ground : decision.restsOn()) {
      if (!parts.contains(ground.value()) && !decisions.contains(ground.value())) {
        Set<String> known = new TreeSet<>(parts);
        known.addAll(decisions);
        faults.add(
            ground.place(),
            "unknown-ground",
            name
                + " rests on `"
                + ground.value()
                + "`, which is neither a part of the dossier nor a decision"
                + Nearest.hint(ground.value(), known));
      }
    }
  }

  private void checkCommittee(CommitteeDraft committee) {
    committee
        .members()
        .ifPresent(role -> checkRoles("committee `" + committee.id().value() + "`", List.of(role)));
  }

  private void checkKind(KindDraft kind) {
    String name = "kind `" + kind.id().value() + "`";
    Stream.of(
            kind.decisions().stream(),
            kind.minor().stream().flatMap(tier -> tier.decisions().stream()),
            kind.patterns().stream().flatMap(tier -> tier.decisions().stream()))
        .flatMap(needs -> needs)
        .forEach(
            need ->
                require(
                    "decision",
                    new Located<>(need.decision().value().value(), need.decision().place()),
                    name,
                    decisions));
  }

  private void checkCompliance() {
    draft
        .compliance()
        .ifPresent(
            compliance -> {
              checkRoles("compliance", List.of(compliance.officer()));
              Set<String> known = ids(Library.regulations().stream().map(Regulation::id));
              Set<String> kinds =
                  ids(draft.kinds().stream().map(each -> each.id().value().value()));
              for (RegulationDraft each : compliance.regulations()) {
                require("regulation", each.id(), "compliance", known);
                for (Located<KindId> kind : each.appliesTo()) {
                  require(
                      "kind",
                      new Located<>(kind.value().value(), kind.place()),
                      "regulation `" + each.id().value() + "`",
                      kinds);
                }
              }
            });
  }

  private void checkRoles(String name, List<Located<RoleId>> named) {
    for (Located<RoleId> role : named) {
      require("role", new Located<>(role.value().value(), role.place()), name, roles);
    }
  }

  private void require(String what, Located<String> name, String where, Collection<String> known) {
    if (!known.contains(name.value())) {
      faults.add(
          name.place(),
          "unknown-" + what,
          where
              + " names "
              + what
              + " `"
              + name.value()
              + "`, which is not there"
              + Nearest.hint(name.value(), known));
    }
  }

  /// Takes away what waits for nothing, then what nothing waits for; what is left waits in a
  /// circle.
  private void checkCircles() {
    Map<DecisionId, Set<DecisionId>> waits = new TreeMap<>();
    for (DecisionDraft decision : draft.decisions()) {
      waits.put(
          decision.id().value(),
          decision.restsOn().stream()
              .map(Located::value)
              .filter(decisions::contains)
              .map(DecisionId::new)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    Set<DecisionId> circle = reversed(trimmed(reversed(trimmed(waits)))).keySet();
    Optional<DecisionDraft> first =
        draft.decisions().stream().filter(each -> circle.contains(each.id().value())).findFirst();
    first.ifPresent(
        decision ->
            faults.add(
                decision.id().place(),
                "decisions-in-a-circle",
                "decisions "
                    + circle.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "))
                    + " rest on each other in a circle, so that none can come first; take one out"
                    + " of a `restsOn`"));
  }

  /// What is left of `waits` once everything that waits for nothing is taken away, again and again.
  private static Map<DecisionId, Set<DecisionId>> trimmed(Map<DecisionId, Set<DecisionId>> waits) {
    Map<DecisionId, Set<DecisionId>> awaitedBy = reversed(waits);
    Map<DecisionId, Set<DecisionId>> left = new TreeMap<>(waits);
    Deque<DecisionId> free = new ArrayDeque<>();
    left.forEach(
        (id, grounds) -> {
          if (grounds.isEmpty()) {
            free.add(id);
          }
        });
    while (!free.isEmpty()) {
      DecisionId done = free.remove();
      left.remove(done);
      for (DecisionId later : awaitedBy.getOrDefault(done, Set.of())) {
        Set<DecisionId> grounds = left.getOrDefault(later, Set.of());
        if (grounds.remove(done) && grounds.isEmpty()) {
          free.add(later);
        }
      }
    }
    return left;
  }

  private static Map<DecisionId, Set<DecisionId>> reversed(Map<DecisionId, Set<DecisionId>> waits) {
    Map<DecisionId, Set<DecisionId>> reversed = new TreeMap<>();
    waits.keySet().forEach(id -> reversed.put(id, new TreeSet<>()));
    waits.forEach(
        (id, grounds) ->
            grounds.forEach(
                ground -> reversed.computeIfAbsent(ground, any -> new TreeSet<>()).add(id)));
    return reversed;
  }

  private static Set<String> ids(Stream<String> names) {
    return names.collect(Collectors.toCollection(TreeSet::new));
  }
}
