package org.primum.cohorts.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// A reader that breaks off within a line that has no end, before memory does.
final class LineLimit extends FilterReader {
  private static final int LONGEST = 16 << 20;

  private int length;
  private long line = 1;

  LineLimit(Reader in) {
    super(in);
  }

  /// A line is too long.
  static final class LineTooLong extends IOException {
    private static final long serialVersionUID = 1L;

    LineTooLong(long line) {
      super("line `" + line + "` is longer than `" + LONGEST + "` characters");
    }
  }

  @Override
  public int read() throws IOException {
    int c = in.read();
    count((char) c);
    return c;
  }

  @Override
  public int read(char[] buffer, int from, int count) throws IOException {
    int read = in.read(buffer, from, count);
    for (int i = from; i < from + read; i++) {
      count(buffer[i]);
    }
    return read;
  }

  private void count(char c) throws IOException {
    length = c == '\n' ? 0 : length + 1;
    line += c == '\n' ? 1 : 0;
    if (length > LONGEST) {
      throw new LineTooLong(line);
    }
  }
}
