package org.primum.charts;

import java.util.List;

/// The table beside a drawing: the very figures that are drawn. Its first column names the rows.
///
/// @param columns at least one
/// @param rows cells of the columns in order; those of a drawing column are SVG text of this room
/// @param foot a last row, e.g. the axis below a column of drawings; may be empty
public record DataTable(List<Column> columns, List<List<String>> rows, List<String> foot) {
  /// What a column holds.
  public enum Kind {
    /// Words, aligned to the left.
    WORDS,
    /// Figures, aligned to the right.
    FIGURE,
    /// SVG text.
    DRAWING
  }

  /// A column with its heading.
  public record Column(String title, Kind kind) {}

  /// @throws IllegalArgumentException if there is no column, or a row or the foot has more or fewer
  ///   cells than there are columns
  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    foot = List.copyOf(foot);
    int wide = columns.size();
    boolean even = rows.stream().allMatch(row -> row.size() == wide);
    if (wide == 0 || !even || (!foot.isEmpty() && foot.size() != wide)) {
      throw new IllegalArgumentException(
          "cannot lay out a table of `" + wide + "` columns: every row needs as many cells");
    }
  }

  public static DataTable of(List<Column> columns, List<List<String>> rows) {
    return new DataTable(columns, rows, List.of());
  }

  public static Column words(String title) {
    return new Column(title, Kind.WORDS);
  }

  public static Column figure(String title) {
    return new Column(title, Kind.FIGURE);
  }

  static Column drawing(String title) {
    return new Column(title, Kind.DRAWING);
  }

  /// The table as HTML.
  ///
  /// @param caption words above it; none where blank
  public String html(String caption) {
    StringBuilder html =
        new StringBuilder(1000)
            .append("<div class=\"scroll\"><table")
            .append(drawn() ? " class=\"drawn\">" : ">");
    if (!caption.isBlank()) {
      html.append("<caption>").append(Svg.escaped(caption)).append("</caption>");
    }
    html.append("<thead><tr>");
    for (Column column : columns) {
      html.append("<th scope=\"col\"").append(kind(column)).append('>');
      html.append(Svg.escaped(column.title())).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    rows.forEach(row -> row(html, row));
    html.append("</tbody>");
    if (!foot.isEmpty()) {
      html.append("<tfoot>");
      row(html, foot);
      html.append("</tfoot>");
    }
    return html.append("</table></div>").toString();
  }

  private boolean drawn() {
    return columns.stream().anyMatch(column -> column.kind() == Kind.DRAWING);
  }

  private void row(StringBuilder html, List<String> cells) {
    html.append("<tr>");
    for (int at = 0; at < cells.size(); at++) {
      Column column = columns.get(at);
      String cell = cells.get(at);
      boolean heads = at == 0 && !cell.isEmpty();
      html.append(heads ? "<th scope=\"row\"" : "<td").append(kind(column)).append('>');
      html.append(column.kind() == Kind.DRAWING ? cell : Svg.escaped(cell));
      html.append(heads ? "</th>" : "</td>");
    }
    html.append("</tr>");
  }

  private static String kind(Column column) {
    return switch (column.kind()) {
      case WORDS -> "";
      case FIGURE -> " class=\"figure\" data-label=\"" + Svg.escaped(column.title()) + "\"";
      case DRAWING -> " class=\"drawing\"";
    };
  }
}
