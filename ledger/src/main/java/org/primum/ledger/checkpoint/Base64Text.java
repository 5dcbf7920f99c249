package org.primum.ledger.checkpoint;

import java.util.Base64;

/// Standard base64 (RFC 4648 §4) of which every value has one spelling: the JDK's reader lets pad
/// bits and missing padding pass, which would let a byte of a note change unnoticed.
final class Base64Text {
  private Base64Text() {}

  static String of(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] bytes(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (of(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new MalformedNote("`" + text + "` is not base64: " + e.getMessage());
    }
    throw new MalformedNote("`" + text + "` is not base64 in its one spelling");
  }
}
