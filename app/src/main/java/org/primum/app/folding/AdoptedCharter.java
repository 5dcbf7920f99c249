package org.primum.app.folding;

import java.time.Instant;
import java.util.List;
import org.primum.charter.Charter;
import org.primum.ledger.act.Actor;
import org.primum.ledger.act.Entry;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// A charter as the ledger adopted it.
///
/// @param digest of its canonical JSON
/// @param index the entry that adopted it
/// @param at when
/// @param by who adopted it; the role worn is the one that keeps the roster
public record AdoptedCharter(Charter charter, Digest digest, long index, Instant at, Actor by) {
  private static final String EVENT = "charter-adopted";

  /// The event that adopts `charter`.
  ///
  /// @param source digest of the document it was read from
  public static Json.Obj event(Charter charter, Digest source) {
    return Json.object()
        .put("event", EVENT)
        .put("charter", charter.json())
        .put("source", source.hex())
        .build();
  }

  /// Reads the charter that `entry` of the charter stream adopted.
  public static AdoptedCharter of(Entry entry) {
    List<Json.Obj> events = entry.act().events();
    Charter charter = Charter.of(events.getFirst().object("charter"));
    return new AdoptedCharter(
        charter, charter.digest(), entry.index(), entry.act().at(), entry.act().actor());
  }
}
