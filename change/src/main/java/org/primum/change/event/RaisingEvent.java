package org.primum.change.event;

import java.util.List;
import java.util.Optional;
import org.primum.change.dossier.PartVersion;
import org.primum.charter.ChangeTraits;
import org.primum.terms.ChangeId;
import org.primum.terms.Commitment;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.KindId;

/// What happens to the matter itself: raised, enlarged, filled with parts, objected to, withdrawn.
public sealed interface RaisingEvent extends ChangeEvent {
  /// A change was raised.
  ///
  /// @param matter what it is about
  /// @param charter the charter in force, which binds this change to its end
  /// @param needed the decisions it needs, by the charter's kinds table
  record Raised(Matter matter, PinnedCharter charter, List<DecisionId> needed)
      implements RaisingEvent {
    public Raised {
      needed = List.copyOf(needed);
    }
  }

  /// What a change is about.
  ///
  /// @param change its id
  /// @param kind its kind in the charter's table
  /// @param title for people, 1 to 200 characters
  /// @param options the ways it could go, doing nothing among them
  /// @param traits what it touches, as its raiser declares
  record Matter(
      ChangeId change, KindId kind, String title, List<ChangeOption> options, ChangeTraits traits) {
    /// @throws IllegalArgumentException if the title is blank or too long
    public Matter {
      if (title.isBlank() || title.length() > 200) {
        throw new IllegalArgumentException(
            "title of change `" + change + "` must have 1 to 200 characters");
      }
      options = List.copyOf(options);
    }
  }

  /// The charter a change was raised under.
  ///
  /// @param digest of its canonical JSON
  /// @param version as printed, e.g. `2026.2`
  record PinnedCharter(Digest digest, String version) {}

  /// One more option was put on the table.
  record OptionAdded(ChangeOption option) implements RaisingEvent {}

  /// A part was attached, or replaced by its next version.
  record PartAttached(PartVersion part) implements RaisingEvent {}

  /// Somebody objected or dissented; it stays beside the decision and stops nothing by itself.
  ///
  /// @param decision the decision objected to; empty for the change as a whole
  record Objected(Optional<DecisionId> decision, Commitment reason) implements RaisingEvent {}

  /// The change was withdrawn before anything ran.
  record Withdrawn(Commitment reason) implements RaisingEvent {}

  /// A withdrawn change was taken up again; what had been signed was signed anew since.
  record Reopened(Commitment reason) implements RaisingEvent {}
}
