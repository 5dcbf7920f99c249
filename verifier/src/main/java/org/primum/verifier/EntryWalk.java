package org.primum.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.primum.verifier.act.NotAnAct;
import org.primum.verifier.act.ReadAct;
import org.primum.verifier.note.TreeHead;
import org.primum.verifier.source.Shelf;
import org.primum.verifier.tree.RunningRoot;
import org.primum.verifier.tree.Sha256;

/// Goes through the entries once, from the first to the last: each must hash to its leaf, be an act
/// in canonical form, and take the next place of its stream. Then the tree over them must have the
/// root that was signed.
final class EntryWalk {
  private static final int LARGEST_ENTRY = 65_535;
  private static final int LENGTH_BYTES = 2;

  private final TreeHead head;
  private final Tiles tiles;
  private final Texts texts;
  private final RunningRoot tree = new RunningRoot();
  private final Map<String, Long> nextSeq = new HashMap<>();
  private final EarlierHead earlier;

  EntryWalk(Shelf shelf, TreeHead head, EarlierHead earlier) {
    this.head = head;
    this.tiles = new Tiles(shelf);
    this.texts = new Texts(shelf);
    this.earlier = earlier;
  }

  void run() {
    earlier.check(tree);
    while (tree.count() < head.size()) {
      bundle((int) Math.min(Tiles.FULL, head.size() - tree.count()));
    }
    tiles.finish();
    String root = HexFormat.of().formatHex(tree.root());
    if (!root.equals(head.root())) {
      throw new BrokenLog(
          earlier.proven(),
          "checkpoint",
          "it was signed over root `" + head.root() + "`, the entries have root `" + root + "`");
    }
  }

  Tiles tiles() {
    return tiles;
  }

  Texts texts() {
    return texts;
  }

  long streams() {
    return nextSeq.size();
  }

  private void bundle(int width) {
    long first = tree.count();
    byte[] leaves = tiles.leaves(first, width);
    String path = Tiles.path("entries", first / Tiles.FULL, width);
    int most = width * (LENGTH_BYTES + LARGEST_ENTRY);
    byte[] bundle = tiles.required(path, most, first);
    List<byte[]> hashes = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < width; i++) {
      long index = first + i;
      byte[] entry = entry(bundle, at, index, path);
      at += LENGTH_BYTES + entry.length;
      byte[] hash = Sha256.leaf(entry);
      byte[] leaf = Arrays.copyOfRange(leaves, i * Sha256.BYTES, (i + 1) * Sha256.BYTES);
      if (!Arrays.equals(hash, leaf)) {
        String tile = Tiles.path("0", first / Tiles.FULL, width);
        throw new BrokenLog(index, path, "the entry does not have the hash in `" + tile + "`");
      }
      act(entry, index, path);
      hashes.add(hash);
      tree.add(hash);
      earlier.check(tree);
    }
    if (at != bundle.length) {
      throw new BrokenLog(first + width - 1, path, "bytes follow the last entry");
    }
    tiles.leafTileHolds(hashes);
  }

  private static byte[] entry(byte[] bundle, int at, long index, String path) {
    int start = at + LENGTH_BYTES;
    if (start > bundle.length) {
      throw new BrokenLog(index, path, "it ends before the entry");
    }
    int length = Byte.toUnsignedInt(bundle[at]) * 256 + Byte.toUnsignedInt(bundle[at + 1]);
    if (start + length > bundle.length) {
      throw new BrokenLog(index, path, "it ends within the entry");
    }
    return Arrays.copyOfRange(bundle, start, start + length);
  }

  private void act(byte[] entry, long index, String path) {
    ReadAct act;
    try {
      act = ReadAct.of(entry);
    } catch (NotAnAct e) {
      throw new BrokenLog(index, path, "the entry is no act: " + e.reason());
    }
    long expected = nextSeq.getOrDefault(act.stream(), 0L);
    if (act.seq() != expected) {
      throw new BrokenLog(
          index,
          path,
          "stream `" + act.stream() + "` goes on at " + expected + ", the entry says " + act.seq());
    }
    nextSeq.put(act.stream(), expected + 1);
    act.commitments().forEach(commitment -> texts.check(index, commitment));
  }
}
