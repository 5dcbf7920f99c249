package org.primum.app.keeping;

import java.util.Optional;
import org.primum.terms.Digest;

/// The medium that keeps documents by their content. Every adapter passes
/// `DocumentStoreConformance`. What [#put] returned is durable and never changes.
public interface DocumentStore {
  /// Keeps `bytes`; keeping the same bytes again changes nothing.
  ///
  /// @return their SHA-256
  Digest put(byte[] bytes);

  /// The bytes whose SHA-256 is `digest`, if they are kept.
  Optional<byte[]> find(Digest digest);
}
