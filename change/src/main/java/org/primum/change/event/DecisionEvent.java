package org.primum.change.event;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.change.dossier.DossierRef;
import org.primum.charter.Chamber;
import org.primum.terms.Commitment;
import org.primum.terms.DecisionId;
import org.primum.terms.OptionId;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// What happens to one decision of the matrix: prepared, voted on, heard about, signed, voided.
public sealed interface DecisionEvent extends ChangeEvent {
  /// The decision it concerns.
  DecisionId decision();

  /// Somebody Responsible, in the role the act names, did the work for a decision.
  record Prepared(DecisionId decision, Optional<Commitment> note) implements DecisionEvent {}

  /// A member of a Responsible committee voted. Whoever votes is in the quorum.
  ///
  /// @param committee the committee's name in the charter
  /// @param ballot for, against or abstain
  /// @param profession the licensed profession that counts for the quorum, if any
  /// @param reason the member's words; a dissent always has them
  /// @param covers the chamber the member covers by this
  record Voted(
      DecisionId decision,
      String committee,
      Vote ballot,
      Optional<String> profession,
      Optional<Commitment> reason,
      Chamber covers)
      implements DecisionEvent {}

  /// How a member voted.
  enum Vote {
    /// In favour.
    FOR,
    /// Against, with a reason.
    AGAINST,
    /// Present, neither for nor against.
    ABSTAIN
  }

  /// A committee was quorate and enough of its members were in favour.
  ///
  /// @param count the votes as they stood
  record CommitteePassed(DecisionId decision, String committee, Count count)
      implements DecisionEvent {}

  /// The votes of a committee.
  ///
  /// @param members all members of the committee at that moment
  /// @param present how many voted, abstentions among them
  /// @param inFavour how many voted for
  record Count(int members, int present, int inFavour) {}

  /// Everybody Responsible is done: the Consulted are asked, each with a deadline.
  record ConsultationOpened(DecisionId decision, SortedMap<RoleId, Instant> deadlines)
      implements DecisionEvent {
    public ConsultationOpened {
      deadlines = Collections.unmodifiableSortedMap(new TreeMap<>(deadlines));
    }
  }

  /// Somebody Consulted, in the role the act names, answered.
  record Consulted(DecisionId decision, Commitment answer) implements DecisionEvent {}

  /// A Consulted role had not answered when its deadline passed.
  record SilenceRecorded(DecisionId decision, RoleId role, Instant deadline)
      implements DecisionEvent {}

  /// The Accountable signed.
  ///
  /// @param extent for everything, or for a silent evaluation only
  /// @param basis what the signature covers
  /// @param covers the chamber the signer covers by this
  /// @param informed the roles that are told by this act
  /// @param statement the signer's words
  record Signed(
      DecisionId decision,
      Extent extent,
      Basis basis,
      Chamber covers,
      List<RoleId> informed,
      Optional<Commitment> statement)
      implements DecisionEvent {
    public Signed {
      informed = List.copyOf(informed);
    }
  }

  /// How far an approval reaches.
  enum Extent {
    /// The decision is made.
    FULL,
    /// Only a silent evaluation may rest on it.
    EVALUATION
  }

  /// What a signature covers.
  ///
  /// @param option the adjudicated option; empty where the decision concerns all options
  /// @param dossier the dossier as signed
  record Basis(Optional<OptionId> option, DossierRef dossier) {}

  /// The Accountable refused.
  ///
  /// @param whatMustChange before it can be put forward again
  record Rejected(DecisionId decision, Basis basis, Chamber covers, Commitment whatMustChange)
      implements DecisionEvent {}

  /// A signature no longer counts.
  ///
  /// @param seq the act that had signed
  /// @param because a sentence made by the program
  record SignatureVoided(DecisionId decision, long seq, String because) implements DecisionEvent {}

  /// Preparation, votes and consultation of a decision start again.
  ///
  /// @param because a sentence made by the program
  record PreparationVoided(DecisionId decision, String because) implements DecisionEvent {}

  /// Somebody has a conflict of interest and takes no part in a decision; others step in.
  ///
  /// @param person who is recused
  /// @param reason what the conflict is
  record Recused(DecisionId decision, PersonId person, Commitment reason)
      implements DecisionEvent {}

  /// The deadline of some Consulted passed in silence, and the matter went up.
  ///
  /// @param silent the roles that did not answer
  /// @param to the role that is told and decides without them
  record Escalated(DecisionId decision, List<RoleId> silent, RoleId to) implements DecisionEvent {
    public Escalated {
      silent = List.copyOf(silent);
    }
  }

  /// Somebody Informed, in the role the act names, confirmed having read what was signed.
  ///
  /// @param seq the act that had signed
  record Acknowledged(DecisionId decision, long seq) implements DecisionEvent {}

  /// Somebody Responsible for a decision that a change does not need signed that it does not: there
  /// is no spend.
  record NoSpendStated(DecisionId decision, Optional<Commitment> statement)
      implements DecisionEvent {}
}
