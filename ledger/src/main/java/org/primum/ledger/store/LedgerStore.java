package org.primum.ledger.store;

import java.util.List;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Entry;

/// The medium that keeps the ledger. Every adapter passes `LedgerStoreConformance`.
///
/// Appends are serialised: indices are dense from 0, a reader never sees index `n` without every
/// index before it, and an entry once seen never changes. All methods may be called from many
/// threads. A medium that fails throws its own unchecked exception, naming what could not be
/// reached.
public interface LedgerStore {
  /// Appends `act` at the end of the ledger if its `seq` is the next place of its stream.
  ///
  /// When this returns [Append.Appended], the entry is durable.
  Append append(Act act);

  /// Number of entries.
  long size();

  /// Entries from index `from` on, in order, at most `limit`; fewer only at the end of the ledger.
  ///
  /// @throws IllegalArgumentException if `from` is negative or `limit` is not positive
  List<Entry> read(long from, int limit);

  /// All entries of one stream in order of their `seq`; empty if nothing was ever written to it.
  List<Entry> stream(String stream);
}
