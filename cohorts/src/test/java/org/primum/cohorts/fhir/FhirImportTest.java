package org.primum.cohorts.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.primum.cohorts.fhir.FhirLines.ENCOUNTER;
import static org.primum.cohorts.fhir.FhirLines.PATIENT;
import static org.primum.cohorts.fhir.FhirLines.at;
import static org.primum.cohorts.fhir.FhirLines.observation;
import static org.primum.cohorts.fhir.FhirLines.rate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.folder.CohortManifest;
import org.primum.cohorts.mapping.MappingFile;
import org.primum.cohorts.mapping.SourceMapping;
import org.primum.cohorts.mapping.UnitConversion;
import org.primum.cohorts.quality.ImportAccount;
import org.primum.cohorts.quality.ImportOutcome;
import org.primum.evidence.replay.CohortDescription.Availability;
import org.primum.evidence.replay.Stay;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Sex;
import org.primum.terms.json.Json;
import org.primum.terms.json.StrictJson;

class FhirImportTest {
  @TempDir Path folder;
  private Path source = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void folders() throws IOException {
    source = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
    file("Patient.ndjson", PATIENT);
    file("Encounter.ndjson", ENCOUNTER);
  }

  private void file(String name, String... lines) throws IOException {
    Files.writeString(source.resolve(name), String.join("\n", lines) + "\n");
  }

  private ImportOutcome run(SourceMapping mapping) {
    return FhirImport.run(source, out, mapping, done -> {});
  }

  private CohortFolder imported(SourceMapping mapping) {
    assertThat(run(mapping)).isInstanceOf(ImportOutcome.Imported.class);
    return CohortFolder.open(out);
  }

  private CohortFolder imported() {
    return imported(SourceMapping.standard("trial"));
  }

  private List<String> faults() {
    ImportOutcome outcome = run(SourceMapping.standard("trial"));
    assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(source));
    return ((ImportOutcome.Refused) outcome).faults().stream().map(Object::toString).toList();
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

  private static List<String> values(Stay stay) {
    return stay.timeline().observations().stream()
        .map(
            o ->
                o.code()
                    + " "
                    + o.value()
                    + " "
                    + o.unit()
                    + " "
                    + o.effective()
                    + " "
                    + o.available())
        .toList();
  }

  @Test
  void makesAStayOfAnEncounterAndItsValues() throws IOException {
    file(
        "Observation.ndjson",
        rate("o2", "final", "90", at("2026-01-01T02:00:00+01:00")),
        rate(
            "o1",
            "final",
            "80.50",
            at("2026-01-01T00:30:00Z") + ",\"issued\":\"2026-01-01T00:45:00.250Z\""));
    CohortFolder cohort = imported();
    Stay stay = cohort.stay(0);
    assertThat(stay.id()).isEqualTo("e1");
    assertThat(stay.hours()).isEqualTo(6);
    assertThat(stay.moment(0)).isEqualTo("2026-01-01T01:00:00Z");
    assertThat(stay.timeline().patient().sex()).isEqualTo(Sex.FEMALE);
    assertThat(values(stay))
        .containsExactly(
            "8867-4 80.50 /min 2026-01-01T00:30:00Z 2026-01-01T00:45:00.250Z",
            "8867-4 90 /min 2026-01-01T01:00:00Z 2026-01-01T01:00:00Z");
    assertThat(cohort.manifest().outline().availability()).isEqualTo(Availability.ASSUMED);
    assertThat(counted("notes", "a value that does not say when it was issued")).isEqualTo(1);
  }

  @Test
  void takesTheComponentsOfABloodPressurePanel() throws IOException {
    file(
        "Observation.ndjson",
        observation(
            "bp",
            "\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"85354-9\"}]},"
                + "\"component\":[{\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8480-6\"}]},"
                + "\"valueQuantity\":{\"value\":81,\"code\":\"mm[Hg]\",\"system\":\"http://unitsofmeasure.org\"}},"
                + "{\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8462-4\"}]},"
                + "\"valueQuantity\":{\"value\":5.0662,\"code\":\"kPa\",\"system\":\"http://unitsofmeasure.org\"}}],"
                + at("2026-01-01T01:00:00Z")));
    assertThat(values(imported().stay(0)))
        .containsExactly(
            "8462-4 37.999729977 mm[Hg] 2026-01-01T01:00:00Z 2026-01-01T01:00:00Z",
            "8480-6 81 mm[Hg] 2026-01-01T01:00:00Z 2026-01-01T01:00:00Z");
    assertThat(counted("convertedUnits", "8462-4 in `kPa`")).isEqualTo(1);
  }

  @Test
  void countsEveryValueItPassesOver() throws IOException {
    String noUnit = "\"valueQuantity\":{\"value\":1,\"unit\":\"K/uL\"}";
    file(
        "Observation.ndjson",
        rate("a", "cancelled", "1", at("2026-01-01T01:00:00Z")),
        rate("b", "final", "1", at("2026-01-01")),
        rate("c", "final", "1", at("2026-01-01T01:00:00")),
        rate("d", "final", "1", "\"valueless\":1"),
        rate("e", "final", "1", at("2026-02-01T01:00:00Z")),
        observation(
            "f",
            "\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"urn:x\",\"code\":\"7\",\"display\":\"Seven\"}]},"
                + noUnit
                + ","
                + at("2026-01-01T01:00:00Z")),
        observation(
            "g",
            "\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"6690-2\"}]},"
                + noUnit
                + ","
                + at("2026-01-01T01:00:00Z")),
        observation(
            "h",
            "\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"6690-2\"}]},"
                + "\"valueString\":\"high\","
                + at("2026-01-01T01:00:00Z")),
        observation("i", "\"status\":\"final\",\"code\":{}"));
    assertThat(values(imported().stay(0))).isEmpty();
    assertThat(counted("passedOver", "an observation with status `cancelled`")).isEqualTo(1);
    assertThat(counted("passedOver", "a value whose time has no time of day")).isEqualTo(1);
    assertThat(
            counted(
                "passedOver",
                "a value whose time has no zone; say in the mapping `zone: Europe/Vienna`"))
        .isEqualTo(1);
    assertThat(counted("passedOver", "a value whose time is not said")).isEqualTo(1);
    assertThat(counted("passedOver", "outside every stay of its patient")).isEqualTo(1);
    assertThat(counted("passedOver", "a code the mapping does not know")).isEqualTo(1);
    assertThat(counted("unmappedCodes", "urn:x|7 (Seven)")).isEqualTo(1);
    assertThat(counted("refusedUnits", "6690-2 in `K/uL`")).isEqualTo(1);
    assertThat(counted("passedOver", "a value that is no quantity but `valueString`")).isEqualTo(1);
    assertThat(counted("passedOver", "an observation without value")).isEqualTo(1);
    assertThat(counted("notes", "a stay without any value")).isEqualTo(1);
  }

  @Test
  void letsACorrectionBeSeenFromItsOwnAvailability() throws IOException {
    String effective = at("2026-01-01T01:00:00Z");
    file(
        "Observation.ndjson",
        rate("o", "corrected", "70", effective + ",\"issued\":\"2026-01-01T04:00:00Z\""),
        rate("o", "final", "170", effective + ",\"issued\":\"2026-01-01T01:10:00Z\""),
        rate("o", "final", "170", effective + ",\"issued\":\"2026-01-01T01:10:00Z\""),
        rate("w", "final", "33", effective),
        rate("w", "entered-in-error", "33", effective));
    CohortFolder cohort = imported();
    assertThat(values(cohort.stay(0)))
        .containsExactly(
            "8867-4 170 /min 2026-01-01T01:00:00Z 2026-01-01T01:10:00Z",
            "8867-4 70 /min 2026-01-01T01:00:00Z 2026-01-01T04:00:00Z");
    assertThat(counted("passedOver", "the same version again")).isEqualTo(1);
    assertThat(counted("passedOver", "withdrawn by a later version as entered in error"))
        .isEqualTo(1);
    assertThat(counted("notes", "a further version of a value, with its own availability"))
        .isEqualTo(1);
  }

  @Test
  void placesLocalCodesAndTimesByTheMapping() throws IOException {
    file(
        "Observation.ndjson",
        observation(
            "o",
            "\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"urn:x\",\"code\":\"7\"}]},"
                + "\"valueQuantity\":{\"value\":101.3,\"unit\":\"Deg. F\"},"
                + at("2026-01-01T02:30:00")));
    SourceMapping mapping =
        MappingFile.parse(
            "map.yaml",
            """
            name: Local
            zone: Europe/Vienna
            units: {"Deg. F": "[degF]"}
            codes: [{system: "urn:x", code: "7", loinc: 8310-5}]
            """,
            new UnitConversion());
    assertThat(values(imported(mapping).stay(0)))
        .containsExactly("8310-5 38.5 Cel 2026-01-01T01:30:00Z 2026-01-01T01:30:00Z");
  }

  @Test
  void givesTheSameBytesWhateverTheOrderOfPlainAndPackedFiles() throws IOException {
    String[] lines =
        IntStream.range(0, 20_000)
            .mapToObj(
                i ->
                    rate(
                        "o" + i,
                        "final",
                        String.valueOf(60 + i % 50),
                        at(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i).toString())))
            .toArray(String[]::new);
    file("Observation.ndjson", lines);
    CohortManifest plain = imported().manifest();
    Files.delete(source.resolve("Observation.ndjson"));
    pack("A.ndjson.gz", lines);
    out = folder.resolve("second");
    assertThat(imported().manifest().hash()).isEqualTo(plain.hash());
    assertThat(plain.values()).isEqualTo(19_801);
  }

  private byte[] pack(String name, String... lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
    Files.write(source.resolve(name), bytes.toByteArray());
    return bytes.toByteArray();
  }

  @Test
  void refusesAnExportThatIsCutOff() throws IOException {
    String[] lines =
        IntStream.range(0, 500)
            .mapToObj(i -> rate("o" + i, "final", "6" + i, at("2026-01-01T01:00:00Z")))
            .toArray(String[]::new);
    byte[] whole = pack("Observation.ndjson.gz", lines);
    Files.write(source.resolve("Observation.ndjson.gz"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(faults())
        .contains(
            "Observation.ndjson.gz: ends within its gzip stream; it was cut off, fetch it again");
    whole[whole.length / 2] ^= 0x55;
    Files.write(source.resolve("Observation.ndjson.gz"), whole);
    assertThat(faults()).isNotEmpty();
    Files.writeString(source.resolve("Observation.ndjson.gz"), "plain");
    assertThat(faults())
        .anyMatch(fault -> fault.startsWith("Observation.ndjson.gz: cannot be read"));
  }

  @Test
  void tellsEachBrokenLineWithItsNumber() throws IOException {
    file(
        "Observation.ndjson",
        "",
        "{\"resourceType\":\"Observation\"",
        "[1]",
        "{\"id\":\"x\"}",
        "{\"resourceType\":\"Observation\"} {}",
        "{\"resourceType\":\"Basic\"}");
    assertThat(faults())
        .anyMatch(f -> f.startsWith("Observation.ndjson:2: the JSON is broken at column"))
        .contains("Observation.ndjson:3: the line is not one JSON object")
        .contains("Observation.ndjson:4: the object has no `resourceType`")
        .contains("Observation.ndjson:5: the line is not one JSON object")
        .hasSize(4);
  }

  @Test
  void refusesALineWithoutEndInBoundedMemory() throws IOException {
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    try (OutputStream file =
        new GZIPOutputStream(Files.newOutputStream(source.resolve("Big.ndjson.gz")))) {
      file.write("{\"resourceType\":\"Observation\",\"id\":\"".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 1024; i++) {
        file.write(block);
      }
    }
    assertThat(faults())
        .containsExactly(
            "Big.ndjson.gz: line `1` is longer than `32` MiB; a file of this format has one resource"
                + " on each line");
  }

  @Test
  void keepsAStayWithoutValuesAndEndsOneWithoutEnd() throws IOException {
    file(
        "Encounter.ndjson",
        ENCOUNTER,
        ENCOUNTER
            .replace("\"e1\"", "\"e2\"")
            .replace("\"end\":\"2026-01-01T05:30:00Z\"", "\"x\":1"),
        ENCOUNTER.replace("\"e1\"", "\"e3\"").replace("Patient/p1", "Patient/p9"),
        ENCOUNTER
            .replace("\"e1\"", "\"e4\"")
            .replace("T05:30", "T00:00")
            .replace("start\":\"2026-01-01T00", "start\":\"2026-01-01T09"),
        ENCOUNTER.replace("\"e1\"", "\"e5\"").replace("finished", "cancelled"));
    file("Observation.ndjson", rate("o", "final", "80", at("2026-01-01T03:10:00Z")));
    CohortFolder cohort = imported();
    assertThat(IntStream.range(0, 3).mapToObj(i -> cohort.id(i) + " " + cohort.stay(i).hours()))
        .containsExactly("e1 6", "e2 4", "e3 6");
    assertThat(cohort.stay(2).timeline().observations()).isEmpty();
    assertThat(counted("notes", "a stay whose patient is not in the source")).isEqualTo(1);
    assertThat(counted("notes", "an encounter that ends before it begins, not imported"))
        .isEqualTo(1);
    assertThat(counted("notes", "an encounter with status `cancelled`, not imported")).isEqualTo(1);
    assertThat(cohort.manifest().stays()).isEqualTo(3);
  }

  @Test
  void choosesStaysByClassAndLooksBackBeforeThem() throws IOException {
    file(
        "Encounter.ndjson",
        ENCOUNTER,
        ENCOUNTER
            .replace("\"e1\"", "\"icu\"")
            .replace("IMP", "ACUTE")
            .replace("T00:00:00Z\",\"end", "T03:00:00Z\",\"end"));
    file(
        "Observation.ndjson",
        rate("o1", "final", "80", at("2025-12-31T02:59:59Z")),
        rate("o2", "final", "81", at("2025-12-31T03:00:00Z")),
        rate("o3", "final", "82", at("2026-01-01T05:30:00Z")),
        rate("o4", "final", "83", at("2026-01-01T05:30:01Z")));
    CohortFolder cohort =
        imported(
            MappingFile.parse(
                "m.yaml", "name: ICU\nstays: {classes: [ACUTE]}\n", new UnitConversion()));
    assertThat(cohort.manifest().stays()).isEqualTo(1);
    assertThat(cohort.stay(0).timeline().observations())
        .extracting(Observation::value)
        .extracting(Object::toString)
        .containsExactly("81", "82");
  }

  @Test
  void refusesASourceWithoutStays() throws IOException {
    Files.delete(source.resolve("Encounter.ndjson"));
    assertThat(faults()).singleElement().asString().contains("holds no encounter that is a stay");
  }

  /// The extension as US Core 6.1 has it.
  @Test
  void takesTheRaceOfUsCore() throws IOException {
    String race =
        ",\"extension\":[{\"url\":\"http://hl7.org/fhir/us/core/StructureDefinition/us-core-race\","
            + "\"extension\":[{\"url\":\"ombCategory\",\"valueCoding\":{\"code\":\"2106-3\"}},"
            + "{\"url\":\"text\",\"valueString\":\"White\"}]},"
            + "{\"url\":\"http://example.org/other\",\"valueString\":\"no\"}]}";
    file("Patient.ndjson", PATIENT.substring(0, PATIENT.length() - 1) + race);
    file("Observation.ndjson", rate("o1", "final", "80", at("2026-01-01T01:00:00Z")));
    assertThat(imported().stay(0).traits().toString()).isEqualTo("{race=White}");
  }
}
