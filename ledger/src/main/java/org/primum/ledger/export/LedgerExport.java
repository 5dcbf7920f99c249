package org.primum.ledger.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.primum.ledger.act.Entry;
import org.primum.ledger.checkpoint.Checkpoint;
import org.primum.ledger.checkpoint.CheckpointKey;
import org.primum.ledger.checkpoint.Opened;
import org.primum.ledger.store.LedgerStore;
import org.primum.terms.Digest;

/// Writes a ledger up to a signed checkpoint. The checkpoint is written last: an export that was
/// interrupted has none and cannot pass for a whole one.
///
/// Texts that entries commit to are the caller's to add, see [ExportPaths#text].
public final class LedgerExport {
  private static final int BATCH = 1_024;

  private LedgerExport() {}

  /// What was written.
  ///
  /// @param size number of entries
  /// @param root root of their tree
  /// @param vkey the verifier key, see [CheckpointKey#vkey]
  public record Exported(long size, Digest root, String vkey) {}

  /// Exports the entries that `checkpoint` covers; entries appended since are left out.
  ///
  /// @param checkpoint a published note, as signed
  /// @param key the key expected to have signed it
  /// @throws LedgerDiffers if the note is not the key's or the entries do not add up to it; then no
  ///   checkpoint was written
  public static Exported write(
      LedgerStore store, byte[] checkpoint, CheckpointKey key, ExportSink sink) {
    Checkpoint head =
        switch (key.open(checkpoint)) {
          case Opened.Genuine(Checkpoint genuine) -> genuine;
          case Opened.Refused(var refusal) ->
              throw new LedgerDiffers("cannot export the ledger: " + refusal.sentence());
        };
    TileWriter writer = new TileWriter(sink);
    while (writer.size() < head.size()) {
      addBatch(store, head, writer);
    }
    if (!writer.root().equals(head.root())) {
      throw new LedgerDiffers(
          "cannot export the ledger: its first `"
              + head.size()
              + "` entries have root `"
              + writer.root()
              + "`, the checkpoint says `"
              + head.root()
              + "`; entries were changed after they were signed");
    }
    writer.finish();
    sink.write(ExportPaths.KEY, (key.vkey() + "\n").getBytes(StandardCharsets.UTF_8));
    sink.write(ExportPaths.CHECKPOINT, checkpoint.clone());
    return new Exported(head.size(), head.root(), key.vkey());
  }

  private static void addBatch(LedgerStore store, Checkpoint head, TileWriter writer) {
    int wanted = (int) Math.min(BATCH, head.size() - writer.size());
    List<Entry> batch = store.read(writer.size(), wanted);
    if (batch.isEmpty()) {
      throw new LedgerDiffers(
          "cannot export the ledger: it ends after `"
              + writer.size()
              + "` entries, the checkpoint covers `"
              + head.size()
              + "`; entries were removed after they were signed");
    }
    for (Entry entry : batch) {
      if (entry.index() != writer.size()) {
        throw new LedgerDiffers(
            "cannot export the ledger: index `"
                + entry.index()
                + "` stands where `"
                + writer.size()
                + "` is expected");
      }
      writer.add(entry.bytes());
    }
  }
}
