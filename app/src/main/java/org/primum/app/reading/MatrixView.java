package org.primum.app.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.primum.app.folding.Present;
import org.primum.app.reading.ChangePage.Cell;
import org.primum.app.reading.ChangePage.CellState;
import org.primum.app.reading.ChangePage.Column;
import org.primum.app.reading.ChangePage.Matrix;
import org.primum.app.reading.ChangePage.Row;
import org.primum.change.state.ChangeState;
import org.primum.change.state.Progress;
import org.primum.change.state.Stamp;
import org.primum.charter.Chamber;
import org.primum.charter.Charter;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.charter.Role;
import org.primum.roster.Member;
import org.primum.terms.RoleId;

/// The matrix of one change: who has done what, whose turn it is, who is still to come.
final class MatrixView {
  private static final List<String> CHAMBERS =
      List.of(
          Chamber.CLINICAL.value(),
          Chamber.TECHNOLOGY.value(),
          Chamber.COMPLIANCE.value(),
          "board");

  private final ChangeState state;
  private final Charter charter;
  private final Present present;
  private final Instant now;

  MatrixView(ChangeState state, Charter charter, Present present, Instant now) {
    this.state = state;
    this.charter = charter;
    this.present = present;
    this.now = now;
  }

  Matrix matrix() {
    List<Decision> decisions =
        state.raised().event().needed().stream().map(charter::decision).toList();
    List<Column> columns = columns(charter, decisions);
    List<Row> rows = new ArrayList<>();
    for (Decision decision : decisions) {
      List<Optional<Cell>> cells =
          columns.stream().map(column -> cell(decision, column.id())).toList();
      rows.add(new Row(decision.id(), decision.title(), cells));
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
                "committee:" + committee.id(),
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

  private Optional<Cell> cell(Decision decision, String column) {
    for (Committee committee : decision.committees()) {
      if (column.equals("committee:" + committee.id())) {
        return Optional.of(committee(decision, committee));
      }
    }
    if (column.startsWith("committee:")) {
      return Optional.empty();
    }
    RoleId role = new RoleId(column);
    boolean responsible = decision.responsible().contains(role);
    if (decision.accountable().equals(role)) {
      return Optional.of(accountable(decision, responsible ? "AR" : "A"));
    }
    if (responsible) {
      return Optional.of(responsible(decision, role));
    }
    if (decision.consulted().containsKey(role)) {
      return Optional.of(consulted(decision, role));
    }
    return decision.informed().contains(role) ? Optional.of(informed(decision)) : Optional.empty();
  }

  private Cell accountable(Decision decision, String letter) {
    Progress progress = state.progress(decision.id());
    Optional<Stamp> signed =
        progress.signature().or(progress::evaluation).map(Progress.Signature::stamp);
    if (signed.isPresent()) {
      return done(letter, signed.get());
    }
    if (progress.rejection().isPresent()) {
      Stamp stamp = progress.rejection().get().stamp();
      return new Cell(
          letter, CellState.REFUSED, stamp.by().name(), Optional.of(stamp.at()), Optional.empty());
    }
    Turn turn = new Turn(state, charter, now);
    return new Cell(
        letter,
        turn.accountable(decision) ? CellState.WAITING : CellState.OWED,
        holders(decision.accountable()),
        Optional.empty(),
        Optional.empty());
  }

  private Cell responsible(Decision decision, RoleId role) {
    Stamp prepared = state.progress(decision.id()).work().prepared().get(role);
    if (prepared != null) {
      return done("R", prepared);
    }
    return open("R", role, new Turn(state, charter, now).work(decision));
  }

  private Cell committee(Decision decision, Committee committee) {
    Progress.Work work = state.progress(decision.id()).work();
    Progress.Passage passed = work.passed().get(committee.id());
    int members = present.roster().holders(committee.members(), now).size();
    if (passed != null) {
      String count = passed.count().inFavour() + " of " + passed.count().members() + ", quorum met";
      return new Cell(
          "R", CellState.DONE, count, Optional.of(passed.stamp().at()), Optional.empty());
    }
    int voted = work.ballots(committee.id()).size();
    return new Cell(
        "R",
        new Turn(state, charter, now).work(decision) ? CellState.WAITING : CellState.OWED,
        voted == 0 ? "" : voted + " of " + members + " voted",
        Optional.empty(),
        Optional.empty());
  }

  private Cell consulted(Decision decision, RoleId role) {
    Optional<Progress.Consultation> held = state.progress(decision.id()).consultation();
    if (held.isEmpty()) {
      return open("C", role, false);
    }
    Stamp answer = held.get().answers().get(role);
    if (answer != null) {
      return done("C", answer);
    }
    boolean silent = held.get().settled(role, now);
    return new Cell(
        "C",
        silent ? CellState.SILENT : CellState.WAITING,
        holders(role),
        Optional.empty(),
        Optional.empty());
  }

  private Cell informed(Decision decision) {
    return state
        .progress(decision.id())
        .signature()
        .map(
            signed ->
                new Cell(
                    "I",
                    CellState.DONE,
                    "",
                    Optional.of(signed.stamp().at()),
                    Optional.<String>empty()))
        .orElse(new Cell("I", CellState.OWED, "", Optional.empty(), Optional.empty()));
  }

  private Cell open(String letter, RoleId role, boolean turn) {
    return new Cell(
        letter,
        turn ? CellState.WAITING : CellState.OWED,
        holders(role),
        Optional.empty(),
        Optional.empty());
  }

  private static Cell done(String letter, Stamp stamp) {
    return new Cell(
        letter, CellState.DONE, stamp.by().name(), Optional.of(stamp.at()), Optional.empty());
  }

  private String holders(RoleId role) {
    return present.roster().holders(role, now).stream()
        .map(Member::person)
        .map(person -> person.name())
        .collect(Collectors.joining(", "));
  }
}
