package org.primum.cohorts.psv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.folder.CohortManifest;
import org.primum.cohorts.folder.UnwritableCohort;
import org.primum.cohorts.quality.ImportFault;
import org.primum.cohorts.quality.ImportOutcome;
import org.primum.evidence.replay.Stay;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Sex;
import org.primum.logic.timeline.Timeline;

class PsvImportTest {
  private static final String HEADER = String.join("|", Physionet2019.COLUMNS);

  @TempDir Path temporary;
  private Path source = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void folders() throws IOException {
    source = Files.createDirectory(temporary.resolve("training"));
    out = temporary.resolve("cohort");
  }

  /// A row with everything missing but what is given.
  private static String row(int hour, Map<String, String> given) {
    Map<String, String> cells = new LinkedHashMap<>();
    Physionet2019.COLUMNS.forEach(column -> cells.put(column, "NaN"));
    cells.put("Age", "67.9");
    cells.put("Gender", "1");
    cells.put("ICULOS", Integer.toString(hour));
    cells.put("SepsisLabel", "0");
    cells.putAll(given);
    return String.join("|", cells.values());
  }

  private void file(String name, String... lines) throws IOException {
    Files.writeString(source.resolve(name), String.join("\n", lines) + "\n");
  }

  private CohortManifest imported(Path from, Path to) {
    return switch (PsvImport.run(from, to, files -> {})) {
      case ImportOutcome.Imported(CohortManifest manifest) -> manifest;
      case ImportOutcome.Refused refused -> throw new AssertionError(refused.toString());
    };
  }

  private List<String> faults() {
    return faults(source);
  }

  private List<String> faults(Path from) {
    return switch (PsvImport.run(from, out, files -> {})) {
      case ImportOutcome.Imported imported -> List.of();
      case ImportOutcome.Refused(List<ImportFault> faults, int further) ->
          faults.stream().map(ImportFault::toString).toList();
    };
  }

  private void requireNothingWritten() {
    assertThat(temporary).isDirectoryNotContaining(path -> !path.equals(source));
  }

  @Test
  void tellsTheUnitOfAStayWhereItIsRecorded() throws IOException {
    file("a.psv", HEADER, row(1, Map.of("Unit1", "1", "Unit2", "0")));
    file("b.psv", HEADER, row(1, Map.of("Unit1", "0", "Unit2", "1")));
    file("c.psv", HEADER, row(1, Map.of()));
    imported(source, out);
    CohortFolder cohort = CohortFolder.open(out);
    assertThat(List.of(cohort.stay(0), cohort.stay(1), cohort.stay(2)))
        .extracting(stay -> stay.traits().toString())
        .containsExactly("{unit=medical ICU}", "{unit=surgical ICU}", "{}");
  }

  @Test
  void readsAStay() throws IOException {
    file(
        "p000002.psv",
        HEADER,
        row(3, Map.of("HR", "91", "Temp", "36.60")),
        row(4, Map.of("Lactate", "2.1", "BaseExcess", "-3.5", "SepsisLabel", "1")));
    imported(source, out);
    Instant third = Instant.parse("2000-01-01T03:00:00Z");
    Instant fourth = Instant.parse("2000-01-01T04:00:00Z");
    assertThat(CohortFolder.open(out).stay(0))
        .isEqualTo(
            new Stay(
                "p000002",
                new Timeline(
                    new Patient(Sex.MALE, Optional.of(LocalDate.of(1933, 1, 1))),
                    List.of(
                        Observation.immediate("8867-4", new BigDecimal("91"), "/min", third),
                        Observation.immediate("8310-5", new BigDecimal("36.60"), "Cel", third),
                        Observation.immediate("2524-7", new BigDecimal("2.1"), "mmol/L", fourth),
                        Observation.immediate("1925-7", new BigDecimal("-3.5"), "mmol/L", fourth))),
                Instant.parse("2000-01-01T00:00:00Z"),
                3,
                2,
                OptionalInt.of(1)));
  }

  @Test
  void evaluatesARowAtAdmissionPlusItsHour() throws IOException {
    file("p1.psv", HEADER, row(3, Map.of()), row(4, Map.of()));
    imported(source, out);
    assertThat(CohortFolder.open(out).stay(0).moment(1))
        .isEqualTo(Instant.parse("2000-01-01T04:00:00Z"));
  }

  @Test
  void countsAndDescribesWhatItWrote() throws IOException {
    file("p1.psv", HEADER, row(1, Map.of("HR", "80", "SepsisLabel", "1")));
    file("p2.psv", HEADER, row(1, Map.of()), row(2, Map.of("HR", "80", "SepsisLabel", "1")));
    file("p3.psv", HEADER, row(1, Map.of()));
    CohortManifest manifest = imported(source, out);
    assertThat(manifest)
        .returns(3, CohortManifest::stays)
        .returns(4L, CohortManifest::hours)
        .returns(2, CohortManifest::septicStays)
        .returns(1, CohortManifest::leftCensored)
        .returns(2L, CohortManifest::values)
        .isEqualTo(CohortFolder.open(out).manifest());
    assertThat(Files.readString(out.resolve("manifest.json")))
        .contains("\"availability\":\"assumed\"", "\"loinc\":\"8867-4\"", "\"unit\":\"/min\"");
  }

  @Test
  void givesTheSameHashFromAFolderAndFromAnArchiveInAnotherOrder() throws IOException {
    Map<String, String> files = new TreeMap<>(Collections.reverseOrder());
    files.put("p1.psv", HEADER + "\n" + row(1, Map.of("HR", "80")) + "\n");
    files.put("p2.psv", HEADER + "\n" + row(1, Map.of("HR", "81")) + "\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(source.resolve(file.getKey()), file.getValue());
    }
    Path archive = temporary.resolve("set.tar.zst");
    writeArchive(archive, files);
    assertThat(imported(archive, temporary.resolve("other")).hash())
        .isEqualTo(imported(source, out).hash());
  }

  private static void writeArchive(Path archive, Map<String, String> files) throws IOException {
    try (OutputStream packed = new ZstdOutputStreamNoFinalizer(Files.newOutputStream(archive));
        TarArchiveOutputStream tar = new TarArchiveOutputStream(packed)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry("training/" + file.getKey());
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
      }
    }
  }

  @Test
  void readsColumnsInAnyOrderAndWindowsLineEnds() throws IOException {
    List<String> header = Arrays.asList(HEADER.split("\\|"));
    List<String> cells = Arrays.asList(row(1, Map.of("HR", "80")).split("\\|"));
    Collections.reverse(header);
    Collections.reverse(cells);
    Files.writeString(
        source.resolve("p1.psv"),
        String.join("|", header) + "\r\n" + String.join("|", cells) + "\r\n");
    imported(source, out);
    assertThat(CohortFolder.open(out).stay(0).timeline().observations()).hasSize(1);
  }

  @Test
  void refusesAMissingAndAnUnknownColumn() throws IOException {
    file("p1.psv", HEADER.replace("HR|", "").replace("Temp", "Temperature"), row(1, Map.of()));
    assertThat(faults())
        .containsExactly(
            "p1.psv:1: columns are missing: `HR`, `Temp`; a file of this format has the 41 columns"
                + " of the challenge",
            "p1.psv:1: column is unknown: `Temperature`; a file of this format has the 41 columns of"
                + " the challenge");
    requireNothingWritten();
  }

  @Test
  void refusesAColumnThatStandsTwice() throws IOException {
    file("p1.psv", HEADER + "|HR", row(1, Map.of()) + "|80");
    assertThat(faults()).singleElement().asString().contains("stands twice: `HR`");
  }

  @Test
  void namesEveryFaultOfAFileAndOfOtherFilesAtOnce() throws IOException {
    file(
        "p1.psv",
        HEADER,
        row(1, Map.of("HR", "fast", "Temp", "1e2")),
        row(3, Map.of("Gender", "2")),
        "1|2|3");
    file("p2.psv", HEADER, row(1, Map.of("SepsisLabel", "1")), row(2, Map.of("Age", "131")));
    assertThat(faults())
        .containsExactly(
            "p1.psv:2: `HR` is `fast`; it must be a decimal number or `NaN`",
            "p1.psv:2: `Temp` is `1e2`; it must be a decimal number or `NaN`",
            "p1.psv:3: `ICULOS` is `3`, expected `2`; hours must follow each other",
            "p1.psv:3: `Gender` is `2`; it must be `0` (female), `1` (male) or `NaN`",
            "p1.psv:3: `Gender` is `2`, it was `1`; one file is one stay",
            "p1.psv:4: the row has 3 cells; its header has 41",
            "p2.psv:3: `SepsisLabel` falls back to `0`; once set it lasts to the end of the stay",
            "p2.psv:3: `Age` is `131` years; it must lie between 0 and 130",
            "p2.psv:3: `Age` is `131`, it was `67.9`; one file is one stay");
    requireNothingWritten();
  }

  @Test
  void countsFaultsBeyondTheFirst() throws IOException {
    String[] lines = new String[31];
    lines[0] = HEADER;
    for (int i = 1; i < lines.length; i++) {
      lines[i] = row(i, Map.of("HR", "?"));
    }
    file("p1.psv", lines);
    assertThat(PsvImport.run(source, out, files -> {}))
        .isInstanceOfSatisfying(
            ImportOutcome.Refused.class,
            refused ->
                assertThat(refused)
                    .returns(20, r -> r.faults().size())
                    .returns(10, ImportOutcome.Refused::further));
  }

  private static long number(String cell) {
    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
    return PsvNumber.of(bytes, 0, bytes.length);
  }

  @Test
  void refusesNumbersThatOnlyLookLikeSome() {
    for (String cell :
        List.of("", ".", "5.", ".5", "--1", "+1", "1.2.3", "nan", "1,5", "∞", "1 ")) {
      assertThat(number(cell)).as(cell).isEqualTo(PsvNumber.BAD);
    }
    assertThat(number("123456789012345678")).isEqualTo(PsvNumber.BAD);
  }

  @Test
  void refusesEmptyStaysAndEmptyFiles() throws IOException {
    file("p1.psv", HEADER);
    Files.writeString(source.resolve("p2.psv"), "");
    assertThat(faults())
        .containsExactly(
            "p1.psv: the stay is empty; at least one hourly row is needed",
            "p2.psv: the file is empty; a header and at least one hourly row are needed");
  }

  @Test
  void refusesAFolderWithoutStays() {
    assertThat(faults())
        .containsExactly(source + ": holds no `.psv` file; give the folder of a training set");
    requireNothingWritten();
  }

  @Test
  void refusesTheSameStayTwice() throws IOException {
    file("p1.psv", HEADER, row(1, Map.of()));
    Files.createDirectory(source.resolve("more"));
    file("more/p1.psv", HEADER, row(1, Map.of()));
    assertThat(faults())
        .containsExactly("p1.psv: stay `p1` is there already; give one set at a time");
  }

  @Test
  void refusesASourceThatIsNotThere() {
    Path missing = temporary.resolve("missing");
    assertThat(faults(missing))
        .containsExactly(missing + ": cannot be read: `" + missing + "` does not exist");
  }

  @Test
  void refusesAFolderThatCannotBeRead() throws IOException {
    file("p1.psv", HEADER, row(1, Map.of()));
    Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("---------"));
    boolean closed = !Files.isReadable(source);
    try {
      assumeTrue(closed, "this user may read everything");
      assertThat(faults()).singleElement().asString().contains("permission is denied");
      requireNothingWritten();
    } finally {
      Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /// A gibibyte without a line end, as a file of holes.
  @Test
  void refusesALineOfAGibibyteWithoutReadingIt() throws IOException {
    try (RandomAccessFile large = new RandomAccessFile(source.resolve("p1.psv").toFile(), "rw")) {
      large.setLength(1L << 30);
    }
    assertThat(faults())
        .containsExactly(
            source + ": cannot be read: `p1.psv` is larger than 64 MiB; one file is one stay");
    requireNothingWritten();
  }

  @Test
  void refusesABrokenArchive() throws IOException {
    Path archive = temporary.resolve("set.tar.zst");
    Files.writeString(archive, "this is no archive");
    assertThat(faults(archive)).singleElement().asString().contains("cannot be read: ");
    assertThat(out).doesNotExist();
  }

  @Test
  void refusesAFileOfAnotherKind() throws IOException {
    Path table = Files.writeString(temporary.resolve("set.csv"), "a,b");
    assertThat(faults(table))
        .containsExactly(
            table + ": cannot be read: it is neither a folder nor a `.tar` or `.tar.zst` file");
  }

  @Test
  void neverOverwritesAFolder() throws IOException {
    file("p1.psv", HEADER, row(1, Map.of()));
    imported(source, out);
    assertThatThrownBy(() -> PsvImport.run(source, out, files -> {}))
        .isInstanceOf(UnwritableCohort.class)
        .hasMessageContaining("it exists; name another folder or remove it first");
  }

  @Test
  void leavesNothingBehindWhereItWasInterrupted() throws IOException {
    file("p1.psv", HEADER, row(1, Map.of()));
    assertThatThrownBy(
            () ->
                PsvImport.run(
                    source,
                    out,
                    files -> {
                      throw new IllegalStateException("stopped");
                    }))
        .hasMessage("stopped");
    requireNothingWritten();
  }
}
