package org.primum.app.governing;

import java.util.List;
import org.primum.ledger.act.Entry;
import org.primum.terms.Refusal;

/// How an attempt to act ended.
public sealed interface Acted {
  /// It is done: the entry is durable.
  record Recorded(Entry entry) implements Acted {}

  /// It is refused, for every reason found; nothing was written.
  record Refused(List<Refusal> refusals) implements Acted {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /// Others kept writing to the same stream; nothing was written. Look again, then retry.
  record Overtaken(String sentence) implements Acted {}
}
