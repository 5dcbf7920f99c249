package org.primum.app.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.change.dossier.PartSlot;
import org.primum.change.dossier.PartVersion;
import org.primum.change.event.ChangeEvents;
import org.primum.change.event.RaisingEvent;
import org.primum.ledger.act.Entry;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// Every version of every part of a change.
///
/// @param all the versions of each slot, the first first
public record PartVersions(SortedMap<PartSlot, List<Version>> all) {
  public PartVersions {
    all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
  }

  /// One version.
  ///
  /// @param number from 1 on
  /// @param digest of its document
  /// @param by printed name and role of whoever attached it
  /// @param index the entry that did
  public record Version(int number, Digest digest, String by, Instant at, long index) {}

  /// The versions attached in `entries`, the stream of a change.
  public static PartVersions of(List<Entry> entries) {
    SortedMap<PartSlot, List<Version>> all = new TreeMap<>();
    for (Entry entry : entries) {
      for (Json.Obj event : entry.act().events()) {
        if (ChangeEvents.of(event) instanceof RaisingEvent.PartAttached(PartVersion part)) {
          all.computeIfAbsent(part.slot(), any -> new ArrayList<>())
              .add(
                  new Version(
                      part.version(),
                      part.digest(),
                      entry.act().actor().name() + " (" + entry.act().actor().role() + ")",
                      entry.act().at(),
                      entry.index()));
        }
      }
    }
    return new PartVersions(all);
  }

  /// Version `number` of `slot`; empty where there is none.
  public Optional<Version> version(PartSlot slot, int number) {
    return all.getOrDefault(slot, List.of()).stream()
        .filter(each -> each.number() == number)
        .findFirst();
  }

  /// The newest version of `slot`; 0 where there is none.
  public int newest(PartSlot slot) {
    return all.getOrDefault(slot, List.of()).size();
  }
}
