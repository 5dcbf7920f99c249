package org.primum.documents.sheet;

import java.util.ArrayList;
import java.util.List;
import org.primum.documents.Place;

/// A table of texts. The first row names the columns.
///
/// @param file the name for messages
/// @param rows each of any length; line and column of a cell count from 1
public record Sheet(String file, List<List<String>> rows) {
  public Sheet {
    List<List<String>> copy = new ArrayList<>();
    rows.forEach(row -> copy.add(List.copyOf(row)));
    rows = List.copyOf(copy);
  }

  /// The text of a cell without blanks around it, empty where there is none.
  ///
  /// @param row counted from 0
  /// @param column counted from 0
  public String cell(int row, int column) {
    List<String> cells = row < rows.size() ? rows.get(row) : List.of();
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  /// Where a cell stands; row and column counted from 0.
  public Place place(int row, int column) {
    return new Place(file, row + 1, column + 1);
  }

  /// How spreadsheet programs call the cell at `place`: the letters of its column, then its row,
  /// e.g. `AB3`.
  public static String address(Place place) {
    StringBuilder letters = new StringBuilder();
    for (int column = place.column(); column > 0; column = (column - 1) / 26) {
      letters.insert(0, (char) ('A' + (column - 1) % 26));
    }
    return letters.append(place.line()).toString();
  }

  /// The names of the columns.
  public List<String> columns() {
    return rows.isEmpty() ? List.of() : rows.getFirst().stream().map(String::strip).toList();
  }
}
