package org.primum.cohorts.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Cuts a stream into pieces of whole lines. Memory is bounded by the longest line allowed.
final class LineChunks {
  /// The longest line that is read.
  static final int LONGEST_LINE = 32 << 20;

  private static final int CHUNK = 1 << 20;

  private final InputStream in;
  private byte[] rest = new byte[0];
  private long line = 1;
  private boolean ended;

  LineChunks(InputStream in) {
    this.in = in;
  }

  /// Whole lines. The bytes are the reader's to look at, not to change.
  static final class Chunk {
    private final byte[] bytes;
    private final int length;
    private final long firstLine;

    private Chunk(byte[] bytes, int length, long firstLine) {
      this.bytes = bytes;
      this.length = length;
      this.firstLine = firstLine;
    }

    byte[] bytes() {
      return bytes;
    }

    /// Number of bytes that count.
    int length() {
      return length;
    }

    /// Number of the first line, from 1.
    long firstLine() {
      return firstLine;
    }
  }

  /// A line is longer than [#LONGEST_LINE].
  static final class LineTooLong extends IOException {
    private static final long serialVersionUID = 1L;

    LineTooLong(long line) {
      super(
          "line `"
              + line
              + "` is longer than `"
              + (LONGEST_LINE >> 20)
              + "` MiB; a file of this format has one resource on each line");
    }
  }

  /// The next piece; empty at the end.
  ///
  /// @throws LineTooLong at the first line that is
  Optional<Chunk> next() throws IOException {
    byte[] buffer = Arrays.copyOf(rest, Math.max(CHUNK, rest.length + CHUNK));
    int size = rest.length;
    while (!ended) {
      int read = in.read(buffer, size, buffer.length - size);
      ended = read < 0;
      size += Math.max(read, 0);
      int end = lastLineEnd(buffer, size);
      if (size == buffer.length && end > 0) {
        return Optional.of(cut(buffer, end, size));
      }
      if (size == buffer.length) {
        if (size >= LONGEST_LINE) {
          throw new LineTooLong(line);
        }
        buffer = Arrays.copyOf(buffer, Math.min(LONGEST_LINE, 2 * size));
      }
    }
    rest = new byte[0];
    return size == 0 ? Optional.empty() : Optional.of(cut(buffer, size, size));
  }

  private Chunk cut(byte[] buffer, int end, int size) {
    rest = Arrays.copyOfRange(buffer, end, size);
    Chunk chunk = new Chunk(buffer, end, line);
    for (int i = 0; i < end; i++) {
      line += buffer[i] == '\n' ? 1 : 0;
    }
    return chunk;
  }

  private static int lastLineEnd(byte[] buffer, int size) {
    for (int i = size; i > 0; i--) {
      if (buffer[i - 1] == '\n') {
        return i;
      }
    }
    return 0;
  }
}
