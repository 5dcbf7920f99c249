package org.primum.ledger.store;

import org.primum.ledger.act.Entry;
import org.primum.terms.Refusal;

/// How an append ended.
public sealed interface Append {
  /// The act is in the ledger and survives a crash of process and machine.
  record Appended(Entry entry) implements Append {}

  /// Somebody else wrote to the stream first, or the act skips a place: nothing was written. Load
  /// the stream again, decide again, append again.
  ///
  /// @param stream the act's stream
  /// @param expectedSeq the place the act claimed
  /// @param foundSeq the next free place
  record Stale(String stream, long expectedSeq, long foundSeq) implements Append {
    /// One line for people.
    public String sentence() {
      return "cannot append to stream `"
          + stream
          + "`: its next place is `"
          + foundSeq
          + "`, the act claims `"
          + expectedSeq
          + "`; reload and retry";
    }
  }

  /// A rule that the medium itself guards (separation of duty as a unique constraint) said no:
  /// nothing was written. Retrying does not help.
  record Conflict(Refusal refusal) implements Append {}
}
