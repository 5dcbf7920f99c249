package org.primum.app.recording;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.primum.app.folding.LedgerView;
import org.primum.ledger.checkpoint.Checkpoint;
import org.primum.ledger.checkpoint.CheckpointKey;
import org.primum.ledger.checkpoint.CheckpointSigner;
import org.primum.ledger.merkle.InclusionProof;
import org.primum.ledger.merkle.MerkleTree;

/// Signs the ledger's heads and proves entries under them.
public final class Notary {
  private static final Duration STILL_NEW = Duration.ofSeconds(30);

  private final LedgerView view;
  private final CheckpointSigner signer;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable SignedHead latest;

  /// @param signer whose key auditors know
  public Notary(LedgerView view, CheckpointSigner signer, InstantSource clock) {
    this.view = view;
    this.signer = signer;
    this.clock = clock;
  }

  /// A head with the note that signs it.
  ///
  /// @param note as published
  public record SignedHead(Checkpoint checkpoint, String note) {}

  /// A signed head over every entry that was durable when this was asked. The last one is given
  /// again while it covers them all and is younger than 30 s.
  public SignedHead head() {
    MerkleTree tree = view.tree();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    lock.lock();
    try {
      SignedHead last = latest;
      long size = tree.size();
      if (last != null
          && last.checkpoint().size() == size
          && last.checkpoint().issued().plus(STILL_NEW).isAfter(now)) {
        return last;
      }
      Checkpoint checkpoint = new Checkpoint(signer.key().name(), size, tree.root(size), now);
      SignedHead fresh =
          new SignedHead(
              checkpoint,
              new String(signer.sign(checkpoint).bytes(), java.nio.charset.StandardCharsets.UTF_8));
      latest = fresh;
      return fresh;
    } finally {
      lock.unlock();
    }
  }

  /// The head signed last by this program, if any.
  public Optional<SignedHead> latest() {
    lock.lock();
    try {
      return Optional.ofNullable(latest);
    } finally {
      lock.unlock();
    }
  }

  /// Proves that the entry at `index` stands under `head`.
  ///
  /// @throws IllegalArgumentException if the head does not cover it
  public InclusionProof proof(long index, Checkpoint head) {
    return view.tree().inclusion(index, head.size());
  }

  /// The key that recognises the heads.
  public CheckpointKey key() {
    return signer.key();
  }
}
