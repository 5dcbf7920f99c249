package org.primum.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primum.verifier.source.Shelf;
import org.primum.verifier.tree.Sha256;

/// The files that the walk did not need. Partial tiles of earlier sizes may stay behind (C2SP
/// tlog-tiles, *Partial Tiles*); each must be the beginning of the tile that was checked. Whatever
/// else lies in the folder is named as not checked.
final class Leftovers {
  private static final Pattern TILE =
      Pattern.compile(
          "tile/(entries|\\d|[1-5]\\d|6[0-3])/((?:x\\d{3}/){0,4}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");
  private static final int LARGEST_TILE = Tiles.FULL * (2 + 65_535);

  private final Shelf shelf;
  private final Texts texts;
  private final long size;

  Leftovers(Shelf shelf, Texts texts, long size) {
    this.shelf = shelf;
    this.texts = texts;
    this.size = size;
  }

  /// Paths that no check covered.
  ///
  /// @throws BrokenLog if an earlier state of a tile is not its beginning
  List<String> notChecked() {
    List<String> unknown = new ArrayList<>();
    for (String path : shelf.paths()) {
      if (!known(path)) {
        unknown.add(path);
      }
    }
    return unknown;
  }

  private boolean known(String path) {
    Matcher name = TILE.matcher(path);
    return name.matches()
        ? known(path, name.group(1), tile(name.group(2)))
        : path.equals("checkpoint") || path.equals("checkpoint.key") || texts.knows(path);
  }

  private boolean known(String path, String level, long tile) {
    int height = level.equals("entries") ? 0 : Integer.parseInt(level);
    long width = width(height, tile);
    if (width == 0) {
      return false;
    }
    String checked = Tiles.path(level, tile, width);
    if (path.equals(checked)) {
      return true;
    }
    if (!path.startsWith(Tiles.path(level, tile, Tiles.FULL) + ".p/")) {
      return false;
    }
    int earlier = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    if (earlier >= width) {
      return false;
    }
    byte[] part = shelf.read(path, LARGEST_TILE).orElse(new byte[0]);
    byte[] whole = shelf.read(checked, LARGEST_TILE).orElse(new byte[0]);
    boolean entries = level.equals("entries");
    int length = entries ? lengthOf(earlier, whole) : earlier * Sha256.BYTES;
    if (!Arrays.equals(part, Arrays.copyOf(whole, length))) {
      throw new BrokenLog(
          (tile * Tiles.FULL) << (Byte.SIZE * height),
          path,
          "it is an earlier state of `" + checked + "` but not its beginning");
    }
    return true;
  }

  /// Bytes of the first entries of a bundle that was checked.
  private static int lengthOf(int entries, byte[] bundle) {
    int at = 0;
    for (int i = 0; i < entries && at + 1 < bundle.length; i++) {
      at += 2 + Byte.toUnsignedInt(bundle[at]) * 256 + Byte.toUnsignedInt(bundle[at + 1]);
    }
    return at;
  }

  /// Hashes or entries in that tile as the log has it now; 0 if it has none.
  private long width(int height, long tile) {
    long hashes = Byte.SIZE * height >= Long.SIZE - 1 ? 0 : size >> (Byte.SIZE * height);
    return Math.clamp(hashes - tile * Tiles.FULL, 0, Tiles.FULL);
  }

  private static long tile(String index) {
    return Long.parseLong(index.replace("x", "").replace("/", ""));
  }
}
