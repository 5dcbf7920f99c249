package org.primum.risk.validation.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.primum.documents.Faults;
import org.primum.documents.Nearest;
import org.primum.documents.Place;

/// Rows of named cells. Columns are taken one by one, and every fault on the way is noted; the
/// caller goes on to checked values only after [#throwIfFaulty].
public final class CsvTable {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

  /// More faults than this in one column are told as a number.
  private static final int MOST_FAULTS = 100;

  private final String file;
  private final Faults faults = new Faults();
  private final List<CsvCell> header;
  private final List<List<CsvCell>> rows;

  private CsvTable(String file, String text) {
    this.file = file;
    List<List<CsvCell>> all = CsvScanner.rows(file, text, faults);
    this.header = all.isEmpty() ? List.of() : all.getFirst();
    this.rows = all.isEmpty() ? List.of() : all.subList(1, all.size());
    if (rows.isEmpty()) {
      faults.add(
          new Place(file, 1, 1),
          "no-rows",
          "the table has no rows; give a header line and at least one line below it");
    }
    Noted noted = new Noted();
    for (List<CsvCell> row : rows) {
      if (row.size() != header.size()) {
        noted.add(
            row.getFirst(),
            "ragged",
            "the line has " + row.size() + " cells, the header " + header.size());
      }
    }
    noted.done();
  }

  /// The table in `text`, whose faults are kept for [#throwIfFaulty].
  ///
  /// @param file name for places
  public static CsvTable of(String file, String text) {
    return new CsvTable(file, text);
  }

  /// How many rows there are below the header.
  public int rows() {
    return rows.size();
  }

  /// The column of flags named `name`: `0` and `1`, or `true` and `false` in any case. Anything
  /// else is a fault.
  public boolean[] flags(String name) {
    List<Boolean> found = column(name, "flag", "0 or 1", CsvTable::flag);
    boolean[] values = new boolean[found.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = found.get(i);
    }
    return values;
  }

  private static Optional<Boolean> flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "0", "0.0", "false" -> Optional.of(false);
      case "1", "1.0", "true" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  /// The column named `name` of which each cell is one of two words: false for the first, true for
  /// the second. Anything else is a fault.
  public List<Boolean> either(String name, String first, String second) {
    return column(
        name,
        "word",
        "`" + first + "` or `" + second + "`",
        text -> Optional.of(text.equals(second)).filter(is -> is || text.equals(first)));
  }

  /// The column of numbers named `name`. Anything that is no finite decimal is a fault.
  public double[] numbers(String name) {
    return doubles(column(name, "number", "a decimal such as `0.25`", text -> number(text)));
  }

  /// The column of probabilities named `name`. Anything outside 0 to 1 is a fault.
  public double[] probabilities(String name) {
    return doubles(
        column(
            name,
            "probability",
            "a probability from 0 to 1",
            text -> number(text).filter(p -> p >= 0 && p <= 1)));
  }

  /// The column of counts named `name`. Anything but a whole number from 0 to a billion is a fault.
  public long[] counts(String name) {
    return column(
            name,
            "count",
            "a whole number from 0 to 1000000000",
            text -> number(text).filter(n -> n >= 0 && n <= 1e9 && n == Math.rint(n)))
        .stream()
        .mapToLong(Double::longValue)
        .toArray();
  }

  /// The column of numbers above 0 named `name`. Anything else is a fault.
  public double[] positives(String name) {
    return doubles(
        column(name, "positive", "a decimal above 0", text -> number(text).filter(n -> n > 0)));
  }

  /// The column of risks named `name`. Anything but a number above 0 and below 1 is a fault.
  public List<Double> risks(String name) {
    return column(
        name,
        "risk",
        "a risk above 0 and below 1",
        text -> number(text).filter(p -> p > 0 && p < 1));
  }

  /// The column of e-values named `name`: numbers of at least 0, or `inf`. Anything else is a
  /// fault.
  public double[] eValues(String name) {
    return doubles(
        column(
            name,
            "e-value",
            "a number of at least 0, or inf",
            text ->
                text.equals("inf")
                    ? Optional.of(Double.POSITIVE_INFINITY)
                    : number(text).filter(e -> e >= 0)));
  }

  private static double[] doubles(List<Double> found) {
    return found.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Optional<Double> number(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
  }

  /// The column of words named `name`; an empty cell is a fault.
  public List<String> words(String name) {
    return column(name, "word", "a word", text -> Optional.of(text).filter(w -> !w.isBlank()));
  }

  /// Goes on only where nothing was wrong so far.
  ///
  /// @throws org.primum.documents.MalformedDocument holding every fault otherwise
  public void throwIfFaulty() {
    faults.throwIfAny();
  }

  private <T> List<T> column(
      String name, String rule, String allowed, Function<String, Optional<T>> read) {
    List<Integer> named = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).text().equals(name)) {
        named.add(i);
      }
    }
    if (named.size() != 1) {
      faults.add(new Place(file, 1, 1), "column", unnamed(name, named.size()));
      return List.of();
    }
    List<T> found = new ArrayList<>();
    Noted noted = new Noted();
    for (List<CsvCell> row : rows) {
      if (named.getFirst() < row.size()) {
        CsvCell cell = row.get(named.getFirst());
        read.apply(cell.text())
            .ifPresentOrElse(
                found::add,
                () ->
                    noted.add(
                        cell,
                        rule,
                        "`%s` must be %s, found `%s`".formatted(name, allowed, cell.text())));
      }
    }
    noted.done();
    return found;
  }

  private String unnamed(String name, int times) {
    return times > 1
        ? "column `" + name + "` is named " + times + " times in the header; name it once"
        : "column `"
            + name
            + "` is not in the header"
            + Nearest.hint(name, header.stream().map(CsvCell::text).toList());
  }

  /// Notes the first faults of a column and counts the rest.
  private final class Noted {
    private int count;
    private Optional<CsvCell> last = Optional.empty();

    void add(CsvCell cell, String rule, String message) {
      count++;
      last = Optional.of(cell);
      if (count <= MOST_FAULTS) {
        faults.add(new Place(file, cell.line(), cell.column()), rule, message);
      }
    }

    void done() {
      last.filter(cell -> count > MOST_FAULTS)
          .ifPresent(
              cell ->
                  faults.add(
                      new Place(file, cell.line(), cell.column()),
                      "more",
                      "the last of " + (count - MOST_FAULTS) + " more such faults"));
    }
  }
}
