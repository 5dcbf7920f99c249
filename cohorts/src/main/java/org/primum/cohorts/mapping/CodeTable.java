package org.primum.cohorts.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.primum.documents.Fault;
import org.primum.documents.MalformedDocument;
import org.primum.documents.Mapping;
import org.primum.documents.Mapping.Member;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.documents.Sequence;

/// A mapping of codes kept as a table, as spreadsheets write them: the columns are the keys of one
/// code in a mapping file (`system`, `code`, `loinc`, `unit`, `column`, `from`, `factor`), empty
/// cells are absent keys.
final class CodeTable {
  private CodeTable() {}

  /// The mapping file that says the same.
  ///
  /// @param name of the cohort
  /// @throws MalformedDocument if `text` is no table
  static Node parse(String file, String text, String name) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    List<Node> codes = new ArrayList<>();
    Place start = new Place(file, 1, 1);
    try (CSVParser rows = CSVParser.parse(text, format)) {
      for (CSVRecord row : rows) {
        codes.add(code(row, new Place(file, (int) rows.getCurrentLineNumber(), 1)));
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new MalformedDocument(
          List.of(new Fault(start, "table", "the table cannot be read: " + e.getMessage())));
    }
    return new Mapping(
        List.of(
            new Member("name", start, new Scalar(name, start)),
            new Member("codes", start, new Sequence(codes, start))),
        start);
  }

  private static Node code(CSVRecord row, Place place) {
    List<Member> members = new ArrayList<>();
    row.toMap()
        .forEach(
            (key, cell) -> {
              if (!cell.isEmpty()) {
                members.add(new Member(key, place, new Scalar(cell, place)));
              }
            });
    return new Mapping(members, place);
  }
}
