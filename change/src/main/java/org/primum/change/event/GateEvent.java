package org.primum.change.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.primum.change.dossier.PartVersion;
import org.primum.change.gate.AdjudicationRecord;
import org.primum.change.gate.Citation;
import org.primum.change.gate.Condition;
import org.primum.change.gate.ReasonClass;
import org.primum.change.gate.Remediation;
import org.primum.change.gate.Verdict;
import org.primum.charter.Chamber;
import org.primum.terms.Commitment;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;

/// What happens at the gates: determinations, the adjudication, acceptance of risk.
public sealed interface GateEvent extends ChangeEvent {
  /// Compliance determined one option.
  ///
  /// @param option the option
  /// @param verdict binding
  /// @param grounds what it stands on
  /// @param conditions what must be met; only for a conditional verdict
  /// @param covers the chamber the determining person covers by this
  record Determined(
      OptionId option, Verdict verdict, Grounds grounds, List<Condition> conditions, Chamber covers)
      implements GateEvent {
    public Determined {
      conditions = List.copyOf(conditions);
    }
  }

  /// What a determination stands on.
  ///
  /// @param citations provisions of law
  /// @param considered the parts that were looked at; if one changes, the determination is void
  /// @param reason the officer's words
  record Grounds(
      List<Citation> citations, List<PartVersion> considered, Optional<Commitment> reason) {
    public Grounds {
      citations = List.copyOf(citations);
      considered = considered.stream().sorted().toList();
    }
  }

  /// A determination no longer holds.
  ///
  /// @param seq the act that had made it
  /// @param because a sentence made by the program
  record DeterminationVoided(OptionId option, long seq, String because) implements GateEvent {}

  /// Compliance confirmed that a condition is met.
  ///
  /// @param evidence digest of what shows it
  record ConditionMet(OptionId option, String condition, Digest evidence) implements GateEvent {}

  /// The adjudication was computed and recorded.
  record Adjudicated(AdjudicationRecord record) implements GateEvent {}

  /// An adjudication no longer holds; with it fall its choice and every acceptance of risk.
  ///
  /// @param seq the act that had recorded it
  /// @param because a sentence made by the program
  record AdjudicationVoided(long seq, String because) implements GateEvent {}

  /// Clinical leadership decided an indeterminate adjudication.
  ///
  /// @param covers the chamber the signer covers by this
  record Judged(OptionId option, Commitment reason, Chamber covers) implements GateEvent {}

  /// Clinical leadership accepted the risk of an option, and thereby chose it.
  ///
  /// @param terms on which it holds
  /// @param covers the chamber the signer covers by this
  record RiskAccepted(OptionId option, AcceptanceTerms terms, Chamber covers)
      implements GateEvent {}

  /// On what terms a risk is accepted.
  ///
  /// @param reasonClass clinical or continuity of care
  /// @param reason the signer's words
  /// @param owner who watches the risk
  /// @param expiresOn the last day on which the acceptance holds, in the charter's time zone
  record AcceptanceTerms(
      ReasonClass reasonClass, Commitment reason, PersonId owner, LocalDate expiresOn) {}

  /// Doing nothing breaks the law too: remediation is mandatory.
  ///
  /// @param told the roles to be told
  record RemediationOpened(Remediation remediation, List<String> told) implements GateEvent {
    public RemediationOpened {
      told = List.copyOf(told);
    }
  }
}
