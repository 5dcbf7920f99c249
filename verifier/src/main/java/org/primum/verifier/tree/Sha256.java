package org.primum.verifier.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 (FIPS 180-4) and the tree's two uses of it.
public final class Sha256 {
  /// Bytes of a hash.
  public static final int BYTES = 32;

  private Sha256() {}

  /// The hash of `parts`, one after the other.
  public static byte[] of(byte[]... parts) {
    try {
      MessageDigest function = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        function.update(part);
      }
      return function.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
    }
  }

  /// The hash of an entry as a leaf: `SHA-256(0x00 || entry)`.
  public static byte[] leaf(byte[] entry) {
    return of(new byte[] {0}, entry);
  }

  /// The hash of two neighbours: `SHA-256(0x01 || left || right)`.
  public static byte[] pair(byte[] left, byte[] right) {
    return of(new byte[] {1}, left, right);
  }
}
