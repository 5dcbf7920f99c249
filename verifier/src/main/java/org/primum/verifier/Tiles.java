package org.primum.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.primum.verifier.source.Shelf;
import org.primum.verifier.tree.RunningRoot;
import org.primum.verifier.tree.Sha256;

/// The files of C2SP tlog-tiles: where they lie, and whether the hash tiles say what the entries
/// add up to, at every level.
final class Tiles {
  static final int FULL = 256;
  private static final int LEVEL_BITS = 8;

  private final Shelf shelf;
  private final List<Level> levels = new ArrayList<>();
  private long compared;

  Tiles(Shelf shelf) {
    this.shelf = shelf;
  }

  /// Hashes waiting for their tile to be full.
  private static final class Level {
    private final List<byte[]> hashes = new ArrayList<>();
    private long tile;
  }

  /// The path of a tile; `level` is `0` to `63` or `entries`.
  static String path(String level, long tile, long width) {
    String index = "";
    String mark = "";
    long rest = tile;
    do {
      String digits = "00" + rest % 1000;
      index = mark + digits.substring(digits.length() - 3) + (index.isEmpty() ? "" : "/" + index);
      mark = "x";
      rest /= 1000;
    } while (rest > 0);
    return "tile/" + level + "/" + index + (width == FULL ? "" : ".p/" + width);
  }

  /// Number of hash tiles compared so far.
  long compared() {
    return compared;
  }

  /// The hash tile over the leaves from `first` on, of `width` hashes.
  byte[] leaves(long first, int width) {
    return tile(0, first / FULL, width);
  }

  private byte[] tile(int level, long tile, int width) {
    String path = path(Integer.toString(level), tile, width);
    int size = width * Sha256.BYTES;
    byte[] bytes = required(path, size, span(level, tile * FULL));
    if (bytes.length != size) {
      int whole = Math.min(bytes.length, size - 1) / Sha256.BYTES;
      throw new BrokenLog(
          span(level, tile * FULL + whole),
          path,
          "it has "
              + (bytes.length > size ? "more than " + size : "only " + bytes.length)
              + " bytes, expected "
              + size);
    }
    return bytes;
  }

  /// The index of the first entry under hash number `hash` of `level`, or the number of entries
  /// under so many hashes.
  private static long span(int level, long hash) {
    return hash << (LEVEL_BITS * level);
  }

  /// A file that must be there, cut off after `most + 1` bytes.
  byte[] required(String path, int most, long first) {
    return shelf
        .read(path, most)
        .orElseThrow(
            () ->
                new BrokenLog(
                    first, path, "it is missing: the checkpoint covers entries that are not here"));
  }

  /// Counts a leaf tile as compared and, if it is full, carries its root one level up.
  void leafTileHolds(List<byte[]> hashes) {
    compared++;
    if (hashes.size() == FULL) {
      add(1, root(hashes));
    }
  }

  /// Compares the partial tiles above the leaves.
  void finish() {
    for (int level = 1; level < levels.size(); level++) {
      if (!levels.get(level).hashes.isEmpty()) {
        compare(level);
      }
    }
  }

  private void add(int level, byte[] hash) {
    while (levels.size() <= level) {
      levels.add(new Level());
    }
    Level here = levels.get(level);
    here.hashes.add(hash);
    if (here.hashes.size() == FULL) {
      compare(level);
      byte[] root = root(here.hashes);
      here.hashes.clear();
      here.tile++;
      add(level + 1, root);
    }
  }

  private void compare(int level) {
    Level here = levels.get(level);
    int width = here.hashes.size();
    byte[] found = tile(level, here.tile, width);
    for (int i = 0; i < width; i++) {
      byte[] hash = Arrays.copyOfRange(found, i * Sha256.BYTES, (i + 1) * Sha256.BYTES);
      if (!Arrays.equals(hash, here.hashes.get(i))) {
        throw new BrokenLog(
            span(level, here.tile * FULL + i),
            path(Integer.toString(level), here.tile, width),
            "hash " + i + " is not the root of the " + span(level, 1) + " entries from here on");
      }
    }
    compared++;
  }

  private static byte[] root(List<byte[]> hashes) {
    RunningRoot root = new RunningRoot();
    hashes.forEach(root::add);
    return root.root();
  }
}
