package org.primum.change.command;

import java.util.Optional;
import org.primum.change.dossier.DossierRef;
import org.primum.change.event.DecisionEvent.Vote;
import org.primum.terms.Commitment;
import org.primum.terms.DecisionId;
import org.primum.terms.PersonId;

/// Asks something of one decision of the matrix.
public sealed interface DecisionCommand extends ChangeCommand {
  /// The decision it concerns.
  DecisionId decision();

  /// Say, as Responsible, that the work for a decision is done.
  record Prepare(DecisionId decision, Optional<Commitment> note) implements DecisionCommand {}

  /// Vote as a member of a Responsible committee.
  ///
  /// @param committee its name in the charter
  /// @param ballot for, against or abstain
  /// @param profession the profession under which the member sits; may stay empty for a member with
  ///   one licence or none
  /// @param reason needed for a vote against
  record CastVote(
      DecisionId decision,
      String committee,
      Vote ballot,
      Optional<String> profession,
      Optional<Commitment> reason)
      implements DecisionCommand {}

  /// Answer as Consulted.
  record AnswerConsultation(DecisionId decision, Commitment answer) implements DecisionCommand {}

  /// Approve or reject as Accountable.
  ///
  /// @param ruling the decision
  /// @param dossier what the signer saw
  /// @param statement the signer's words; on rejection, what must change, and then needed
  record Decide(
      DecisionId decision, Ruling ruling, DossierRef dossier, Optional<Commitment> statement)
      implements DecisionCommand {}

  /// Record that Consulted roles were silent when their deadline passed, and take it up to the
  /// Accountable.
  record RecordSilence(DecisionId decision) implements DecisionCommand {}

  /// Declare a conflict of interest; the person takes no part in the decision from then on.
  ///
  /// @param person oneself; compliance may name anybody
  /// @param reason what the conflict is
  record Recuse(DecisionId decision, PersonId person, Commitment reason)
      implements DecisionCommand {}

  /// Confirm, as Informed, having read what was signed.
  record Acknowledge(DecisionId decision) implements DecisionCommand {}

  /// Sign, as Responsible for a decision that is needed only where there is spend, that there is
  /// none.
  record StateNoSpend(DecisionId decision, Optional<Commitment> statement)
      implements DecisionCommand {}

  /// What the Accountable decides.
  enum Ruling {
    /// Approve.
    APPROVE,
    /// Approve for a silent evaluation only.
    APPROVE_FOR_EVALUATION,
    /// Reject, saying what must change.
    REJECT
  }
}
