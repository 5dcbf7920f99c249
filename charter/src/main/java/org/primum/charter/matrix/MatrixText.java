package org.primum.charter.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.primum.charter.Charter;
import org.primum.charter.Passage;
import org.primum.documents.Fault;
import org.primum.documents.Faults;
import org.primum.documents.MalformedDocument;
import org.primum.documents.Mapping;
import org.primum.documents.Nearest;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.documents.YamlDocument;
import org.primum.documents.sheet.Sheet;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;

/// Puts the rows of an edited table into the YAML of a charter, in place of its `decisions`; every
/// other line stays as it was written.
public final class MatrixText {
  private final Charter charter;
  private final Sheet sheet;
  private final Map<String, String> usual = new TreeMap<>();
  private final Faults faults = new Faults();

  private MatrixText(Charter charter, Sheet sheet) {
    this.charter = charter;
    this.sheet = sheet;
  }

  /// The YAML of the charter with the rows of `sheet`.
  ///
  /// @param charter as read from `text`
  /// @param text YAML in which `decisions` is a block of its own
  /// @throws MalformedDocument with every cell that cannot be read
  public static String with(Charter charter, String file, String text, Sheet sheet) {
    return new MatrixText(charter, sheet).with(file, text);
  }

  private String with(String file, String text) {
    Mapping document = (Mapping) YamlDocument.parse(file, text);
    document
        .find("committees")
        .ifPresent(list -> ((Mapping) list.value()).members().forEach(this::usual));
    List<String> rows = rows();
    throwIfAny();
    List<String> lines = text.lines().toList();
    List<Mapping.Member> members = document.members();
    int at = 0;
    while (!members.get(at).key().equals("decisions")) {
      at++;
    }
    int from = members.get(at).keyPlace().line() - 1;
    int to = at + 1 < members.size() ? members.get(at + 1).keyPlace().line() - 1 : lines.size();
    while (to > from + 1 && belongsToNext(lines.get(to - 1))) {
      to--;
    }
    if (to <= from || members.get(at).keyPlace().column() != 1) {
      faults.add(
          members.get(at).keyPlace(),
          "not-a-block",
          "`decisions` must begin a line of its own, so that its rows can be replaced; write the"
              + " charter as a block");
      faults.throwIfAny();
    }
    List<String> all = new ArrayList<>(lines.subList(0, from));
    all.add("decisions:");
    all.addAll(rows);
    all.addAll(lines.subList(to, lines.size()));
    return String.join("\n", all) + "\n";
  }

  /// How a committee of the list decides where a decision says nothing else.
  private void usual(Mapping.Member committee) {
    Mapping keys = (Mapping) committee.value();
    SortedMap<String, String> present = new TreeMap<>();
    keys.find("present")
        .ifPresent(
            list ->
                ((Mapping) list.value())
                    .members()
                    .forEach(each -> present.put(each.key(), ((Scalar) each.value()).text())));
    String passage =
        keys.find("passage")
            .map(each -> ((Scalar) each.value()).text())
            .orElse(Passage.MAJORITY.word());
    usual.put(committee.key(), MatrixSheet.words(present, passage));
  }

  /// Every fault of a cell, with what spreadsheet programs call it.
  private void throwIfAny() {
    if (!faults.none()) {
      throw new MalformedDocument(
          faults.list().stream()
              .map(
                  fault ->
                      new Fault(
                          fault.place(),
                          fault.rule(),
                          "cell `" + Sheet.address(fault.place()) + "`: " + fault.message()))
              .toList());
    }
  }

  /// Comments and blank lines before a key belong to that key.
  private static boolean belongsToNext(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  private List<String> rows() {
    List<String> columns = sheet.columns();
    checkColumns(columns);
    List<String> lines = new ArrayList<>();
    for (int row = 1; row < sheet.rows().size(); row++) {
      int here = row;
      boolean empty =
          Stream.iterate(0, column -> column + 1)
              .limit(columns.size())
              .allMatch(column -> sheet.cell(here, column).isEmpty());
      if (!empty) {
        lines.addAll(decision(row, columns));
      }
    }
    if (lines.isEmpty()) {
      faults.add(
          sheet.place(0, 0), "empty", "table has no row below its head; write one for a decision");
    }
    return lines;
  }

  private void checkColumns(List<String> columns) {
    Set<String> known = new TreeSet<>(List.of(MatrixSheet.TITLE, MatrixSheet.DECISION));
    known.add(MatrixSheet.OWN_WORK);
    known.add(MatrixSheet.RESTS_ON);
    charter.roles().keySet().forEach(role -> known.add(role.value()));
    Set<String> seen = new HashSet<>();
    for (int column = 0; column < columns.size(); column++) {
      String name = columns.get(column);
      Place place = sheet.place(0, column);
      if (!name.isEmpty() && !seen.add(name)) {
        faults.add(place, "named-twice", "column `" + name + "` stands twice; keep one");
      } else if (!name.isEmpty()
          && !known.contains(name)
          && !name.startsWith(MatrixSheet.COMMITTEE)) {
        faults.add(
            place,
            "unknown-column",
            "column `"
                + name
                + "` is neither a role of the charter nor `committee: NAME`"
                + Nearest.hint(name, known));
      }
    }
    for (String needed : List.of(MatrixSheet.DECISION, MatrixSheet.TITLE)) {
      if (!columns.contains(needed)) {
        faults.add(
            sheet.place(0, 0), "missing-column", "column `" + needed + "` is missing; add it");
      }
    }
  }

  private List<String> decision(int row, List<String> columns) {
    Cells cells = new Cells(usual, faults);
    List<String> after = new ArrayList<>();
    String id = "";
    String title = "";
    for (int column = 0; column < columns.size(); column++) {
      String name = columns.get(column);
      String cell = sheet.cell(row, column);
      Place place = sheet.place(row, column);
      switch (name) {
        case MatrixSheet.DECISION -> id = id(cell, place);
        case MatrixSheet.TITLE -> title = cell;
        case MatrixSheet.OWN_WORK -> {
          if (!cell.isEmpty()) {
            after.add(MatrixSheet.OWN_WORK + ": " + yes(cell, place));
          }
        }
        case MatrixSheet.RESTS_ON -> {
          if (!cell.isEmpty()) {
            after.add(MatrixSheet.RESTS_ON + ": [" + grounds(cell, place) + "]");
          }
        }
        default -> {
          if (name.startsWith(MatrixSheet.COMMITTEE)) {
            cells.committee(name.substring(MatrixSheet.COMMITTEE.length()).strip(), cell, place);
          } else if (!name.isEmpty()) {
            cells.role(name, cell, place);
          }
        }
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("  " + id + ":");
    if (!title.isEmpty()) {
      lines.add("    title: " + quoted(title));
    }
    cells.lines().forEach(line -> lines.add("    " + line));
    after.forEach(line -> lines.add("    " + line));
    return lines;
  }

  private String id(String cell, Place place) {
    if (!cell.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
      faults.add(
          place,
          "malformed-id",
          "a decision is named by letters and digits such as `T1`, found `" + cell + "`");
    }
    return cell;
  }

  private String yes(String cell, Place place) {
    String word = cell.toLowerCase(java.util.Locale.ROOT);
    if (!List.of("yes", "no", "true", "false").contains(word)) {
      faults.add(
          place,
          "not-yes-or-no",
          "`" + MatrixSheet.OWN_WORK + "` must be `yes` or `no`, found `" + cell + "`");
    }
    return word;
  }

  private String grounds(String cell, Place place) {
    List<String> grounds = Stream.of(cell.split("[,; ]+")).filter(each -> !each.isEmpty()).toList();
    for (String ground : grounds) {
      if (!ground.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
        faults.add(
            place,
            "malformed-id",
            "what a decision rests on is a part or a decision such as `artifact` or `T1`, found `"
                + ground
                + "`");
      }
    }
    return String.join(", ", grounds);
  }

  /// As it is where YAML takes it as one text, else as a quoted text.
  private static String quoted(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9 (),/-]*") ? text : CanonicalJson.text(Json.of(text));
  }
}
