package org.primum.charter.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.primum.documents.Nearest;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.documents.sheet.Sheet;
import org.primum.roster.Licence;
import org.primum.roster.Npi;
import org.primum.roster.Person;
import org.primum.roster.RosterCommand;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Reads a list of people kept as a table: one row a person, and one more for every further
/// licence.
///
/// The columns are `person` and `name`, and where there is something to say `roles` (separated by
/// semicolons), `npi` (checked, never kept), `profession`, `source`, `verified`, `expires` and
/// `status`, in any order.
final class PeopleTable {
  private static final List<String> NEEDED = List.of("person", "name");
  private static final List<String> LICENCE =
      List.of("profession", "source", "verified", "expires", "status");
  private static final List<String> COLUMNS =
      Stream.of(NEEDED.stream(), Stream.of("roles", "npi"), LICENCE.stream())
          .flatMap(each -> each)
          .toList();

  private final Sheet sheet;
  private final Reading reading;
  private final RosterReader licences;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> numbers = new HashMap<>();
  private final Set<String> granted = new HashSet<>();

  PeopleTable(Sheet sheet, Reading reading, RosterReader licences) {
    this.sheet = sheet;
    this.reading = reading;
    this.licences = licences;
  }

  /// In the order of the table: each person, then the licence, then the roles.
  List<Located<RosterCommand>> read() {
    List<Located<RosterCommand>> commands = new ArrayList<>();
    if (columns()) {
      for (int row = 1; row < sheet.rows().size(); row++) {
        int here = row;
        if (COLUMNS.stream().anyMatch(column -> !cell(here, column).text().isEmpty())) {
          row(row, commands);
        }
      }
      if (names.isEmpty()) {
        fault(sheet.place(0, 0), "empty", "table has no row below its head; write one a person");
      }
    }
    return commands;
  }

  private boolean columns() {
    List<String> found = sheet.columns();
    Set<String> seen = new HashSet<>();
    boolean sound = true;
    for (int column = 0; column < found.size(); column++) {
      String name = found.get(column);
      if (!name.isEmpty() && (!COLUMNS.contains(name) || !seen.add(name))) {
        sound = false;
        fault(
            sheet.place(0, column),
            "unknown-column",
            "column `"
                + name
                + (seen.contains(name)
                    ? "` stands twice; keep one"
                    : "` is not known" + Nearest.hint(name, COLUMNS)));
      }
    }
    for (String needed : NEEDED) {
      if (!found.contains(needed)) {
        sound = false;
        fault(sheet.place(0, 0), "missing-column", "column `" + needed + "` is missing; add it");
      }
    }
    return sound;
  }

  private void row(int row, List<Located<RosterCommand>> commands) {
    Scalar person = cell(row, "person");
    Scalar name = cell(row, "name");
    Optional<Located<PersonId>> id = reading.id(person.text(), person.place(), PersonId::new);
    npi(cell(row, "npi"), person.text());
    Optional<Located<Licence>> licence = licence(row);
    if (id.isEmpty()) {
      return;
    }
    String before = names.putIfAbsent(person.text(), name.text());
    if (before == null) {
      reading
          .made(name.place(), "not-a-line", () -> new Person(id.get().value(), name.text()))
          .ifPresent(
              made ->
                  commands.add(
                      new Located<>(new RosterCommand.RegisterPerson(made), person.place())));
    } else if (!before.equals(name.text())) {
      fault(
          name.place(),
          "named-otherwise",
          "person `"
              + person.text()
              + "` is named `"
              + name.text()
              + "` here and `"
              + before
              + "` above; write one name, or another id");
    }
    licence.ifPresent(
        each ->
            commands.add(
                new Located<>(
                    new RosterCommand.RecordLicence(id.get().value(), each.value()),
                    each.place())));
    if (licence.isPresent() || !licensed(row)) {
      roles(row, id.get().value(), commands);
    }
  }

  private void npi(Scalar npi, String person) {
    if (npi.text().isEmpty()) {
      return;
    }
    reading
        .made(npi.place(), "npi", () -> new Npi(npi.text()))
        .map(made -> numbers.putIfAbsent(made.digits(), person))
        .filter(other -> !other.equals(person))
        .ifPresent(
            other ->
                fault(
                    npi.place(),
                    "npi-of-two",
                    "NPI `"
                        + npi.text()
                        + "` is given to `"
                        + other
                        + "` and `"
                        + person
                        + "`; a number belongs to one person"));
  }

  private boolean licensed(int row) {
    return LICENCE.stream().anyMatch(column -> !cell(row, column).text().isEmpty());
  }

  private Optional<Located<Licence>> licence(int row) {
    if (!licensed(row)) {
      return Optional.empty();
    }
    for (String needed : List.of("profession", "source", "expires")) {
      if (cell(row, needed).text().isEmpty()) {
        fault(
            cell(row, needed).place(),
            "missing-cell",
            "a licence has a `"
                + needed
                + "`; fill it in, or empty the other cells of the licence");
      }
    }
    return licences.licence(
        new RosterReader.Parts(
            cell(row, "profession").place(),
            Optional.empty(),
            written(row, "profession"),
            written(row, "source"),
            written(row, "verified"),
            written(row, "expires"),
            written(row, "status")));
  }

  private Optional<Scalar> written(int row, String column) {
    return Optional.of(cell(row, column)).filter(cell -> !cell.text().isEmpty());
  }

  private void roles(int row, PersonId person, List<Located<RosterCommand>> commands) {
    Scalar roles = cell(row, "roles");
    Stream.of(roles.text().split(" *; *", -1))
        .filter(each -> !each.isEmpty() && granted.add(person + " " + each))
        .flatMap(each -> reading.id(each, roles.place(), RoleId::new).stream())
        .map(
            role ->
                new Located<RosterCommand>(
                    new RosterCommand.GrantRole(
                        person, role.value(), Optional.empty(), Optional.empty()),
                    roles.place()))
        .forEach(commands::add);
  }

  private Scalar cell(int row, String column) {
    int at = sheet.columns().indexOf(column);
    return at < 0
        ? new Scalar("", sheet.place(row, 0))
        : new Scalar(sheet.cell(row, at), sheet.place(row, at));
  }

  private void fault(Place place, String rule, String message) {
    reading.faults().add(place, rule, message);
  }
}
