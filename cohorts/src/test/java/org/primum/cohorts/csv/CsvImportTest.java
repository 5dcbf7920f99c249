package org.primum.cohorts.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.mapping.MappingFile;
import org.primum.cohorts.mapping.SourceMapping;
import org.primum.cohorts.mapping.UnitConversion;
import org.primum.cohorts.quality.ImportAccount;
import org.primum.cohorts.quality.ImportOutcome;
import org.primum.evidence.replay.CohortDescription.Availability;
import org.primum.evidence.replay.Stay;
import org.primum.logic.timeline.Sex;
import org.primum.terms.json.Json;
import org.primum.terms.json.StrictJson;

class CsvImportTest {
  private static final SourceMapping WIDE =
      mapping(
          """
          name: Wide
          table:
            stay: id
            hour: hour
            columns:
              hr: {loinc: 8867-4, from: /min}
              temp: {loinc: 8310-5, from: "[degF]"}
            sex: sex
            age: age
            label: sepsis
          """);
  private static final SourceMapping LONG =
      mapping(
          """
          name: Long
          zone: Europe/Vienna
          units: {bpm: /min}
          codes: [{code: HR, loinc: 8867-4}]
          table:
            {stay: stay, time: t, available: known, code: c, value: v, unit: u, admission: adm, discharge: dis}
          """);

  @TempDir Path folder;
  private Path source = Path.of("");
  private Path out = Path.of("");

  private static SourceMapping mapping(String text) {
    return MappingFile.parse("map.yaml", text, new UnitConversion());
  }

  @BeforeEach
  void folders() {
    source = folder.resolve("in.csv");
    out = folder.resolve("out");
  }

  private CohortFolder imported(SourceMapping mapping, String... lines) throws IOException {
    Files.writeString(source, String.join("\r\n", lines) + "\r\n");
    assertThat(CsvImport.run(source, out, mapping, rows -> {}))
        .isInstanceOf(ImportOutcome.Imported.class);
    return CohortFolder.open(out);
  }

  private List<String> faults(SourceMapping mapping) {
    ImportOutcome outcome = CsvImport.run(source, out, mapping, rows -> {});
    assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
    assertThat(out).doesNotExist();
    return ((ImportOutcome.Refused) outcome).faults().stream().map(Object::toString).toList();
  }

  private static List<String> values(Stay stay) {
    return stay.timeline().observations().stream()
        .map(o -> o.code() + " " + o.value() + " " + o.effective() + " " + o.available())
        .toList();
  }

  private long counted(String entry, String what) throws IOException {
    Json.Obj account =
        (Json.Obj) StrictJson.canonical(Files.readAllBytes(out.resolve(ImportAccount.FILE)));
    return account.object(entry).items("listed").stream()
        .map(Json.Obj.class::cast)
        .filter(each -> each.text("what").equals(what))
        .mapToLong(each -> each.integer("count"))
        .sum();
  }

  @Test
  void readsAWideTableWhoseRowsStandInAnyOrder() throws IOException {
    CohortFolder cohort =
        imported(
            WIDE,
            "id,hour,hr,temp,sex,age,sepsis",
            "b,3,90,,M,61,0",
            "a,3,81,100.4,F,40,1",
            "a,2,80,NaN,F,40,0",
            "b,4,\"95\",,M,61,0");
    Stay a = cohort.stay(0);
    assertThat(a.firstHour()).isEqualTo(2);
    assertThat(a.hours()).isEqualTo(2);
    assertThat(a.firstLabelled()).isEqualTo(OptionalInt.of(1));
    assertThat(a.timeline().patient().sex()).isEqualTo(Sex.FEMALE);
    assertThat(a.timeline().patient().birthDate()).contains(java.time.LocalDate.of(1960, 1, 1));
    assertThat(values(a))
        .containsExactly(
            "8867-4 80 2000-01-01T02:00:00Z 2000-01-01T02:00:00Z",
            "8310-5 38 2000-01-01T03:00:00Z 2000-01-01T03:00:00Z",
            "8867-4 81 2000-01-01T03:00:00Z 2000-01-01T03:00:00Z");
    assertThat(cohort.stay(1).firstLabelled()).isEmpty();
    assertThat(cohort.manifest().septicStays()).isEqualTo(1);
  }

  /// Clocks in Vienna went back on 25 October 2026 at 03:00 and forward on 29 March 2026 at 02:00.
  @Test
  void readsALongTableOverAChangeOfClocks() throws IOException {
    CohortFolder cohort =
        imported(
            LONG,
            "stay,t,known,c,v,u,adm,dis",
            "s,2026-10-25T01:30:00,2026-10-25T03:30:00,HR,80,bpm,2026-10-25T00:00:00,2026-10-25T06:00:00",
            "s,2026-10-25T02:30:00,,HR,81,bpm,,",
            "s,2026-10-25T02:30:00+01:00,,HR,82,bpm,,",
            "s,2026-03-29 02:30,,HR,83,bpm,,",
            "s,2026-10-25T04:00:00,,GCS,15,,,",
            "s,2026-10-25T04:00:00,,HR,fast,bpm,,",
            "s,2026-10-25T04:00:00,,HR,84,Hertz,,");
    Stay stay = cohort.stay(0);
    assertThat(stay.hours()).isEqualTo(7);
    assertThat(values(stay))
        .containsExactly(
            "8867-4 80 2026-10-24T23:30:00Z 2026-10-25T02:30:00Z",
            "8867-4 82 2026-10-25T01:30:00Z 2026-10-25T01:30:00Z");
    assertThat(
            counted(
                "passedOver",
                "a row whose time happened twice: clocks were put back; say in the mapping `overlap:"
                    + " earlier` or `later`"))
        .isEqualTo(1);
    assertThat(
            counted(
                "passedOver", "a row whose time did not exist: clocks were put forward past it"))
        .isEqualTo(1);
    assertThat(counted("unmappedCodes", "GCS")).isEqualTo(1);
    assertThat(counted("passedOver", "a value that is no number")).isEqualTo(1);
    assertThat(counted("refusedUnits", "8867-4 in `Hertz`")).isEqualTo(1);
    assertThat(cohort.manifest().outline().availability()).isEqualTo(Availability.ASSUMED);
  }

  @Test
  void tellsMissingColumnsAndUnevenRows() throws IOException {
    Files.writeString(source, "id,hour,hr\na,1,80\n");
    assertThat(faults(WIDE))
        .containsExactly(
            "in.csv:1: columns are missing: `age`, `sepsis`, `sex`, `temp`; the header has `id`,"
                + " `hour`, `hr`");
    Files.writeString(source, "id,hour,hr,temp,sex,age,sepsis\na,1,80,,F,40,0\na,2,80\n");
    assertThat(faults(WIDE))
        .containsExactly("in.csv:3: the row has another number of cells than its header");
    Files.writeString(source, "id,hour,hr,temp,sex,age,sepsis\na,1,\"80,,F,40,0\n");
    assertThat(faults(WIDE)).singleElement().asString().startsWith("in.csv: is no CSV: ");
    Files.writeString(source, "id,hour,hr,temp,sex,age,sepsis\n");
    assertThat(faults(WIDE)).singleElement().asString().contains("no row that could be used");
  }

  @Test
  void refusesATableThatIsCutOff() throws IOException {
    source = folder.resolve("in.csv.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(source))) {
      StringBuilder rows = new StringBuilder("id,hour,hr,temp,sex,age,sepsis\n");
      IntStream.range(1, 5000)
          .forEach(i -> rows.append("a," + i + "," + i * 7919 % 191 + ",,,,0\n"));
      gzip.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = Files.readAllBytes(source);
    Files.write(source, Arrays.copyOf(whole, whole.length / 2));
    assertThat(faults(WIDE))
        .containsExactly("in.csv.gz: ends within its gzip stream; it was cut off, fetch it again");
  }

  @Test
  void refusesALineWithoutEndInBoundedMemory() throws IOException {
    source = folder.resolve("in.csv.gz");
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(source))) {
      gzip.write("id,hour,hr,temp,sex,age,sepsis\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 1024; i++) {
        gzip.write(block);
      }
    }
    assertThat(faults(WIDE))
        .containsExactly("in.csv.gz: is no CSV: line `2` is longer than `16777216` characters");
  }

  @Test
  void needsALayout() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CsvImport.run(source, out, SourceMapping.standard("x"), rows -> {}))
        .withMessageContaining("has no `table`");
  }

  @Test
  void keepsUnitAndRaceInTheSourcesOwnWords() throws IOException {
    Files.writeString(source, "id,hour,hr,w,r\n1,1,80,ICU 3,declined\n2,1,80,,\n");
    SourceMapping mapping =
        mapping(
            """
            name: Traits
            table: {stay: id, hour: hour, columns: {hr: {loinc: 8867-4, from: /min}}, ward: w, race: r}
            """);
    assertThat(CsvImport.run(source, out, mapping, rows -> {}))
        .isInstanceOf(ImportOutcome.Imported.class);
    CohortFolder cohort = CohortFolder.open(out);
    assertThat(cohort.stay(0).traits().toString()).isEqualTo("{race=declined, unit=ICU 3}");
    assertThat(cohort.stay(1).traits()).isEmpty();
  }
}
