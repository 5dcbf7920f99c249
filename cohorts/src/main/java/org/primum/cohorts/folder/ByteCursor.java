package org.primum.cohorts.folder;

import java.nio.charset.StandardCharsets;

/// Reads back what a [ByteSink] was given.
public final class ByteCursor {
  private final byte[] bytes;
  private int at;

  /// Begins at the first of `bytes`.
  public ByteCursor(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The next text.
  public String text() {
    int length = count();
    String value = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }

  /// The next number that is not negative, as one that fits an `int`.
  public int count() {
    return Math.toIntExact(unsigned());
  }

  /// The next signed integer.
  public long signed() {
    long value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  /// True where everything was read.
  public boolean atEnd() {
    return at == bytes.length;
  }

  /// The next integer that is not negative.
  public long unsigned() {
    long value = 0;
    int shift = 0;
    while (bytes[at] < 0) {
      value |= (bytes[at++] & 0x7fL) << shift;
      shift += 7;
    }
    return value | ((long) bytes[at++] << shift);
  }
}
