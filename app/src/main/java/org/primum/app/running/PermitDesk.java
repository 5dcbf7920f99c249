package org.primum.app.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.app.folding.ActTypes;
import org.primum.app.folding.LedgerView;
import org.primum.app.recording.Notary;
import org.primum.app.recording.Notary.SignedHead;
import org.primum.cds.permit.Permit;
import org.primum.cds.permit.ProvenEntry;
import org.primum.cds.permit.RunMode;
import org.primum.change.event.ChangeEvents;
import org.primum.change.event.RunningEvent;
import org.primum.ledger.act.Entry;
import org.primum.ledger.merkle.Frontier;
import org.primum.ledger.store.LedgerStore;
import org.primum.terms.ChangeId;

/// Puts permits together from the ledger: the change's record up to its last activation, each act
/// with its proof under a head signed now. It claims; only the guard believes.
public final class PermitDesk {
  private final LedgerStore ledger;
  private final LedgerView view;
  private final Notary notary;

  /// @param view of the same ledger
  public PermitDesk(LedgerStore ledger, LedgerView view, Notary notary) {
    this.ledger = ledger;
    this.view = view;
    this.notary = notary;
  }

  /// The permit for what `change` activated last; empty where it never activated anything inside
  /// Primum.
  public Optional<Permit> permit(ChangeId change) {
    List<Entry> stream = ledger.stream(ActTypes.CHANGE_PREFIX + change.value());
    for (int last = stream.size() - 1; last >= 0; last--) {
      Optional<RunningEvent.Activated> activated = activated(stream.get(last));
      if (activated.isPresent()) {
        return Optional.of(permit(change, activated.get(), stream.subList(0, last + 1)));
      }
    }
    return Optional.empty();
  }

  private static Optional<RunningEvent.Activated> activated(Entry entry) {
    return entry.act().events().stream()
        .map(ChangeEvents::of)
        .filter(RunningEvent.Activated.class::isInstance)
        .map(RunningEvent.Activated.class::cast)
        .findFirst();
  }

  private Permit permit(ChangeId change, RunningEvent.Activated activated, List<Entry> record) {
    SignedHead head = notary.head();
    List<ProvenEntry> proven = new ArrayList<>();
    for (Entry entry : record) {
      proven.add(new ProvenEntry(entry, notary.proof(entry.index(), head.checkpoint())));
    }
    long index = record.getLast().index();
    Frontier after =
        view.after(index)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "entry `" + index + "` activates something but is no activation act"));
    return new Permit(
        change,
        activated.artifact().hash(),
        RunMode.of(activated.mode().word()),
        proven,
        after,
        head.note());
  }
}
