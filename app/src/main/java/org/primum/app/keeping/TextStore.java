package org.primum.app.keeping;

import org.primum.terms.Commitment;
import org.primum.terms.Digest;

/// The medium that keeps free texts behind their commitments. Every adapter passes
/// `TextStoreConformance`.
public interface TextStore {
  /// Keeps a text with its salt; keeping it again, even after it was erased, changes nothing.
  ///
  /// @return the commitment that stands in the ledger
  Commitment keep(SaltedText text);

  /// What is kept behind a commitment's digest.
  KeptText find(Digest commitment);

  /// Erases text and salt for good; the commitment can no longer be opened.
  ///
  /// @return false where nothing was kept
  boolean erase(Digest commitment);
}
