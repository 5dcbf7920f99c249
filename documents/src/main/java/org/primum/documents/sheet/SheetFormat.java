package org.primum.documents.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.primum.documents.Fault;
import org.primum.documents.MalformedDocument;
import org.primum.documents.Place;

/// A kind of spreadsheet file.
///
/// ## How a formula is kept out
///
/// A spreadsheet program runs a CSV cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage
/// return as a formula (OWASP, CSV Injection). Such a text, and one that begins with an apostrophe,
/// is written with an apostrophe before it, which spreadsheet programs hide, and is read without
/// it. In XLSX a text is typed as text. Formulas in XLSX are refused, whatever value is stored with
/// them.
public enum SheetFormat {
  /// Comma-separated values, UTF-8.
  CSV(".csv"),
  /// A workbook; its first sheet counts.
  XLSX(".xlsx");

  private static final int MOST_ROWS = 100_000;
  private static final int MOST_COLUMNS = 1_000;

  private final String ending;

  SheetFormat(String ending) {
    this.ending = ending;
  }

  /// The format that the name of `file` ends with.
  ///
  /// @throws IllegalArgumentException if it is neither
  public static SheetFormat of(String file) {
    for (SheetFormat each : values()) {
      if (file.toLowerCase(Locale.ROOT).endsWith(each.ending)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "a table is kept as `.csv` or `.xlsx`, found `" + file + "`; name one of these");
  }

  /// The bytes of a file that holds `sheet`; the same sheet gives the same rows when read.
  public byte[] write(Sheet sheet) {
    try {
      return switch (this) {
        case CSV -> csv(sheet);
        case XLSX -> xlsx(sheet);
      };
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  /// The table in `bytes`.
  ///
  /// @param file the name for messages
  /// @throws MalformedDocument if it cannot be read, holds a formula, or is larger than 100,000
  ///   rows of 1,000 columns
  public Sheet read(String file, byte[] bytes) {
    try {
      return switch (this) {
        case CSV -> csv(file, bytes);
        case XLSX -> xlsx(file, bytes);
      };
    } catch (IOException | ExcelReaderException e) {
      throw refusal(
          new Place(file, 1, 1),
          "syntax",
          "cannot be read as `" + ending + "`: " + e.getMessage() + "; save it anew");
    }
  }

  private static byte[] csv(Sheet sheet) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (List<String> row : sheet.rows()) {
        printer.printRecord(row.stream().map(SheetFormat::guarded).toList());
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String guarded(String text) {
    boolean runs = !text.isEmpty() && "=+-@\t\r'".indexOf(text.charAt(0)) >= 0;
    return runs ? "'" + text : text;
  }

  private static Sheet csv(String file, byte[] bytes) throws IOException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refusal(new Place(file, 1, 1), "encoding", "is not UTF-8; save it as `CSV UTF-8`");
    }
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    // Some spreadsheet programs separate by semicolons where the comma marks decimals.
    String head = plain.lines().findFirst().orElse("");
    char separator = !head.contains(",") && head.contains(";") ? ';' : ',';
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(true).get();
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
      for (CSVRecord line : parser) {
        List<String> row = new ArrayList<>();
        line.forEach(cell -> row.add(cell.startsWith("'") ? cell.substring(1) : cell));
        rows.add(row);
        limit(file, rows.size(), row.size());
      }
    } catch (java.io.UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return new Sheet(file, rows);
  }

  private static byte[] xlsx(Sheet sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Primum", "1.0")) {
      Worksheet worksheet = workbook.newWorksheet("Sheet 1");
      for (int row = 0; row < sheet.rows().size(); row++) {
        List<String> cells = sheet.rows().get(row);
        for (int column = 0; column < cells.size(); column++) {
          if (!cells.get(column).isEmpty()) {
            worksheet.value(row, column, cells.get(column));
          }
        }
      }
      if (!sheet.rows().isEmpty()) {
        worksheet.freezePane(1, 1);
      }
    }
    return bytes.toByteArray();
  }

  private static Sheet xlsx(String file, byte[] bytes) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        Stream<Row> lines = workbook.getFirstSheet().openStream()) {
      lines.forEach(
          line -> {
            limit(file, line.getRowNum(), line.getCellCount());
            while (rows.size() < line.getRowNum()) {
              rows.add(List.of());
            }
            List<String> row = new ArrayList<>();
            for (int column = 0; column < line.getCellCount(); column++) {
              Place place = new Place(file, line.getRowNum(), column + 1);
              row.add(text(line.getOptionalCell(column), place, faults));
            }
            rows.set(line.getRowNum() - 1, row);
          });
    }
    if (!faults.isEmpty()) {
      throw new MalformedDocument(faults);
    }
    return new Sheet(file, rows);
  }

  private static String text(Optional<Cell> cell, Place place, List<Fault> faults) {
    if (cell.isEmpty()) {
      return "";
    }
    if (cell.get().getType() == CellType.FORMULA) {
      faults.add(
          new Fault(
              place,
              "formula",
              "cell `"
                  + Sheet.address(place)
                  + "` holds a formula; paste its value instead, so that what is read is what is"
                  + " seen"));
    }
    return Optional.ofNullable(cell.get().getText()).orElse("");
  }

  private static void limit(String file, int rows, int columns) {
    if (rows > MOST_ROWS || columns > MOST_COLUMNS) {
      throw refusal(
          new Place(file, Math.max(rows, 1), 1),
          "too-large",
          "table is larger than 100,000 rows of 1,000 columns; split it");
    }
  }

  private static MalformedDocument refusal(Place place, String rule, String message) {
    return new MalformedDocument(List.of(new Fault(place, rule, message)));
  }
}
