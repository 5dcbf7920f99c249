package org.primum.postgres;

import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows as PostgreSQL's `copy` reads them: columns parted by tabs, `\N` for null, backslashes
/// before what would part them (PostgreSQL 18 documentation, COPY, text format).
final class CopyRows extends Reader {
  private final Iterator<List<@Nullable String>> rows;
  private String line = "";
  private int at;

  CopyRows(Iterator<List<@Nullable String>> rows) {
    this.rows = rows;
  }

  @Override
  public int read(char[] into, int from, int length) {
    int copied = 0;
    while (copied < length) {
      if (at == line.length()) {
        if (!rows.hasNext()) {
          return copied == 0 ? -1 : copied;
        }
        line = line(rows.next());
        at = 0;
      }
      int part = Math.min(length - copied, line.length() - at);
      line.getChars(at, at + part, into, from + copied);
      at += part;
      copied += part;
    }
    return copied;
  }

  private static String line(List<@Nullable String> columns) {
    StringBuilder text = new StringBuilder(160);
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0) {
        text.append('\t');
      }
      String column = columns.get(i);
      text.append(column == null ? "\\N" : escaped(column));
    }
    return text.append('\n').toString();
  }

  private static String escaped(String column) {
    if (column.indexOf('\\') < 0
        && column.indexOf('\t') < 0
        && column.indexOf('\n') < 0
        && column.indexOf('\r') < 0) {
      return column;
    }
    return column
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
