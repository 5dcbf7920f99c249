package org.primum.risk.validation.table;

import java.util.ArrayList;
import java.util.List;
import org.primum.documents.Faults;
import org.primum.documents.Place;

/// Parts a text into rows of cells as RFC 4180 §2 tells, keeping the place of each cell. Empty
/// lines are passed over.
final class CsvScanner {
  private final String file;
  private final String text;
  private final Faults faults;
  private int at;
  private int line = 1;
  private int lineStart;

  private CsvScanner(String file, String text, Faults faults) {
    this.file = file;
    this.text = text;
    this.faults = faults;
    // A byte-order mark belongs to the file, not to the first name.
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
    this.lineStart = at;
  }

  static List<List<CsvCell>> rows(String file, String text, Faults faults) {
    CsvScanner scanner = new CsvScanner(file, text, faults);
    List<List<CsvCell>> rows = new ArrayList<>();
    while (scanner.at < text.length()) {
      List<CsvCell> row = scanner.row();
      boolean empty = row.size() == 1 && row.getFirst().text().isEmpty();
      if (!empty) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<CsvCell> row() {
    List<CsvCell> cells = new ArrayList<>();
    do {
      cells.add(cell());
    } while (accept(','));
    accept('\r');
    if (accept('\n')) {
      newLine();
    }
    return cells;
  }

  private boolean accept(char expected) {
    boolean there = at < text.length() && text.charAt(at) == expected;
    at += there ? 1 : 0;
    return there;
  }

  private void newLine() {
    line++;
    lineStart = at;
  }

  private CsvCell cell() {
    int cellLine = line;
    int column = at - lineStart + 1;
    String found = accept('"') ? quoted(cellLine, column) : plain();
    return new CsvCell(found, cellLine, column);
  }

  private String plain() {
    int from = at;
    while (at < text.length() && !endsCell(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at).strip();
  }

  private boolean endsCell(char c) {
    return c == ','
        || c == '\n'
        || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) == '\n'));
  }

  private String quoted(int cellLine, int column) {
    StringBuilder found = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"' && !accept('"')) {
        afterQuote(cellLine, column);
        return found.toString();
      }
      found.append(c);
      if (c == '\n') {
        newLine();
      }
    }
    faults.add(
        new Place(file, cellLine, column),
        "open-quote",
        "a quoted cell begins here and does not end; close it with `\"`");
    return found.toString();
  }

  private void afterQuote(int cellLine, int column) {
    String rest = plain();
    if (!rest.isEmpty()) {
      faults.add(
          new Place(file, cellLine, column),
          "after-quote",
          "`" + rest + "` follows the closing quote of this cell; write quotes within as `\"\"`");
    }
  }
}
