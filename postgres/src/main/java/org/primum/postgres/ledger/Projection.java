package org.primum.postgres.ledger;

import java.util.Optional;
import org.primum.ledger.act.Entry;
import org.primum.terms.Refusal;

/// Tables that are folded from entries and from nothing else, in the transaction of the append.
/// Refolding all entries into the emptied tables gives the same rows.
public interface Projection {
  /// Folds one entry. Entries that do not concern this projection are passed over.
  void fold(Entry entry);

  /// What it means for people that `constraint` refused the rows of `entry`; empty where the
  /// constraint is not this projection's.
  Optional<Refusal> refusal(String constraint, Entry entry);
}
