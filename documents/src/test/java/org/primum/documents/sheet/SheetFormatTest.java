package org.primum.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.primum.documents.MalformedDocument;

class SheetFormatTest {
  private static final long SEED = 20261125;

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrote(SheetFormat format) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int run = 0; run < 60; run++) {
      Sheet sheet = sheet(random);
      Sheet read = format.read("t", format.write(sheet));
      for (int row = 0; row < sheet.rows().size(); row++) {
        for (int column = 0; column < 6; column++) {
          assertThat(read.cell(row, column))
              .as("seed %d, run %d, cell %d:%d", SEED, run, row, column)
              .isEqualTo(sheet.cell(row, column));
        }
      }
    }
  }

  /// Texts such as people write, and such as attackers do.
  private static Sheet sheet(SplittableRandom random) {
    List<String> texts =
        List.of(
            "",
            "A",
            "C P5D",
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\tx",
            "'quoted",
            "a,b",
            "a\"b",
            "ä€😀",
            "a;b",
            "=cmd|' /C calc'!A0",
            "line\nbreak",
            "2026.10",
            "007",
            "1e5",
            "<b>&amp;");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("decision", "title", "x"));
    for (int row = random.nextInt(6); row > 0; row--) {
      List<String> cells = new ArrayList<>();
      cells.add("T" + row);
      for (int column = random.nextInt(5); column > 0; column--) {
        cells.add(texts.get(random.nextInt(texts.size())));
      }
      rows.add(cells);
    }
    return new Sheet("t", rows);
  }

  /// The list of beginnings is OWASP's, *CSV Injection*.
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "\r=1"})
  void writesNoCsvCellThatRunsAsAFormula(String text) {
    String csv =
        new String(
            SheetFormat.CSV.write(new Sheet("t", List.of(List.of(text)))), StandardCharsets.UTF_8);
    assertThat(csv.replace("\"", "")).startsWith("'");
  }

  @Test
  void refusesAFormulaWhateverItsStoredValue() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("a");
      sheet.value(0, 0, "decision");
      sheet.formula(1, 1, "1+1");
    }
    assertThatThrownBy(() -> SheetFormat.XLSX.read("m.xlsx", bytes.toByteArray()))
        .isInstanceOf(MalformedDocument.class)
        .hasMessageContaining("m.xlsx:2:2: cell `B2` holds a formula");
  }

  @Test
  void readsWhatSpreadsheetProgramsSave() {
    byte[] semicolons =
        "\uFEFFdecision;title\r\nT1;Logic, mostly\r\n".getBytes(StandardCharsets.UTF_8);
    assertThat(SheetFormat.CSV.read("m.csv", semicolons).rows())
        .containsExactly(List.of("decision", "title"), List.of("T1", "Logic, mostly"));
  }

  @Test
  void saysWhatItCannotRead() {
    assertThatThrownBy(() -> SheetFormat.of("matrix.ods"))
        .hasMessage("a table is kept as `.csv` or `.xlsx`, found `matrix.ods`; name one of these");
    assertThatThrownBy(() -> SheetFormat.XLSX.read("m.xlsx", new byte[] {1, 2, 3}))
        .isInstanceOf(MalformedDocument.class)
        .hasMessageContaining("m.xlsx:1:1: cannot be read as `.xlsx`");
    assertThatThrownBy(() -> SheetFormat.CSV.read("m.csv", new byte[] {(byte) 0xe9}))
        .hasMessageContaining("is not UTF-8");
  }
}
