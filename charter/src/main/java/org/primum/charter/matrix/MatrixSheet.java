package org.primum.charter.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primum.charter.Charter;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.documents.sheet.Sheet;
import org.primum.terms.RoleId;

/// Writes the matrix of a charter as a table.
///
/// The columns are `decision`, `title`, one for each role by its id, one for each committee as
/// `committee: id`, `responsibleMayBeAccountable` and `restsOn`. A cell holds letters: `A`, `R`,
/// `I`, and `C` with the time to answer, e.g. `C P5D`. A committee says how it decides: `R; present
/// nurse 1, physician 1; passage two-thirds`, or `R; present nobody; passage majority` where it
/// asks for no profession.
public final class MatrixSheet {
  static final String DECISION = "decision";
  static final String TITLE = "title";
  static final String COMMITTEE = "committee: ";
  static final String OWN_WORK = "responsibleMayBeAccountable";
  static final String RESTS_ON = "restsOn";
  static final String NOBODY = "nobody";

  private final Charter charter;
  private final SortedSet<String> committees = new TreeSet<>();

  private MatrixSheet(Charter charter) {
    this.charter = charter;
    charter.decisions().values().stream()
        .flatMap(decision -> decision.committees().stream())
        .forEach(committee -> committees.add(committee.id()));
  }

  /// The matrix of `charter`.
  ///
  /// @param file the name of the table
  public static Sheet of(Charter charter, String file) {
    return new Sheet(file, new MatrixSheet(charter).rows());
  }

  private List<List<String>> rows() {
    List<String> head = new ArrayList<>(List.of(DECISION, TITLE));
    charter.roles().keySet().forEach(role -> head.add(role.value()));
    committees.forEach(committee -> head.add(COMMITTEE + committee));
    head.add(OWN_WORK);
    head.add(RESTS_ON);
    List<List<String>> rows = new ArrayList<>();
    rows.add(head);
    charter.decisions().values().forEach(decision -> rows.add(row(decision)));
    return rows;
  }

  private List<String> row(Decision decision) {
    List<String> row = new ArrayList<>(List.of(decision.id().value(), decision.title()));
    charter.roles().keySet().forEach(role -> row.add(letters(decision, role)));
    for (String id : committees) {
      Optional<Committee> committee =
          decision.committees().stream().filter(each -> each.id().equals(id)).findFirst();
      row.add(committee.map(MatrixSheet::cell).orElse(""));
    }
    row.add(decision.responsibleMayBeAccountable() ? "yes" : "no");
    List<String> grounds = new ArrayList<>();
    decision.restsOn().forEach(part -> grounds.add(part.value()));
    decision.after().forEach(earlier -> grounds.add(earlier.value()));
    row.add(String.join(", ", grounds));
    return row;
  }

  private static String letters(Decision decision, RoleId role) {
    List<String> letters = new ArrayList<>();
    if (decision.accountable().equals(role)) {
      letters.add("A");
    }
    if (decision.responsible().contains(role)) {
      letters.add("R");
    }
    Optional.ofNullable(decision.consulted().get(role))
        .ifPresent(deadline -> letters.add("C " + deadline));
    if (decision.informed().contains(role)) {
      letters.add("I");
    }
    return String.join(" ", letters);
  }

  private static String cell(Committee committee) {
    return "R; " + words(committee.present(), committee.passage().word());
  }

  /// How a committee decides, as a cell says it.
  ///
  /// @param present for each profession, how many
  static String words(SortedMap<?, ?> present, String passage) {
    List<String> counts = new ArrayList<>();
    present.forEach((profession, count) -> counts.add(profession + " " + count));
    return "present "
        + (counts.isEmpty() ? NOBODY : String.join(", ", counts))
        + "; passage "
        + passage;
  }
}
