package org.primum.change.command;

import java.util.List;
import java.util.Optional;
import org.primum.change.dossier.PartSlot;
import org.primum.change.event.ChangeOption;
import org.primum.charter.ChangeTraits;
import org.primum.terms.Commitment;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.KindId;

/// Asks something of the matter itself.
public sealed interface RaisingCommand extends ChangeCommand {
  /// Raise a change under the charter in force.
  ///
  /// @param kind a kind of the charter's table
  /// @param title for people, 1 to 200 characters
  /// @param options the ways it could go; doing nothing is added where it is missing
  /// @param traits what it touches
  record Raise(KindId kind, String title, List<ChangeOption> options, ChangeTraits traits)
      implements RaisingCommand {
    public Raise {
      options = List.copyOf(options);
    }
  }

  /// Put one more option on the table. What was signed about all options is void.
  record AddOption(ChangeOption option) implements RaisingCommand {}

  /// Attach a part, or replace it by its next version.
  record AttachPart(PartSlot slot, Digest digest) implements RaisingCommand {}

  /// Object, or dissent, on the record.
  ///
  /// @param decision the decision objected to; empty for the change as a whole
  record RaiseObjection(Optional<DecisionId> decision, Commitment reason)
      implements RaisingCommand {}

  /// Withdraw the change; only while nothing runs.
  record Withdraw(Commitment reason) implements RaisingCommand {}

  /// Take up a withdrawn change again. What had been signed must be signed anew.
  record Reopen(Commitment reason) implements RaisingCommand {}
}
