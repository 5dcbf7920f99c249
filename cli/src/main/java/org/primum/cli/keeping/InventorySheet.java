package org.primum.cli.keeping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.primum.app.folding.Inherited;
import org.primum.cli.Exit;
import org.primum.cli.Stop;
import org.primum.terms.PersonId;

/// An inventory as comma-separated values (RFC 4180), its columns named by the first line.
final class InventorySheet {
  static final List<String> COLUMNS =
      List.of("item", "title", "kind", "system", "owner", "review_by");

  private final String file;
  private final List<String> faults = new ArrayList<>();

  private InventorySheet(String file) {
    this.file = file;
  }

  /// The items of `text`.
  ///
  /// @throws Stop (2) with every fault, each with its line
  static List<Inherited> read(String file, String text) {
    InventorySheet sheet = new InventorySheet(file);
    List<Inherited> items = sheet.items(rows(text));
    if (!sheet.faults.isEmpty()) {
      throw new Stop(Exit.USAGE, String.join("\n", sheet.faults));
    }
    return items;
  }

  private record Row(int line, List<String> cells) {}

  private List<Inherited> items(List<Row> rows) {
    List<Inherited> items = new ArrayList<>();
    if (rows.isEmpty() || !rows.getFirst().cells().equals(COLUMNS)) {
      faults.add(
          file
              + ":1: the first line must name the columns `"
              + String.join(",", COLUMNS)
              + "`, found `"
              + (rows.isEmpty() ? "" : String.join(",", rows.getFirst().cells()))
              + "`");
      return items;
    }
    Set<String> seen = new HashSet<>();
    for (Row row : rows.subList(1, rows.size())) {
      item(row).ifPresent(items::add);
      if (!row.cells().isEmpty() && !seen.add(row.cells().getFirst())) {
        fault(row, "item `" + row.cells().getFirst() + "` stands twice; give each its own id");
      }
    }
    if (items.isEmpty() && faults.isEmpty()) {
      faults.add(file + ":1: no item follows the names of the columns; add a line for each");
    }
    return items;
  }

  private void fault(Row row, String sentence) {
    faults.add(file + ":" + row.line() + ": " + sentence);
  }

  private Optional<Inherited> item(Row row) {
    List<String> cells = row.cells();
    if (cells.size() != COLUMNS.size()) {
      fault(row, "has `" + cells.size() + "` cells, expected " + COLUMNS.size());
      return Optional.empty();
    }
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).isBlank() || cells.get(i).length() > 200) {
        fault(
            row,
            "`"
                + COLUMNS.get(i)
                + "` has `"
                + cells.get(i).length()
                + "` characters, expected 1 to"
                + " 200 and not only blanks");
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          new Inherited(
              cells.get(0),
              new Inherited.What(cells.get(1), cells.get(2), cells.get(3)),
              new PersonId(cells.get(4)),
              LocalDate.parse(cells.get(5)),
              Optional.empty()));
    } catch (DateTimeException e) {
      fault(row, "`review_by` is `" + cells.get(5) + "`, expected a day as `2027-06-30`");
    } catch (IllegalArgumentException e) {
      fault(row, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  /// Rows with their first line; quoted cells may hold commas, doubled quotes and line ends.
  private static List<Row> rows(String text) {
    List<Row> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int begun = 1;
    for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else if (c == '\n' && !quoted) {
        end(rows, begun, cells, cell);
        cells = new ArrayList<>();
        begun = line;
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    end(rows, begun, cells, cell);
    return rows;
  }

  private static void end(List<Row> rows, int line, List<String> cells, StringBuilder cell) {
    if (!cells.isEmpty() || !cell.isEmpty()) {
      cells.add(cell.toString().strip());
      rows.add(new Row(line, cells));
    }
    cell.setLength(0);
  }
}
