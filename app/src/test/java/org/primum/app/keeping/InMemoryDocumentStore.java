package org.primum.app.keeping;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.primum.terms.Digest;

/// Keeps documents in memory, for tests.
public final class InMemoryDocumentStore implements DocumentStore {
  private final Map<Digest, byte[]> documents = new ConcurrentHashMap<>();

  @Override
  public Digest put(byte[] bytes) {
    Digest digest = Digest.of(bytes);
    documents.putIfAbsent(digest, bytes.clone());
    return digest;
  }

  @Override
  public Optional<byte[]> find(Digest digest) {
    return Optional.ofNullable(documents.get(digest)).map(byte[]::clone);
  }
}
