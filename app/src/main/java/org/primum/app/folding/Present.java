package org.primum.app.folding;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.change.state.ChangeState;
import org.primum.charter.Charter;
import org.primum.roster.Roster;
import org.primum.terms.ChangeId;
import org.primum.terms.Digest;

/// How things stand after the first `size` entries of the ledger.
///
/// @param lastAt when the last entry was accepted; the epoch before the first
/// @param charter the one in force; empty before the first is adopted
/// @param charters every charter ever adopted, by digest
/// @param changes every change ever raised
/// @param texts what happened to texts behind commitments
/// @param inventory what was inherited, by item
/// @param streams the next free place of each stream that was ever written to
public record Present(
    long size,
    Instant lastAt,
    Roster roster,
    Optional<AdoptedCharter> charter,
    SortedMap<Digest, AdoptedCharter> charters,
    SortedMap<ChangeId, ChangeState> changes,
    TextActs texts,
    SortedMap<String, Inherited> inventory,
    SortedMap<String, Long> streams) {
  public Present {
    charters = Collections.unmodifiableSortedMap(new TreeMap<>(charters));
    changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    inventory = Collections.unmodifiableSortedMap(new TreeMap<>(inventory));
    streams = Collections.unmodifiableSortedMap(new TreeMap<>(streams));
  }

  /// The same with another roster.
  public Present with(Roster other) {
    return new Present(size, lastAt, other, charter, charters, changes, texts, inventory, streams);
  }

  /// The next free place of `stream`.
  public long nextSeq(String stream) {
    return streams.getOrDefault(stream, 0L);
  }

  /// The change named `id`, if it was raised.
  public Optional<ChangeState> change(ChangeId id) {
    return Optional.ofNullable(changes.get(id));
  }

  /// The charter that binds a change: the one it was raised under.
  ///
  /// @throws IllegalStateException if the ledger does not hold it, which means that it is damaged
  public Charter charterOf(ChangeState change) {
    Digest digest = change.raised().event().charter().digest();
    AdoptedCharter adopted = charters.get(digest);
    if (adopted == null) {
      throw new IllegalStateException(
          "change `"
              + change.id()
              + "` was raised under charter `"
              + digest.brief()
              + "`, which the ledger does not hold; verify the ledger");
    }
    return adopted.charter();
  }
}
