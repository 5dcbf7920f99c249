package org.primum.terms;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;

/// A SHA-256 digest (FIPS 180-4), written as 64 lower-case hexadecimal digits.
public record Digest(String hex) implements Comparable<Digest> {
  /// @throws IllegalArgumentException if `hex` is not 64 lower-case hexadecimal digits
  public Digest {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "digest `" + hex + "` must be 64 lower-case hexadecimal digits (SHA-256)");
    }
  }

  /// The digest of `bytes`.
  public static Digest of(byte[] bytes) {
    return new Digest(HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  /// The digest of the canonical bytes of `value`.
  public static Digest of(Json value) {
    return of(CanonicalJson.bytes(value));
  }

  /// The 32 bytes.
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /// The first eight digits, for people.
  public String brief() {
    return hex.substring(0, 8);
  }

  @Override
  public int compareTo(Digest other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }

  /// A fresh SHA-256 function.
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
    }
  }
}
