package org.primum.ledger.store;

import java.util.ArrayList;
import java.util.List;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Entry;

/// Keeps the bytes of acts in memory, for tests; nothing survives the process.
public final class InMemoryLedgerStore implements LedgerStore {
  private final List<byte[]> entries = new ArrayList<>();

  @Override
  public synchronized Append append(Act act) {
    long next = stream(act.stream()).size();
    if (act.seq() != next) {
      return new Append.Stale(act.stream(), act.seq(), next);
    }
    entries.add(act.bytes());
    return new Append.Appended(entry(entries.size() - 1));
  }

  @Override
  public synchronized long size() {
    return entries.size();
  }

  @Override
  public synchronized List<Entry> read(long from, int limit) {
    if (from < 0 || limit < 1) {
      throw new IllegalArgumentException(
          "cannot read from index `" + from + "` at most `" + limit + "` entries");
    }
    List<Entry> read = new ArrayList<>();
    for (long index = from; index < entries.size() && read.size() < limit; index++) {
      read.add(entry((int) index));
    }
    return List.copyOf(read);
  }

  @Override
  public synchronized List<Entry> stream(String stream) {
    List<Entry> found = new ArrayList<>();
    for (int index = 0; index < entries.size(); index++) {
      Entry entry = entry(index);
      if (entry.act().stream().equals(stream)) {
        found.add(entry);
      }
    }
    return List.copyOf(found);
  }

  private Entry entry(int index) {
    return new Entry(index, Act.of(entries.get(index)));
  }
}
