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
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.ChangeEvents;
import org.primum.change.event.RunningEvent;
import org.primum.ledger.act.Entry;
import org.primum.ledger.merkle.Frontier;
import org.primum.ledger.store.LedgerStore;
import org.primum.terms.ChangeId;
import org.primum.terms.Digest;

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
      Optional<Claim> claim = claim(stream.get(last));
      if (claim.isPresent()) {
        return Optional.of(permit(change, claim.get(), stream.subList(0, last + 1)));
      }
    }
    return Optional.empty();
  }

  /// What an act starts.
  private record Claim(Digest hash, RunMode mode) {}

  private static Optional<Claim> claim(Entry entry) {
    return entry.act().events().stream()
        .map(ChangeEvents::of)
        .flatMap(event -> claim(event).stream())
        .findFirst();
  }

  private static Optional<Claim> claim(ChangeEvent event) {
    return switch (event) {
      case RunningEvent.Activated activated ->
          Optional.of(new Claim(activated.artifact().hash(), RunMode.of(activated.mode().word())));
      case RunningEvent.EmergencyStarted started ->
          Optional.of(new Claim(started.override().artifact().hash(), RunMode.ACTIVE));
      case ChangeEvent other -> Optional.empty();
    };
  }

  private Permit permit(ChangeId change, Claim claim, List<Entry> record) {
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
    return new Permit(change, claim.hash(), claim.mode(), proven, after, head.note());
  }
}
