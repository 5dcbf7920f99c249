package org.primum.app.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.primum.app.reading.ChangePage.Cell;
import org.primum.app.reading.ChangePage.CellState;
import org.primum.app.reading.ChangePage.Column;
import org.primum.app.reading.ChangePage.Matrix;
import org.primum.change.standing.Row;
import org.primum.change.standing.Standing;
import org.primum.charter.Chamber;
import org.primum.charter.Charter;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.charter.Decision.Letter;
import org.primum.charter.Role;
import org.primum.terms.RoleId;

/// The matrix of one change laid out in columns: who has done what, whose turn it is, who is still
/// to come.
final class MatrixView {
  private static final List<String> CHAMBERS =
      List.of(
          Chamber.CLINICAL.value(),
          Chamber.TECHNOLOGY.value(),
          Chamber.COMPLIANCE.value(),
          "board");
  private static final String COMMITTEE = "committee:";

  private MatrixView() {}

  static Matrix matrix(Standing standing, Charter charter) {
    List<Decision> decisions =
        standing.rows().stream().map(row -> charter.decision(row.decision())).toList();
    List<Column> columns = columns(charter, decisions);
    List<ChangePage.Row> rows = new ArrayList<>();
    for (Row row : standing.rows()) {
      rows.add(
          new ChangePage.Row(
              row.decision(),
              row.title(),
              columns.stream().map(column -> cell(row, column.id())).toList()));
    }
    return new Matrix(columns, rows);
  }

  /// Roles and committees with a part in any of `decisions`, chamber by chamber; members of a
  /// committee act through its column.
  static List<Column> columns(Charter charter, List<Decision> decisions) {
    Set<Column> columns = new LinkedHashSet<>();
    for (Decision decision : decisions) {
      add(columns, charter, decision.accountable());
      decision.responsible().forEach(role -> add(columns, charter, role));
      decision.consulted().keySet().forEach(role -> add(columns, charter, role));
      decision.informed().forEach(role -> add(columns, charter, role));
      for (Committee committee : decision.committees()) {
        columns.add(
            new Column(
                COMMITTEE + committee.id(),
                committee.title(),
                charter.role(committee.members()).chamber().map(Chamber::value)));
      }
    }
    return columns.stream()
        .sorted(Comparator.comparingInt(column -> rank(column.chamber())))
        .toList();
  }

  private static int rank(Optional<String> chamber) {
    int at = chamber.map(CHAMBERS::indexOf).orElse(-1);
    return at < 0 ? CHAMBERS.size() : at;
  }

  private static void add(Set<Column> columns, Charter charter, RoleId id) {
    Role role = charter.role(id);
    columns.add(new Column(id.value(), role.title(), role.chamber().map(Chamber::value)));
  }

  // A role may be Accountable and Responsible at once; then the Accountable's state shows.
  private static Optional<Cell> cell(Row row, String column) {
    List<Row.Cell> cells =
        row.cells().stream().filter(cell -> columnOf(cell).equals(column)).toList();
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    Row.Cell first = cells.getFirst();
    StringBuilder letters = new StringBuilder();
    cells.forEach(cell -> letters.append(letter(cell.letter())));
    return Optional.of(
        new Cell(
            letters.toString(),
            state(first.fill()),
            first.note().isEmpty() ? who(first) : first.note(),
            first.act().map(stamp -> stamp.at()),
            Optional.empty()));
  }

  private static String who(Row.Cell cell) {
    return cell.letter() == Letter.INFORMED ? "" : String.join(", ", cell.names());
  }

  private static String columnOf(Row.Cell cell) {
    return cell.committee().map(id -> COMMITTEE + id).orElse(cell.role().value());
  }

  /// The letter as pages print it.
  static char letter(Letter letter) {
    return switch (letter) {
      case RESPONSIBLE -> 'R';
      case ACCOUNTABLE -> 'A';
      case CONSULTED -> 'C';
      case INFORMED -> 'I';
    };
  }

  private static CellState state(Row.Fill fill) {
    return switch (fill) {
      case OWED -> CellState.OWED;
      case WAITING -> CellState.WAITING;
      case DONE -> CellState.DONE;
      case SILENT -> CellState.SILENT;
      case REJECTED -> CellState.REFUSED;
    };
  }
}
