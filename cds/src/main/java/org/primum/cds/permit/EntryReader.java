package org.primum.cds.permit;

import java.util.List;
import org.primum.ledger.act.Entry;

/// Hands out entries of the ledger, as `LedgerStore` does: in order from an index on, at most so
/// many, fewer only at the end. What it hands out is checked against the checkpoint.
@FunctionalInterface
public interface EntryReader {
  /// Entries from `from` on.
  List<Entry> read(long from, int limit);
}
