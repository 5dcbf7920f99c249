package org.primum.charter.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.primum.charter.Charter;
import org.primum.charter.Examples;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.telling.Comparison;
import org.primum.documents.MalformedDocument;
import org.primum.documents.sheet.Sheet;
import org.primum.documents.sheet.SheetFormat;

class MatrixTest {
  private static final String FILE = "example-health.yaml";

  private final String text = Examples.text(FILE);
  private final Charter charter = Examples.exampleHealth();

  @ParameterizedTest
  @EnumSource
  void comesBackFromASpreadsheetAsTheSameCharter(SheetFormat format) {
    String variant =
        text.replace(
                "responsible: [it-architect, clinical-informaticist]",
                "responsible: [it-architect, {committee: clinical, present: {nurse: 2}, passage:"
                    + " unanimous}]")
            .replace(
                "title: Capital budget and vendor contract", "title: \"=1+1: \\\"budget\\\"\"");
    for (String original : List.of(text, variant)) {
      Charter before = charter(original);
      Sheet sheet = format.read("m", format.write(MatrixSheet.of(before, "m")));
      String after = MatrixText.with(before, FILE, original, sheet);
      assertThat(charter(after).digest()).isEqualTo(before.digest());
      assertThat(after).as("comments stay").contains("# What each kind of change needs.");
    }
  }

  @Test
  void writesTheLettersOfTheStandardMatrix() {
    Sheet sheet = MatrixSheet.of(charter, "m.csv");
    assertThat(row(sheet, "T2"))
        .containsExactly(
            "decision=T2",
            "title=Technical architecture and security posture",
            "chief-information-officer=A",
            "chief-medical-information-officer=C P5D",
            "chief-medical-officer=I",
            "clinical-informaticist=R",
            "it-architect=R",
            "responsibleMayBeAccountable=no",
            "restsOn=adjudication, architecture, artifact");
    assertThat(row(sheet, "T4")).contains("chief-information-officer=A R", "board=I");
    assertThat(row(sheet, "S"))
        .contains(
            "committee: clinical=R; present nurse 1, pharmacist 1, physician 1; passage majority");
  }

  @Test
  void takesWhatACommitteeChanged() {
    Sheet edited = edited("T2", "pharmacy-director", "C P7D");
    Charter after = charter(MatrixText.with(charter, FILE, text, edited));
    assertThat(Comparison.of(charter, after))
        .extracting(Comparison.Difference::sentence)
        .containsExactly("T2 now also consults the Director of Pharmacy, with 7 days to answer.");
  }

  @Test
  void saysEveryCellThatItCannotRead() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("decision", "board", "boord", "committee: clinical", "board", "restsOn"));
    rows.add(List.of("T 1", "C", "", "maybe", "X", "artifact, -"));
    assertThatThrownBy(() -> MatrixText.with(charter, FILE, text, new Sheet("m.csv", rows)))
        .isInstanceOf(MalformedDocument.class)
        .hasMessage(
            """
            m.csv:1:1: cell `A1`: column `title` is missing; add it
            m.csv:1:3: cell `C1`: column `boord` is neither a role of the charter nor `committee: NAME`; did you mean `board`?
            m.csv:1:5: cell `E1`: column `board` stands twice; keep one
            m.csv:2:1: cell `A2`: a decision is named by letters and digits such as `T1`, found `T 1`
            m.csv:2:2: cell `B2`: whoever is Consulted is given time to answer; write `C P5D` for five days, found `C`
            m.csv:2:4: cell `D2`: a committee does work: write `R`, or `R; present physician 1, nurse 1; passage two-thirds`, found `maybe`
            m.csv:2:5: cell `E2`: `X` is no letter of the matrix; write `A`, `R`, `C P5D` or `I`, or leave the cell empty
            m.csv:2:6: cell `F2`: what a decision rests on is a part or a decision such as `artifact` or `T1`, found `-`"""
                .strip());
  }

  @Test
  void leavesTheRulesOfTheMatrixToTheCheck() {
    Sheet edited = edited("T2", "chief-information-officer", "A C P5D");
    String after = MatrixText.with(charter, FILE, text, edited);
    assertThat(CharterCheck.check(FILE, after).findings())
        .extracting(fault -> fault.rule())
        .contains("accountable-also-consulted");
  }

  private Sheet edited(String decision, String column, String cell) {
    Sheet sheet = MatrixSheet.of(charter, "m.csv");
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : sheet.rows()) {
      List<String> copy = new ArrayList<>(row);
      if (row.getFirst().equals(decision)) {
        copy.set(sheet.columns().indexOf(column), cell);
      }
      rows.add(copy);
    }
    return new Sheet("m.csv", rows);
  }

  private static List<String> row(Sheet sheet, String decision) {
    List<String> cells = new ArrayList<>();
    for (int row = 1; row < sheet.rows().size(); row++) {
      for (int column = 0; column < sheet.columns().size(); column++) {
        if (sheet.cell(row, 0).equals(decision) && !sheet.cell(row, column).isEmpty()) {
          cells.add(sheet.columns().get(column) + "=" + sheet.cell(row, column));
        }
      }
    }
    return cells;
  }

  private static Charter charter(String yaml) {
    var findings = CharterCheck.check(FILE, yaml);
    assertThat(findings.findings()).isEmpty();
    return findings.charter().orElseThrow();
  }
}
