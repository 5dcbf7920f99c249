package org.primum.verifier.note;

import java.util.Base64;

/// Base64 that has one spelling per value: stray pad bits are refused, which the JDK lets pass.
final class StrictBase64 {
  private StrictBase64() {}

  static byte[] decode(String text, int length, String what) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new NotSigned(what + " is not base64");
    }
    if (bytes.length != length || !Base64.getEncoder().encodeToString(bytes).equals(text)) {
      throw new NotSigned(what + " is not base64 of " + length + " bytes in its one spelling");
    }
    return bytes;
  }
}
