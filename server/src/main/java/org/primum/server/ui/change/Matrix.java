package org.primum.server.ui.change;

import java.util.List;
import java.util.Optional;
import org.primum.server.ui.Tint;

/// Who decides: letters carry the part played, fill carries the act.
///
/// @param chambers the chambers with how many columns each spans, in column order
/// @param columns the roles
/// @param rows the decisions, each with one cell per column
public record Matrix(List<Span> chambers, List<Column> columns, List<Row> rows) {
  public Matrix {
    chambers = List.copyOf(chambers);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// A chamber over its roles.
  public record Span(String title, Tint tint, int width) {}

  /// A role.
  public record Column(String title, Tint tint) {}

  /// A decision; a column that has no part in it has an empty cell.
  public record Row(String decision, String title, List<Optional<Mark>> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// What one role does in one decision.
  ///
  /// @param letter R, A, C or I
  /// @param fill whether the act is owed, awaited or done
  /// @param meaning the same in words, e.g. `accountable, waiting`
  /// @param note who, and when; may be empty
  /// @param words what was said; may be empty
  public record Mark(String letter, Fill fill, String meaning, String note, String words) {}

  /// Whether an act is owed, awaited now, done, done and against, or was never said in time.
  public enum Fill {
    OWED("owed"),
    WAITING("waiting"),
    DONE("done"),
    REFUSED("refused"),
    SILENT("silent");

    private final String word;

    Fill(String word) {
      this.word = word;
    }

    /// The word the style sheet knows.
    public String word() {
      return word;
    }
  }
}
