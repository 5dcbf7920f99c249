package org.primum.cds.permit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.ledger.act.Entry;
import org.primum.ledger.checkpoint.Checkpoint;
import org.primum.ledger.merkle.MerkleTree;
import org.primum.terms.ChangeId;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// Puts permits together from the ledger. What it makes is a claim like any other: the guard checks
/// it.
final class PermitAssembly {
  private static final String PREFIX = "change/";

  private PermitAssembly() {}

  /// The permit for the last activation in a change's stream; empty if nothing was activated under
  /// that head.
  ///
  /// @param stream the entries of one change in order, as far as they go; later ones may be among
  ///   them
  /// @param tree the tree over the whole ledger, at least as large as the head
  /// @param head what `note` says
  /// @param note the signed head, as published
  static Optional<Permit> latest(
      List<Entry> stream, MerkleTree tree, Checkpoint head, String note) {
    for (int last = stream.size() - 1; last >= 0; last--) {
      Entry entry = stream.get(last);
      Optional<Json.Obj> activated = activated(entry);
      if (activated.isPresent() && entry.index() < head.size()) {
        List<ProvenEntry> record = new ArrayList<>();
        for (Entry each : stream.subList(0, last + 1)) {
          record.add(new ProvenEntry(each, tree.inclusion(each.index(), head.size())));
        }
        return Optional.of(
            new Permit(
                new ChangeId(entry.act().stream().substring(PREFIX.length())),
                new Digest(activated.get().text("hash")),
                RunMode.of(activated.get().text("mode")),
                record,
                tree.frontier(entry.index() + 1),
                note));
      }
    }
    return Optional.empty();
  }

  private static Optional<Json.Obj> activated(Entry entry) {
    return entry.act().events().stream()
        .filter(event -> event.text("event").equals("activated"))
        .findFirst();
  }
}
