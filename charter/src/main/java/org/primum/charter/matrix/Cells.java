package org.primum.charter.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primum.documents.Faults;
import org.primum.documents.Place;

/// Reads the cells of one row into the keys of a decision, each as YAML.
final class Cells {
  private static final Pattern COMMITTEE =
      Pattern.compile(
          "R(?:; *present (nobody|[a-z-]+ [1-9][0-9]{0,3}(?:, *[a-z-]+ [1-9][0-9]{0,3})*))?"
              + "(?:; *passage ([a-z-]+))?");
  private static final Pattern PERIOD = Pattern.compile("P[0-9YMWD]+");

  private static final Set<String> LETTERS = Set.of("A", "R", "C", "I");

  private final Map<String, String> usual;
  private final Faults faults;
  private final List<String> accountable = new ArrayList<>();
  private final List<String> responsible = new ArrayList<>();
  private final List<String> consulted = new ArrayList<>();
  private final List<String> informed = new ArrayList<>();

  /// @param usual how each committee decides where a decision says nothing, as a cell says it
  Cells(Map<String, String> usual, Faults faults) {
    this.usual = usual;
    this.faults = faults;
  }

  /// The letters of a role: `A`, `R`, `I`, and `C` with a period.
  void role(String role, String cell, Place place) {
    String[] tokens = cell.isEmpty() ? new String[0] : cell.split("[ ,;/]+");
    for (int i = 0; i < tokens.length; i++) {
      switch (tokens[i]) {
        case "A" -> accountable.add(role);
        case "R" -> responsible.add(role);
        case "I" -> informed.add(role);
        case "C" -> {
          if (i + 1 < tokens.length && PERIOD.matcher(tokens[i + 1]).matches()) {
            i++;
            consulted.add(role + ": " + tokens[i]);
          } else {
            boolean meant = i + 1 < tokens.length && !LETTERS.contains(tokens[i + 1]);
            i += meant ? 1 : 0;
            faults.add(
                place,
                "not-a-deadline",
                "whoever is Consulted is given time to answer; write `C P5D` for five days, found `"
                    + cell
                    + "`");
          }
        }
        default ->
            faults.add(
                place,
                "not-a-letter",
                "`"
                    + tokens[i]
                    + "` is no letter of the matrix; write `A`, `R`, `C P5D` or `I`, or leave the"
                    + " cell empty");
      }
    }
  }

  /// The letter of a committee, with what differs for this decision.
  void committee(String id, String cell, Place place) {
    if (cell.isEmpty()) {
      return;
    }
    Matcher matcher = COMMITTEE.matcher(cell);
    if (!matcher.matches()) {
      faults.add(
          place,
          "not-a-letter",
          "a committee does work: write `R`, or `R; present physician 1, nurse 1; passage two-thirds`,"
              + " found `"
              + cell
              + "`");
      return;
    }
    Optional<String> present = Optional.ofNullable(matcher.group(1));
    Optional<String> passage = Optional.ofNullable(matcher.group(2));
    SortedMap<String, String> counts = new TreeMap<>();
    for (String count :
        present.filter(word -> !word.equals(MatrixSheet.NOBODY)).stream()
            .flatMap(words -> Stream.of(words.split(", *", -1)))
            .toList()) {
      counts.put(count.substring(0, count.indexOf(' ')), count.substring(count.indexOf(' ') + 1));
    }
    StringBuilder use = new StringBuilder("{committee: ").append(id);
    boolean asUsual =
        present.isPresent()
            && passage.isPresent()
            && MatrixSheet.words(counts, passage.get()).equals(usual.get(id));
    if (!asUsual) {
      present.ifPresent(
          any ->
              use.append(", present: {")
                  .append(
                      counts.entrySet().stream()
                          .map(each -> each.getKey() + ": " + each.getValue())
                          .collect(Collectors.joining(", ")))
                  .append('}'));
      passage.ifPresent(word -> use.append(", passage: ").append(word));
    }
    responsible.add(use.append('}').toString());
  }

  /// The lines of the decision's keys that the letters say.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!accountable.isEmpty()) {
      lines.add(
          "accountable: "
              + (accountable.size() == 1
                  ? accountable.getFirst()
                  : "[" + String.join(", ", accountable) + "]"));
    }
    if (!responsible.isEmpty()) {
      lines.add("responsible: [" + String.join(", ", responsible) + "]");
    }
    if (!consulted.isEmpty()) {
      lines.add("consulted: {" + String.join(", ", consulted) + "}");
    }
    if (!informed.isEmpty()) {
      lines.add("informed: [" + String.join(", ", informed) + "]");
    }
    return lines;
  }
}
