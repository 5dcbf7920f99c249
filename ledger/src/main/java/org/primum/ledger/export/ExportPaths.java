package org.primum.ledger.export;

import org.primum.terms.Digest;

/// Names of the files of an export.
public final class ExportPaths {
  /// The signed head (C2SP tlog-checkpoint).
  public static final String CHECKPOINT = "checkpoint";

  /// The verifier key (vkey) on one line. It tells which key to expect; who trusts it must have
  /// received it by another way.
  public static final String KEY = "checkpoint.key";

  /// Hashes or entries in a full tile.
  public static final int FULL = 256;

  private ExportPaths() {}

  /// A hash tile (C2SP tlog-tiles, *Merkle Tree*).
  ///
  /// @param level 0 for leaf hashes; each level up spans 256 times as many entries
  /// @param n index of the tile within its level
  /// @param width hashes in it, 1 to 256; fewer than 256 make a partial tile
  public static String tile(int level, long n, int width) {
    return "tile/" + level + "/" + index(n) + partial(width);
  }

  /// An entry bundle (C2SP tlog-tiles, *Log entries*).
  public static String entries(long n, int width) {
    return "tile/entries/" + index(n) + partial(width);
  }

  /// The text that a commitment stands for: its 32 bytes of salt, then the text in UTF-8, so that
  /// the file's SHA-256 is the commitment. A text that was erased or is not for the reader is left
  /// out.
  public static String text(Digest commitment) {
    return "text/" + commitment.hex();
  }

  private static String index(long n) {
    StringBuilder path = new StringBuilder(digits(n % 1000));
    for (long rest = n / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x" + digits(rest % 1000) + "/");
    }
    return path.toString();
  }

  private static String digits(long upTo999) {
    return Long.toString(1000 + upTo999).substring(1);
  }

  private static String partial(int width) {
    if (width < 1 || width > FULL) {
      throw new IllegalArgumentException(
          "tile width is `" + width + "`, allowed are `1` to `" + FULL + "`");
    }
    return width == FULL ? "" : ".p/" + width;
  }
}
