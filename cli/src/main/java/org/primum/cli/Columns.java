package org.primum.cli;

import java.util.ArrayList;
import java.util.List;

/// Lines up columns of text: figures to the right, words to the left.
final class Columns {
  private static final String GAP = "  ";

  private Columns() {}

  static List<String> aligned(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int at = 0; at < row.size(); at++) {
        int width = length(row.get(at));
        if (at == widths.size()) {
          widths.add(width);
        }
        widths.set(at, Math.max(widths.get(at), width));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < row.size(); at++) {
      String text = row.get(at);
      String pad = " ".repeat(widths.get(at) - length(text));
      line.append(at == 0 ? "" : GAP).append(figure(text) ? pad + text : text + pad);
    }
    return line.toString().stripTrailing();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean figure(String text) {
    return text.matches("[+−-]?[0-9][0-9.,]*( ?%)?");
  }
}
