package org.primum.ledger.checkpoint;

import org.primum.terms.Refusal;

/// What a note turned out to be when a key looked at it.
public sealed interface Opened {
  /// The key signed this head.
  record Genuine(Checkpoint checkpoint) implements Opened {}

  /// The note must be ignored. Rules: `note-malformed`, `checkpoint-malformed`, `key-unknown`,
  /// `signature-wrong`, `origin-foreign`.
  record Refused(Refusal refusal) implements Opened {}
}
