package org.primum.server.ui.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.app.reading.ChangePage;
import org.primum.app.reading.ChangePage.Cell;
import org.primum.app.reading.ChangePage.CellState;
import org.primum.server.ui.Dates;
import org.primum.server.ui.Tint;

/// Lays out who decides: roles side by side under their chambers, letters for the part, fill for
/// the act.
final class MatrixView {
  private static final int LONGEST_WORDS = 60;

  private final Dates dates;

  MatrixView(Dates dates) {
    this.dates = dates;
  }

  Matrix matrix(ChangePage.Matrix matrix) {
    List<Matrix.Column> columns =
        matrix.columns().stream()
            .map(each -> new Matrix.Column(each.title(), tint(each.chamber())))
            .toList();
    List<Matrix.Row> rows =
        matrix.rows().stream()
            .map(
                row ->
                    new Matrix.Row(
                        row.decision().value(),
                        row.title(),
                        row.cells().stream().map(cell -> cell.map(this::mark)).toList()))
            .toList();
    return new Matrix(chambers(matrix.columns()), columns, rows);
  }

  private static List<Matrix.Span> chambers(List<ChangePage.Column> columns) {
    List<Matrix.Span> spans = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= columns.size(); at++) {
      boolean ends =
          at == columns.size() || !columns.get(at).chamber().equals(columns.get(from).chamber());
      if (ends) {
        Optional<String> chamber = columns.get(from).chamber();
        spans.add(new Matrix.Span(title(chamber), tint(chamber), at - from));
        from = at;
      }
    }
    return spans;
  }

  private static String title(Optional<String> chamber) {
    return chamber
        .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
        .orElse("");
  }

  static Tint tint(Optional<String> chamber) {
    return chamber.map(Tint::of).orElse(Tint.NONE);
  }

  private Matrix.Mark mark(Cell cell) {
    Matrix.Fill fill = fill(cell.state());
    String day = cell.at().map(at -> dates.day(at)).orElse("");
    String note = cell.who() + (cell.who().isEmpty() || day.isEmpty() ? "" : ", ") + day;
    return new Matrix.Mark(
        cell.letter(),
        fill,
        part(cell.letter()) + ", " + meaning(cell.state()),
        note,
        cell.words().map(MatrixView::brief).orElse(""));
  }

  private static Matrix.Fill fill(CellState state) {
    return switch (state) {
      case OWED -> Matrix.Fill.OWED;
      case WAITING -> Matrix.Fill.WAITING;
      case DONE -> Matrix.Fill.DONE;
      case REFUSED -> Matrix.Fill.REFUSED;
      case SILENT -> Matrix.Fill.SILENT;
    };
  }

  private static String meaning(CellState state) {
    return switch (state) {
      case OWED -> "owed";
      case WAITING -> "waiting now";
      case DONE -> "done";
      case REFUSED -> "done, against";
      case SILENT -> "no word by the deadline";
    };
  }

  private static String part(String letter) {
    return switch (letter) {
      case "R" -> "responsible";
      case "A" -> "accountable";
      case "C" -> "consulted";
      case "I" -> "informed";
      default -> letter;
    };
  }

  private static String brief(String words) {
    if (words.codePointCount(0, words.length()) <= LONGEST_WORDS) {
      return words;
    }
    return words.substring(0, words.offsetByCodePoints(0, LONGEST_WORDS)) + "…";
  }
}
