package org.primum.app.reading;

import java.util.List;
import java.util.Optional;
import org.primum.app.folding.LedgerView;
import org.primum.app.folding.Present;
import org.primum.app.keeping.TextStore;
import org.primum.app.recording.Notary;
import org.primum.app.recording.Notary.SignedHead;
import org.primum.charter.Role;
import org.primum.ledger.act.Act;
import org.primum.ledger.act.Entry;
import org.primum.ledger.merkle.TreeHash;
import org.primum.ledger.store.LedgerStore;
import org.primum.terms.json.CanonicalJson;

/// The ledger as pages: stretches of entries, and single entries with their proofs.
public final class LedgerPages {
  private static final int LONGEST = 1_000;

  private final LedgerStore ledger;
  private final LedgerView view;
  private final TextStore texts;
  private final Notary notary;

  /// @param view of the same ledger
  /// @param notary signs its heads
  public LedgerPages(LedgerStore ledger, LedgerView view, TextStore texts, Notary notary) {
    this.ledger = ledger;
    this.view = view;
    this.texts = texts;
    this.notary = notary;
  }

  /// The newest `limit` entries below index `before`, or of all where it is empty, with a head
  /// signed now.
  ///
  /// @param limit 1 to 1,000
  public LedgerPage page(Optional<Long> before, int limit) {
    if (limit < 1 || limit > LONGEST) {
      throw new IllegalArgumentException(
          "cannot show `" + limit + "` entries on one page: choose 1 to 1,000");
    }
    Present present = view.now();
    SignedHead head = notary.head();
    long end = Math.max(0, Math.min(before.orElse(present.size()), present.size()));
    long start = Math.max(0, end - limit);
    List<Entry> entries = end == start ? List.of() : ledger.read(start, (int) (end - start));
    return new LedgerPage(
        present.size(),
        head.checkpoint().root(),
        Optional.of(head(head)),
        notary.key().vkey(),
        entries.reversed().stream().map(entry -> line(entry, present)).toList(),
        start == 0 ? Optional.empty() : Optional.of(start));
  }

  /// One entry with its proof under a head signed now; empty where there is none.
  public Optional<LedgerPage.Whole> entry(long index) {
    Present present = view.now();
    if (index < 0 || index >= present.size()) {
      return Optional.empty();
    }
    SignedHead head = notary.head();
    Entry entry = ledger.read(index, 1).getFirst();
    return Optional.of(
        new LedgerPage.Whole(
            line(entry, present),
            CanonicalJson.text(entry.act().json()),
            head(head),
            notary.proof(index, head.checkpoint()).path()));
  }

  private static LedgerPage.Head head(SignedHead head) {
    return new LedgerPage.Head(
        head.checkpoint().size(),
        head.checkpoint().root(),
        head.checkpoint().issued(),
        head.note());
  }

  private LedgerPage.Line line(Entry entry, Present present) {
    Act act = entry.act();
    String role =
        present
            .charter()
            .flatMap(
                adopted -> Optional.ofNullable(adopted.charter().roles().get(act.actor().role())))
            .map(Role::title)
            .orElse(act.actor().role().value());
    return new LedgerPage.Line(
        entry.index(),
        act.stream(),
        act.seq(),
        act.type(),
        act.at(),
        act.actor().name(),
        role,
        new Chronicle(present, texts).sentence(entry),
        TreeHash.leaf(entry.bytes()));
  }
}
