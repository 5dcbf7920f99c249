package org.primum.change.command;

import java.util.List;
import java.util.Optional;
import org.primum.change.dossier.PartSlot;
import org.primum.change.event.GateEvent.AcceptanceTerms;
import org.primum.change.gate.AdjudicationRecord;
import org.primum.change.gate.Citation;
import org.primum.change.gate.Condition;
import org.primum.change.gate.Remediation;
import org.primum.change.gate.Verdict;
import org.primum.terms.Commitment;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;

/// Asks something at the gates.
public sealed interface GateCommand extends ChangeCommand {
  /// Determine one option; replaces an earlier determination.
  ///
  /// @param option the option
  /// @param verdict binding
  /// @param opinion what it stands on
  /// @param conditions what must be met; exactly for a conditional verdict
  record Determine(OptionId option, Verdict verdict, Opinion opinion, List<Condition> conditions)
      implements GateCommand {
    public Determine {
      conditions = List.copyOf(conditions);
    }
  }

  /// What a determination stands on.
  ///
  /// @param citations provisions of law
  /// @param considered the parts that were looked at; if one changes, the determination is void
  /// @param reason the officer's words
  record Opinion(List<Citation> citations, List<PartSlot> considered, Optional<Commitment> reason) {
    public Opinion {
      citations = List.copyOf(citations);
      considered = List.copyOf(considered);
    }
  }

  /// Confirm that a condition is met.
  ///
  /// @param evidence digest of what shows it
  record MeetCondition(OptionId option, String condition, Digest evidence) implements GateCommand {}

  /// Record the computed adjudication.
  ///
  /// @param remediation needed exactly where doing nothing breaks the law and nothing else is
  ///   lawful
  record RecordAdjudication(AdjudicationRecord record, Optional<Remediation> remediation)
      implements GateCommand {}

  /// Decide an indeterminate adjudication by a signed judgement.
  record Judge(OptionId option, Commitment reason) implements GateCommand {}

  /// Accept the risk of an option, and thereby choose it.
  record AcceptRisk(OptionId option, AcceptanceTerms terms) implements GateCommand {}
}
