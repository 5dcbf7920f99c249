package org.primum.server.ui;

import java.util.List;
import org.primum.app.reading.LedgerPage;
import org.primum.charts.Figures;
import org.primum.terms.Digest;

/// One entry, whole, with its proof.
///
/// @param json the canonical bytes, as text
/// @param proof the hashes from the leaf up
/// @param root the root they lead to
/// @param size how many entries that root covers
public record EntryView(
    long index,
    String who,
    String what,
    String when,
    String type,
    String stream,
    long seq,
    String leaf,
    String json,
    List<String> proof,
    String root,
    String size) {
  public EntryView {
    proof = List.copyOf(proof);
  }

  /// The view of `entry`.
  public static EntryView of(LedgerPage.Whole entry, Dates dates) {
    LedgerPage.Line line = entry.line();
    return new EntryView(
        line.index(),
        line.name() + ", " + line.role(),
        line.sentence(),
        dates.minute(line.at()),
        line.type(),
        line.stream(),
        line.seq(),
        line.leaf().hex(),
        entry.json(),
        entry.proof().stream().map(Digest::hex).toList(),
        entry.head().root().hex(),
        Figures.count(entry.head().size()));
  }
}
