package org.primum.app.keeping;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.primum.terms.Commitment;
import org.primum.terms.Digest;

/// Keeps texts in memory, for tests.
public final class InMemoryTextStore implements TextStore {
  private final Map<Digest, KeptText> texts = new ConcurrentHashMap<>();

  @Override
  public Commitment keep(SaltedText text) {
    Commitment commitment = text.commitment();
    texts.putIfAbsent(commitment.digest(), new KeptText.Present(text));
    return commitment;
  }

  @Override
  public KeptText find(Digest commitment) {
    return texts.getOrDefault(commitment, new KeptText.Unknown());
  }

  @Override
  public boolean erase(Digest commitment) {
    return texts.computeIfPresent(commitment, (digest, kept) -> erased(kept)) != null;
  }

  private static KeptText erased(KeptText kept) {
    return switch (kept) {
      case KeptText.Present(SaltedText text) -> new KeptText.Erased(text.confidentiality());
      case KeptText.Erased erased -> erased;
      case KeptText.Unknown unknown -> unknown;
    };
  }
}
