package org.primum.ledger.export;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.primum.ledger.act.Act;
import org.primum.ledger.merkle.Frontier;
import org.primum.ledger.merkle.TreeHash;
import org.primum.terms.Digest;

/// Lays entries out in tiles as they come: a full tile is written as soon as it is full, the
/// partial ones by [#finish]. Holds one tile per level, whatever the size of the ledger.
public final class TileWriter {
  private static final int HASH_BYTES = 32;

  private final ExportSink sink;
  private final List<Level> levels = new ArrayList<>();
  private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();
  private Frontier frontier = Frontier.EMPTY;

  /// A writer of an empty log.
  public TileWriter(ExportSink sink) {
    this.sink = sink;
  }

  /// Adds the next entry.
  ///
  /// @param entry its bytes, at most 65,535
  /// @throws IllegalArgumentException if there are more
  public void add(byte[] entry) {
    if (entry.length > Act.LARGEST_BYTES) {
      throw new IllegalArgumentException(
          "entry is `" + entry.length + "` bytes, allowed are `" + Act.LARGEST_BYTES + "`");
    }
    bundle.write(entry.length >> Byte.SIZE);
    bundle.write(entry.length);
    bundle.write(entry, 0, entry.length);
    Digest hash = TreeHash.leaf(entry);
    frontier = frontier.append(hash);
    if (frontier.size() % ExportPaths.FULL == 0) {
      writeBundle(ExportPaths.FULL);
    }
    add(0, hash);
  }

  /// Writes the partial tiles at the right edge. Nothing may be added afterwards.
  public void finish() {
    int rest = (int) (frontier.size() % ExportPaths.FULL);
    if (rest > 0) {
      writeBundle(rest);
    }
    for (int level = 0; level < levels.size(); level++) {
      Level edge = levels.get(level);
      if (!edge.hashes.isEmpty()) {
        sink.write(ExportPaths.tile(level, edge.written, edge.hashes.size()), edge.bytes());
      }
    }
  }

  /// Number of entries added.
  public long size() {
    return frontier.size();
  }

  /// Root of the tree over the entries added.
  public Digest root() {
    return frontier.root();
  }

  private void add(int level, Digest hash) {
    if (level == levels.size()) {
      levels.add(new Level());
    }
    Level here = levels.get(level);
    here.hashes.add(hash);
    if (here.hashes.size() < ExportPaths.FULL) {
      return;
    }
    sink.write(ExportPaths.tile(level, here.written, ExportPaths.FULL), here.bytes());
    Frontier above = Frontier.EMPTY;
    for (Digest each : here.hashes) {
      above = above.append(each);
    }
    here.hashes.clear();
    here.written++;
    add(level + 1, above.root());
  }

  private void writeBundle(int width) {
    long n = (frontier.size() - 1) / ExportPaths.FULL;
    sink.write(ExportPaths.entries(n, width), bundle.toByteArray());
    bundle.reset();
  }

  private static final class Level {
    private final List<Digest> hashes = new ArrayList<>();
    private long written;

    private byte[] bytes() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(hashes.size() * HASH_BYTES);
      hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
      return bytes.toByteArray();
    }
  }
}
