package org.primum.cohorts.folder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Grows as integers are written to it.
public final class ByteSink {
  private byte[] bytes = new byte[4096];
  private int size;

  /// Writes a text, its length first.
  public void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    unsigned(utf8.length);
    for (byte b : utf8) {
      put(b);
    }
  }

  /// Writes an integer, small magnitudes short.
  public void signed(long value) {
    unsigned((value << 1) ^ (value >> 63));
  }

  /// Writes an integer that is not negative, small ones short.
  public void unsigned(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      put((byte) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
  }

  /// Everything written since the last call.
  public byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, size);
    size = 0;
    return taken;
  }

  /// Number of bytes written since the last [#take].
  public int size() {
    return size;
  }

  private void put(byte b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = b;
  }
}
