package org.primum.ledger.merkle;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.primum.terms.Digest;

/// The two hash functions of the tree, RFC 9162 §2.1.1. Their different first bytes keep a leaf
/// from passing as a node (second-preimage resistance).
public final class TreeHash {
  /// The root of the tree without leaves: the hash of nothing.
  public static final Digest EMPTY_ROOT = Digest.of(new byte[0]);

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  private TreeHash() {}

  /// The hash of an entry's bytes as a leaf.
  public static Digest leaf(byte[] entry) {
    MessageDigest function = Digest.sha256();
    function.update(LEAF);
    return digest(function.digest(entry));
  }

  /// The hash of an inner node.
  public static Digest node(Digest left, Digest right) {
    return digest(node(left.bytes(), right.bytes()));
  }

  static byte[] node(byte[] left, byte[] right) {
    MessageDigest function = Digest.sha256();
    function.update(NODE);
    function.update(left);
    return function.digest(right);
  }

  static Digest digest(byte[] hash) {
    return new Digest(HexFormat.of().formatHex(hash));
  }

  /// The largest power of two smaller than `size`, which must be at least 2 (RFC 9162 §2.1.1).
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
