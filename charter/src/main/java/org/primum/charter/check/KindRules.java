package org.primum.charter.check;

import org.primum.charter.check.CharterDraft.ComplianceDraft;
import org.primum.charter.check.CharterDraft.KindDraft;
import org.primum.documents.Faults;

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
    if (draft.compliance().map(ComplianceDraft::regulations).filter(l -> l.isEmpty()).isPresent()) {
      faults.add(
          draft.compliance().get().officer().place(),
          "regulation-missing",
          "compliance names no regulation in force; list at least one as `regulations`");
    }
  }
}
