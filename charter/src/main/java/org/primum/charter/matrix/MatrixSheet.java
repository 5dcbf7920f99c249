package org.primum.charter.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primum.charter.Charter;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.documents.sheet.Sheet;
import org.primum.terms.RoleId;

/// Writes the matrix of a charter as a table.
///
/// The columns are `decision`, `title`, one for each role by its id, one for each committee as
/// `committee: id`, `responsibleMayBeAccountable` and `restsOn`. A cell holds letters: `A`, `R`,
/// `I`, and `C` with the time to answer, e.g. `C P5D`. A committee that does a decision's work
/// otherwise than it mostly does says how: `R; present physician 1, nurse 1; passage two-thirds`.
public final class MatrixSheet {
  static final String DECISION = "decision";
  static final String TITLE = "title";
  static final String COMMITTEE = "committee: ";
  static final String OWN_WORK = "responsibleMayBeAccountable";
  static final String RESTS_ON = "restsOn";

  private final Charter charter;
  private final Map<String, Committee> usual = new LinkedHashMap<>();

  private MatrixSheet(Charter charter) {
    this.charter = charter;
    Map<Committee, Integer> uses = new LinkedHashMap<>();
    charter.decisions().values().stream()
        .flatMap(decision -> decision.committees().stream())
        .forEach(committee -> uses.merge(committee, 1, Integer::sum));
    uses.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> usual.putIfAbsent(entry.getKey().id(), entry.getKey()));
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
    usual.keySet().forEach(committee -> head.add(COMMITTEE + committee));
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
    for (String id : usual.keySet()) {
      Optional<Committee> committee =
          decision.committees().stream().filter(each -> each.id().equals(id)).findFirst();
      row.add(committee.map(this::cell).orElse(""));
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

  private String cell(Committee committee) {
    if (committee.equals(usual.get(committee.id()))) {
      return "R";
    }
    List<String> present = new ArrayList<>();
    committee.present().forEach((profession, count) -> present.add(profession + " " + count));
    return "R; present " + String.join(", ", present) + "; passage " + committee.passage().word();
  }
}
