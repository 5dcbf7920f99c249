package org.primum.cohorts.csv;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.primum.cohorts.folder.ByteCursor;
import org.primum.cohorts.folder.ByteSink;
import org.primum.cohorts.folder.CohortOutline;
import org.primum.cohorts.folder.CohortWriter;
import org.primum.cohorts.folder.FileTrouble;
import org.primum.cohorts.folder.UnwritableCohort;
import org.primum.cohorts.gathering.MeasuredValue;
import org.primum.cohorts.gathering.Spill;
import org.primum.cohorts.gathering.StayAssembly;
import org.primum.cohorts.gathering.StayFrame;
import org.primum.cohorts.mapping.SourceMapping;
import org.primum.cohorts.mapping.TableLayout;
import org.primum.cohorts.quality.FaultList;
import org.primum.cohorts.quality.ImportAccount;
import org.primum.cohorts.quality.ImportAccount.Entry;
import org.primum.cohorts.quality.ImportOutcome;
import org.primum.evidence.replay.CohortDescription.Availability;
import org.primum.terms.json.CanonicalJson;

/// Makes a cohort folder from CSV tables. Rows may come in any order; those of one stay need not
/// stand together.
public final class CsvImport {
  static final String ASSUMED = "a value that does not say when it was known";

  private static final int SPILL_BYTES = 1 << 16;

  private final SourceMapping mapping;
  private final TableLayout layout;
  private final LongConsumer progress;
  private final FaultList faults = new FaultList();
  private final ImportAccount account = new ImportAccount();
  private final Map<String, Person> persons = new HashMap<>();
  private final ByteSink[] sinks = new ByteSink[Spill.PARTS];

  private CsvImport(SourceMapping mapping, TableLayout layout, LongConsumer progress) {
    this.mapping = mapping;
    this.layout = layout;
    this.progress = progress;
    for (int i = 0; i < sinks.length; i++) {
      sinks[i] = new ByteSink();
    }
  }

  /// Imports every table of `source`; or nothing.
  ///
  /// @param source a `.csv` or `.csv.gz` file, or a folder of them
  /// @param out the folder to make; it must not exist, the folder above it must
  /// @param mapping with a table layout
  /// @param progress told the number of rows read so far
  /// @throws IllegalArgumentException if the mapping lays out no table
  /// @throws UnwritableCohort if `out` cannot be written
  public static ImportOutcome run(
      Path source, Path out, SourceMapping mapping, LongConsumer progress) {
    TableLayout layout =
        mapping
            .table()
            .orElseThrow(
                () -> new IllegalArgumentException("the mapping has no `table`; say its columns"));
    try (CohortWriter writer = CohortWriter.create(out, outline(mapping))) {
      return new CsvImport(mapping, layout, progress).run(source, writer);
    }
  }

  /// True where `source` is a table, or a folder that holds one.
  public static boolean isSource(Path source) {
    try {
      return files(source).stream().anyMatch(CsvImport::isTable);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isTable(Path file) {
    return file.toString().endsWith(".csv") || file.toString().endsWith(".csv.gz");
  }

  private static CohortOutline outline(SourceMapping mapping) {
    return new CohortOutline(
        mapping.name(),
        "CSV tables",
        false,
        Availability.ASSUMED,
        1,
        mapping.measured(),
        List.of());
  }

  private static List<Path> files(Path source) throws IOException {
    if (!Files.isDirectory(source)) {
      return List.of(source);
    }
    try (Stream<Path> all = Files.list(source)) {
      return all.filter(CsvImport::isTable).sorted().toList();
    }
  }

  private ImportOutcome run(Path source, CohortWriter writer) {
    try (Spill spill = new Spill(part -> writer.scratch("spill-" + part))) {
      for (Path file : files(source)) {
        read(file, spill);
      }
      if (faults.none() && persons.isEmpty()) {
        faults.add(source.toString(), 0, "holds no row that could be used");
      }
      if (!faults.none()) {
        return faults.refused();
      }
      assemble(spill, writer);
    } catch (IOException e) {
      throw new UnwritableCohort(source, FileTrouble.of(e), e);
    }
    if (account.of(Entry.NOTE, ASSUMED) == 0 && account.total(Entry.TAKEN) > 0) {
      writer.availabilityIsRecorded();
    }
    writer.attach(ImportAccount.FILE, CanonicalJson.bytes(account.json()));
    return new ImportOutcome.Imported(writer.finish());
  }

  private void read(Path file, Spill spill) throws IOException {
    String name = String.valueOf(file.getFileName());
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(layout.separator())
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    long line = 1;
    try (CSVParser rows = CSVParser.parse(open(file), format)) {
      if (!columnsStand(name, rows.getHeaderNames())) {
        return;
      }
      TableRow each = new TableRow(mapping, layout, account, persons, this::keep);
      for (CSVRecord row : rows) {
        line = rows.getCurrentLineNumber();
        if (row.isConsistent()) {
          each.take(row);
        } else {
          faults.add(
              name, Math.toIntExact(line), "the row has another number of cells than its header");
        }
        flush(spill, SPILL_BYTES);
        progress.accept(account.total(Entry.READ));
      }
      flush(spill, 0);
    } catch (UncheckedIOException e) {
      faults.add(name, 0, broken(e));
    } catch (EOFException | ZipException | LineLimit.LineTooLong e) {
      faults.add(name, 0, broken(e));
    } catch (IllegalArgumentException e) {
      faults.add(name, Math.toIntExact(line), "is no CSV: " + e.getMessage());
    }
  }

  private static String broken(Exception e) {
    return switch (e) {
      case EOFException cut -> "ends within its gzip stream; it was cut off, fetch it again";
      case ZipException damaged ->
          "its gzip stream is damaged (" + FileTrouble.of(damaged) + "); fetch it again";
      case IOException other -> "is no CSV: " + FileTrouble.of(other);
      case UncheckedIOException wrapped when wrapped.getCause() != null ->
          broken(wrapped.getCause());
      default -> "is no CSV: " + e.getMessage();
    };
  }

  private static Reader open(Path file) throws IOException {
    InputStream plain = Files.newInputStream(file);
    InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain, 1 << 16) : plain;
    return new LineLimit(
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16));
  }

  private boolean columnsStand(String file, List<String> names) {
    List<String> wanted = new ArrayList<>(List.of(layout.stay(), layout.moment().column()));
    layout.moment().available().ifPresent(wanted::add);
    wanted.addAll(layout.person().values());
    switch (layout.values()) {
      case TableLayout.Values.Tall(String code, String value, Optional<String> unit) -> {
        wanted.addAll(List.of(code, value));
        unit.ifPresent(wanted::add);
      }
      case TableLayout.Values.Wide(Map<String, ?> columns) -> wanted.addAll(columns.keySet());
    }
    List<String> missing =
        wanted.stream().distinct().filter(c -> !names.contains(c)).sorted().toList();
    if (!missing.isEmpty()) {
      faults.add(
          file,
          1,
          "columns are missing: `"
              + String.join("`, `", missing)
              + "`; the header has `"
              + String.join("`, `", names)
              + "`");
    }
    return missing.isEmpty();
  }

  private void keep(MeasuredValue value) {
    value.write(sinks[Spill.part(value.whose())]);
  }

  private void flush(Spill spill, int above) throws IOException {
    for (int part = 0; part < sinks.length; part++) {
      if (sinks[part].size() > above) {
        spill.add(part, sinks[part].take());
      }
    }
  }

  private void assemble(Spill spill, CohortWriter writer) throws IOException {
    StayAssembly assembly = new StayAssembly(writer, account, 0);
    Optional<Long> admitted =
        layout.moment().hours() ? Optional.of(TableRow.UNDATED_ADMISSION) : Optional.empty();
    Map<Integer, TreeMap<String, Person>> byPart = new HashMap<>();
    persons.forEach(
        (id, person) ->
            byPart.computeIfAbsent(Spill.part(id), part -> new TreeMap<>()).put(id, person));
    for (int part = 0; part < Spill.PARTS; part++) {
      Map<String, List<MeasuredValue>> values = byStay(spill.take(part));
      byPart
          .getOrDefault(part, new TreeMap<>())
          .forEach(
              (id, person) -> {
                List<StayFrame> frame =
                    person.frame(id, admitted, mapping.clock(), account).stream().toList();
                assembly.write(frame, values.getOrDefault(id, List.of()));
              });
    }
  }

  private static Map<String, List<MeasuredValue>> byStay(byte[] records) {
    Map<String, List<MeasuredValue>> values = new HashMap<>();
    ByteCursor in = new ByteCursor(records);
    while (!in.atEnd()) {
      MeasuredValue value = MeasuredValue.read(in);
      values.computeIfAbsent(value.whose(), stay -> new ArrayList<>()).add(value);
    }
    return values;
  }
}
