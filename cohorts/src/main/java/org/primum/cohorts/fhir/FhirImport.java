package org.primum.cohorts.fhir;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import org.primum.cohorts.folder.ByteCursor;
import org.primum.cohorts.folder.CohortOutline;
import org.primum.cohorts.folder.CohortWriter;
import org.primum.cohorts.folder.FileTrouble;
import org.primum.cohorts.folder.UnwritableCohort;
import org.primum.cohorts.gathering.MeasuredValue;
import org.primum.cohorts.gathering.Spill;
import org.primum.cohorts.gathering.StayAssembly;
import org.primum.cohorts.gathering.StayFrame;
import org.primum.cohorts.mapping.SourceMapping;
import org.primum.cohorts.mapping.UnitConversion;
import org.primum.cohorts.quality.FaultList;
import org.primum.cohorts.quality.ImportAccount;
import org.primum.cohorts.quality.ImportAccount.Entry;
import org.primum.cohorts.quality.ImportOutcome;
import org.primum.evidence.replay.CohortDescription.Availability;
import org.primum.terms.json.CanonicalJson;

/// Makes a cohort folder from a FHIR R4 bulk export.
///
/// One thread unpacks and cuts files into pieces of whole lines, others parse; pieces are taken in
/// order, so the same export gives the same bytes whatever the threads. Values go to a spill parted
/// by patient; when all is read, each part is assembled into stays on its own. Memory holds
/// patients, encounters, the pieces under way and one part.
public final class FhirImport {
  private static final int WAITING = 8;

  private final SourceMapping mapping;
  private final UnitConversion units;
  private final ExecutorService parsers;
  private final LongConsumer progress;
  private final FaultList faults = new FaultList();
  private final ImportAccount account = new ImportAccount();
  private final Encounters encounters;
  private final Queue<CompletableFuture<ChunkReading>> waiting = new ArrayDeque<>();

  private FhirImport(
      SourceMapping mapping, UnitConversion units, ExecutorService parsers, LongConsumer progress) {
    this.mapping = mapping;
    this.units = units;
    this.parsers = parsers;
    this.progress = progress;
    this.encounters = new Encounters(account);
  }

  /// True where `source` looks like an export: an NDJSON file, or a folder that holds one.
  public static boolean isSource(Path source) {
    try {
      return BulkFiles.of(source).stream().anyMatch(file -> BulkFiles.isOne(file.toString()));
    } catch (IOException e) {
      return false;
    }
  }

  /// Imports everything in `source`; or nothing.
  ///
  /// @param source a folder of `.ndjson` and `.ndjson.gz` files, or one of them
  /// @param out the folder to make; it must not exist, the folder above it must
  /// @param progress told the number of resources read so far
  /// @throws UnwritableCohort if `out` cannot be written
  public static ImportOutcome run(
      Path source, Path out, SourceMapping mapping, LongConsumer progress) {
    int threads = Runtime.getRuntime().availableProcessors();
    try (CohortWriter writer = CohortWriter.create(out, outline(mapping));
        ExecutorService parsers = Executors.newFixedThreadPool(threads)) {
      try {
        return new FhirImport(mapping, new UnitConversion(), parsers, progress).run(source, writer);
      } finally {
        parsers.shutdownNow();
      }
    }
  }

  private static CohortOutline outline(SourceMapping mapping) {
    return new CohortOutline(
        mapping.name(),
        "FHIR R4 bulk export; encounters are stays, rows are hours since their start",
        false,
        Availability.ASSUMED,
        1,
        mapping.measured(),
        List.of("resources other than Patient, Encounter and Observation"));
  }

  private ImportOutcome run(Path source, CohortWriter writer) {
    List<Path> files;
    try {
      files = BulkFiles.of(source);
    } catch (IOException e) {
      faults.add(source.toString(), 0, "cannot be read: " + FileTrouble.of(e));
      return faults.refused();
    }
    if (files.isEmpty()) {
      faults.add(source.toString(), 0, "holds no `.ndjson` or `.ndjson.gz` file");
      return faults.refused();
    }
    try (Spill spill = new Spill(part -> writer.scratch("spill-" + part))) {
      for (Path file : files) {
        read(file, spill);
      }
      if (faults.none() && encounters.none()) {
        faults.add(
            source.toString(),
            0,
            "holds no encounter that is a stay; look at `stays` in the mapping, and at "
                + account.json().object(Entry.NOTE.key()).items("listed").size()
                + " notes");
      }
      if (!faults.none()) {
        return faults.refused();
      }
      assemble(spill, writer);
    } catch (IOException e) {
      throw new UnwritableCohort(source, FileTrouble.of(e), e);
    }
    return finish(writer);
  }

  private ImportOutcome finish(CohortWriter writer) {
    boolean recorded =
        account.of(Entry.NOTE, "a value that does not say when it was issued") == 0
            && account.total(Entry.TAKEN) > 0;
    if (recorded) {
      writer.availabilityIsRecorded();
    }
    writer.attach(ImportAccount.FILE, CanonicalJson.bytes(account.json()));
    return new ImportOutcome.Imported(writer.finish());
  }

  private void read(Path file, Spill spill) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = BulkFiles.open(file)) {
      LineChunks chunks = new LineChunks(in);
      for (Optional<LineChunks.Chunk> next = next(chunks, name);
          next.isPresent();
          next = next(chunks, name)) {
        LineChunks.Chunk chunk = next.get();
        waiting.add(
            CompletableFuture.supplyAsync(
                () -> ChunkReading.of(name, chunk, mapping, units), parsers));
        if (waiting.size() > WAITING) {
          take(spill);
        }
      }
    } catch (java.nio.file.FileSystemException | ZipException | EOFException e) {
      faults.add(name, 0, "cannot be read: " + FileTrouble.of(e));
    }
    while (!waiting.isEmpty()) {
      take(spill);
    }
  }

  // What is wrong with the file itself ends it, and reading goes on with the next one.
  private Optional<LineChunks.Chunk> next(LineChunks chunks, String name) throws IOException {
    try {
      return chunks.next();
    } catch (EOFException e) {
      faults.add(name, 0, "ends within its gzip stream; it was cut off, fetch it again");
    } catch (ZipException e) {
      faults.add(name, 0, "its gzip stream is damaged (" + FileTrouble.of(e) + "); fetch it again");
    } catch (LineChunks.LineTooLong e) {
      faults.add(name, 0, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private void take(Spill spill) throws IOException {
    ChunkReading reading = waiting.remove().join();
    faults.add(reading.faults());
    account.add(reading.account());
    reading.known().forEach(encounters::add);
    for (int part = 0; part < Spill.PARTS && faults.none(); part++) {
      spill.add(part, reading.part(part));
    }
    progress.accept(account.total(Entry.READ));
  }

  private void assemble(Spill spill, CohortWriter writer) throws IOException {
    StayAssembly assembly = new StayAssembly(writer, account, mapping.stays().before().toMillis());
    List<Map<String, List<Encounters.Encounter>>> stays =
        encounters.byPart(Spill.PARTS, Spill::part);
    for (int part = 0; part < Spill.PARTS; part++) {
      Map<String, List<MeasuredValue>> values = byPatient(spill.take(part));
      TreeSet<String> patients = new TreeSet<>(values.keySet());
      patients.addAll(stays.get(part).keySet());
      for (String patient : patients) {
        List<MeasuredValue> theirs = values.getOrDefault(patient, List.of());
        assembly.write(frames(stays.get(part).getOrDefault(patient, List.of()), theirs), theirs);
      }
    }
  }

  private List<StayFrame> frames(List<Encounters.Encounter> theirs, List<MeasuredValue> values) {
    long last =
        values.stream()
            .filter(value -> value.code() != MeasuredValue.WITHDRAWN)
            .mapToLong(MeasuredValue::effective)
            .max()
            .orElse(Long.MIN_VALUE);
    List<StayFrame> frames = new ArrayList<>();
    theirs.forEach(encounter -> frames.add(encounters.frame(encounter, last)));
    return frames;
  }

  private static Map<String, List<MeasuredValue>> byPatient(byte[] records) {
    Map<String, List<MeasuredValue>> values = new HashMap<>();
    ByteCursor in = new ByteCursor(records);
    while (!in.atEnd()) {
      MeasuredValue value = MeasuredValue.read(in);
      values.computeIfAbsent(value.whose(), patient -> new ArrayList<>()).add(value);
    }
    return values;
  }
}
