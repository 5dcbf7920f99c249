package org.primum.app.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.primum.terms.Digest;

/// A stretch of the ledger, newest first.
///
/// @param size number of entries in all
/// @param root root of the Merkle tree over them
/// @param checkpoint the latest signed head; empty before the first
/// @param key the verifier key of the checkpoints (vkey)
/// @param before give this as the next page's `before`; empty at the beginning of the ledger
public record LedgerPage(
    long size,
    Digest root,
    Optional<Head> checkpoint,
    String key,
    List<Line> lines,
    Optional<Long> before) {
  public LedgerPage {
    lines = List.copyOf(lines);
  }

  /// A signed head.
  ///
  /// @param note as published
  public record Head(long size, Digest root, Instant issued, String note) {}

  /// One entry.
  ///
  /// @param type the act's type, e.g. `change.signed`
  /// @param leaf hash of the Merkle leaf
  /// @param sentence the act in words, see [ChangePage.RecordLine]
  public record Line(
      long index,
      String stream,
      long seq,
      String type,
      Instant at,
      String name,
      String role,
      String sentence,
      Digest leaf) {}

  /// One entry, whole.
  ///
  /// @param json the canonical bytes, as text
  /// @param proof hashes of the inclusion proof under `head`, from the leaf up
  public record Whole(Line line, String json, Head head, List<Digest> proof) {
    public Whole {
      proof = List.copyOf(proof);
    }
  }
}
