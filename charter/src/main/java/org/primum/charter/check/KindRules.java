package org.primum.charter.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primum.charter.check.CharterDraft.ComplianceDraft;
import org.primum.charter.check.CharterDraft.KindDraft;
import org.primum.charter.check.CharterDraft.NeedDraft;
import org.primum.documents.Faults;
import org.primum.terms.DecisionId;

/// No list that must say something is empty: without a decision a kind of change would run
/// unapproved, without a regulation compliance would judge by nothing.
final class KindRules {
  private KindRules() {}

  static void check(CharterDraft draft, Faults faults) {
    for (KindDraft kind : draft.kinds()) {
      if (kind.decisions().isEmpty()) {
        faults.add(
            kind.id().place(),
            "kind-without-decision",
            "kind `"
                + kind.id().value()
                + "` needs no decision, so that such a change would run unapproved; name at least"
                + " one");
      }
    }
    draft.kinds().forEach(kind -> tiers(kind, faults));
    if (draft.compliance().map(ComplianceDraft::regulations).filter(List::isEmpty).isPresent()) {
      faults.add(
          draft.compliance().get().officer().place(),
          "regulation-missing",
          "compliance names no regulation in force; list at least one as `regulations`");
    }
  }

  /// A smaller change needs less than a major one, and never nothing.
  private static void tiers(KindDraft kind, Faults faults) {
    Set<DecisionId> major = decisions(kind.decisions());
    Stream.concat(kind.minor().stream(), kind.patterns().stream())
        .forEach(
            tier -> {
              String name = "`" + tier.id().value() + "` of kind `" + kind.id().value() + "`";
              Set<DecisionId> needed = decisions(tier.decisions());
              Set<DecisionId> more = new TreeSet<>(needed);
              more.removeAll(major);
              if (!tier.id().value().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                faults.add(
                    tier.id().place(),
                    "malformed-id",
                    name + " must be named by lower-case words joined by `-`");
              }
              if (needed.isEmpty()) {
                faults.add(
                    tier.id().place(),
                    "tier-without-decision",
                    name
                        + " needs no decision, so that such a change would run unapproved; name at"
                        + " least one");
              } else if (!more.isEmpty()) {
                faults.add(
                    tier.id().place(),
                    "tier-asks-more",
                    name
                        + " needs "
                        + quoted(more)
                        + ", which a major change does not; add it to `decisions` of the kind, or"
                        + " take it out here");
              } else if (needed.size() == major.size()) {
                faults.add(
                    tier.id().place(),
                    "tier-not-smaller",
                    name
                        + " needs as many decisions as a major change; leave out what it can do"
                        + " without, or take it out");
              }
            });
  }

  private static Set<DecisionId> decisions(List<NeedDraft> needs) {
    return needs.stream()
        .map(need -> need.decision().value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String quoted(Set<DecisionId> ids) {
    return ids.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
  }
}
