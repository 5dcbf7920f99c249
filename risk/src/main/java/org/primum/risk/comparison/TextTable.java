package org.primum.risk.comparison;

import java.util.ArrayList;
import java.util.List;

/// Rows of text in aligned columns: the first column to the left, all others to the right.
public final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /// Adds a row.
  public TextTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /// The rows, each indented by `indent` blanks and ended by a line feed.
  public String text(int indent) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        widths[column] = Math.max(widths[column], width(row.get(column)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(" ".repeat(indent));
      for (int column = 0; column < row.size(); column++) {
        String padding = " ".repeat(widths[column] - width(row.get(column)));
        line.append(column == 0 ? "" : GAP + padding).append(row.get(column));
        line.append(column == 0 ? padding : "");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
