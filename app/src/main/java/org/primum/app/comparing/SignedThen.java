package org.primum.app.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.change.dossier.PartSlot;
import org.primum.change.event.ChangeEvent;
import org.primum.change.event.ChangeEvents;
import org.primum.change.event.DecisionEvent;
import org.primum.change.event.RaisingEvent;
import org.primum.charter.Charter;
import org.primum.ledger.act.Entry;
import org.primum.terms.DecisionId;

/// A signature that no longer counts, because a part that its decision rests on has changed since.
///
/// @param by printed name and role of whoever signed
/// @param slot the part
/// @param signed its version when it was signed
/// @param now its version today
public record SignedThen(DecisionId decision, String by, PartSlot slot, int signed, int now) {

  /// Those of the stream `entries` that have not been signed anew.
  ///
  /// @param charter the one that binds the change
  public static List<SignedThen> of(List<Entry> entries, Charter charter) {
    Account account = new Account();
    for (Entry entry : entries) {
      entry.act().events().forEach(event -> account.note(entry, ChangeEvents.of(event)));
    }
    List<SignedThen> found = new ArrayList<>();
    account.lost.forEach(
        (decision, signature) ->
            account.versions.forEach(
                (slot, now) -> {
                  int signed = signature.versions().getOrDefault(slot, now);
                  if (signed != now && charter.decision(decision).restsOn().contains(slot.kind())) {
                    found.add(new SignedThen(decision, signature.by(), slot, signed, now));
                  }
                }));
    return found;
  }

  /// The part's kind and, where it belongs to one, its option, as addresses write them.
  public String address() {
    return slot.kind() + "?" + slot.option().map(option -> "option=" + option + "&").orElse("");
  }

  /// One sentence, without its full stop.
  public String sentence() {
    return by
        + " signed "
        + decision
        + " on version "
        + signed
        + " of the "
        + slot
        + ", now "
        + now;
  }

  private record Signature(String by, SortedMap<PartSlot, Integer> versions) {}

  /// Who signed what on which versions, act by act.
  private static final class Account {
    private final SortedMap<PartSlot, Integer> versions = new TreeMap<>();
    private final Map<Long, Signature> signatures = new TreeMap<>();
    private final SortedMap<DecisionId, Signature> lost = new TreeMap<>();

    void note(Entry entry, ChangeEvent event) {
      switch (event) {
        case RaisingEvent.PartAttached attached ->
            versions.put(attached.part().slot(), attached.part().version());
        case DecisionEvent.Signed signed -> {
          String by = entry.act().actor().name() + " (" + entry.act().actor().role() + ")";
          signatures.put(entry.act().seq(), new Signature(by, new TreeMap<>(versions)));
          lost.remove(signed.decision());
        }
        case DecisionEvent.SignatureVoided voided -> {
          Signature signature = signatures.get(voided.seq());
          if (signature != null) {
            // The part that changed stands before in this very act; what was signed came earlier.
            lost.put(voided.decision(), signature);
          }
        }
        case ChangeEvent other -> {}
      }
    }
  }
}
