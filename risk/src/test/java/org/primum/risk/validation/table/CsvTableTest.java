package org.primum.risk.validation.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.primum.documents.MalformedDocument;

class CsvTableTest {
  private static String faults(CsvTable table) {
    try {
      table.throwIfFaulty();
      return "";
    } catch (MalformedDocument malformed) {
      return String.valueOf(malformed.getMessage());
    }
  }

  @Test
  void readsColumnsByName() {
    CsvTable table =
        CsvTable.of(
            "x.csv", "\uFEFFy,p,who\r\n1,0.25,\"a, b\"\r\n\r\nfalse,1e-3,\"say \"\"x\"\"\"\n");
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.flags("y")).containsExactly(true, false);
    assertThat(table.probabilities("p")).containsExactly(0.25, 0.001);
    assertThat(table.numbers("p")).containsExactly(0.25, 0.001);
    assertThat(table.words("who")).containsExactly("a, b", "say \"x\"");
    assertThat(faults(table)).isEmpty();
  }

  @Test
  void understandsFlagsAsProgramsWriteThem() {
    CsvTable table = CsvTable.of("x.csv", "y\n0\n1\n0.0\n1.0\nTRUE\nFalse\n");
    assertThat(table.flags("y")).containsExactly(false, true, false, true, true, false);
    assertThat(faults(table)).isEmpty();
  }

  @Test
  void tellsEveryFaultWithLineAndColumn() {
    CsvTable table = CsvTable.of("x.csv", "y,p\n2,0.5\n1,nan\n0,1.5\n1\nno , \n");
    table.flags("y");
    table.probabilities("p");
    assertThat(faults(table))
        .isEqualTo(
            """
            x.csv:2:1: `y` must be 0 or 1, found `2`
            x.csv:3:3: `p` must be a probability from 0 to 1, found `nan`
            x.csv:4:3: `p` must be a probability from 0 to 1, found `1.5`
            x.csv:5:1: the line has 1 cells, the header 2
            x.csv:6:1: `y` must be 0 or 1, found `no`
            x.csv:6:5: `p` must be a probability from 0 to 1, found ``\
            """);
  }

  @Test
  void refusesNumbersThatAreNone() {
    CsvTable table = CsvTable.of("x.csv", "v\nInfinity\n1e999\n0x1p3\n1d\n.\n");
    assertThat(table.numbers("v")).isEmpty();
    assertThat(faults(table)).hasLineCount(5);
    CsvTable fine = CsvTable.of("x.csv", "v\n+1.\n.5\n-2E2\n");
    assertThat(fine.numbers("v")).containsExactly(1, 0.5, -200);
    assertThat(faults(fine)).isEmpty();
  }

  @Test
  void suggestsTheColumnThatWasMeant() {
    CsvTable table = CsvTable.of("x.csv", "outcome,score\n1,0.5\n");
    table.numbers("scor");
    assertThat(faults(table))
        .isEqualTo("x.csv:1:1: column `scor` is not in the header; did you mean `score`?");
    CsvTable twice = CsvTable.of("x.csv", "a,a\n1,0.5\n");
    twice.numbers("a");
    assertThat(faults(twice))
        .isEqualTo("x.csv:1:1: column `a` is named 2 times in the header; name it once");
  }

  @Test
  void refusesTablesWithoutRows() {
    for (String text : List.of("", "a,b\n", "\n\n")) {
      assertThat(faults(CsvTable.of("x.csv", text))).contains("x.csv:1:1: the table has no rows");
    }
  }

  @Test
  void findsQuotesThatDoNotFit() {
    assertThat(faults(CsvTable.of("x.csv", "a,b\n1,\"open\n2,3\n")))
        .contains("x.csv:2:3: a quoted cell begins here and does not end");
    assertThat(faults(CsvTable.of("x.csv", "a,b\n\"1\"x,2\n")))
        .contains("x.csv:2:1: `x` follows the closing quote of this cell");
    CsvTable over = CsvTable.of("x.csv", "a,b\n\"1\n2\",3\n4,z\n");
    assertThat(over.words("a")).containsExactly("1\n2", "4");
    over.numbers("b");
    assertThat(faults(over)).startsWith("x.csv:4:3: ");
  }

  @Test
  void refusesEmptyWords() {
    CsvTable table = CsvTable.of("x.csv", "a,b\n ,1\n");
    table.words("a");
    assertThat(faults(table)).isEqualTo("x.csv:2:1: `a` must be a word, found ``");
  }

  @Test
  void tellsTheFirstHundredFaultsOfAColumnAndCountsTheRest() {
    CsvTable table = CsvTable.of("x.csv", "a\n" + "x\n".repeat(250));
    table.numbers("a");
    assertThat(faults(table))
        .hasLineCount(101)
        .endsWith("x.csv:251:1: the last of 150 more such faults");
  }

  @Test
  void numbersClustersByFirstAppearance() {
    assertThat(ClusterLabels.numbered(List.of("b", "a", "b", "c"))).containsExactly(0, 1, 0, 2);
  }

  @Test
  void stopsAtFaults() {
    CsvTable table = CsvTable.of("x.csv", "");
    assertThatExceptionOfType(MalformedDocument.class).isThrownBy(table::throwIfFaulty);
  }
}
