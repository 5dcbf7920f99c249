package org.primum.postgres.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.primum.terms.Digest;

/// SHA-256 hashes in one column, 32 bytes each, without separators.
final class Hashes {
  private static final int BYTES = 32;

  private Hashes() {}

  static byte[] join(List<Digest> hashes) {
    byte[] joined = new byte[hashes.size() * BYTES];
    for (int i = 0; i < hashes.size(); i++) {
      System.arraycopy(hashes.get(i).bytes(), 0, joined, i * BYTES, BYTES);
    }
    return joined;
  }

  static List<Digest> split(byte[] joined) {
    List<Digest> hashes = new ArrayList<>();
    for (int at = 0; at < joined.length; at += BYTES) {
      hashes.add(new Digest(HexFormat.of().formatHex(Arrays.copyOfRange(joined, at, at + BYTES))));
    }
    return hashes;
  }
}
