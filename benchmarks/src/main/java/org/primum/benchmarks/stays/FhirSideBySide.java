package org.primum.benchmarks.stays;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.primum.cohorts.fhir.FhirImport;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.mapping.SourceMapping;
import org.primum.cohorts.quality.ImportOutcome;

/// Writes a bulk export of heart rates, imports it, and lets HAPI parse the same lines:
/// Observations a second of processor time, so that two threads count as two cores. The import does
/// more: it sorts values into stays, settles versions, converts units, writes and hashes.
public final class FhirSideBySide {
  private static final int PER_PATIENT = 500;
  private static final int ROUNDS = 3;
  private static final long HOUR_SECONDS = 3600;

  private FhirSideBySide() {}

  /// Prints both rates.
  ///
  /// @param arguments how many Observations, 1000 or more
  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000;
    Path folder = Files.createTempDirectory("primum-fhir-");
    try {
      Path source = Files.createDirectory(folder.resolve("export"));
      write(source, count);
      double ours = 0;
      double hapi = 0;
      for (int round = 0; round < ROUNDS; round++) {
        ours = Math.max(ours, count / imported(source, folder.resolve("out" + round), count));
        hapi = Math.max(hapi, count / parsed(source));
      }
      say("%d Observations, best of %d rounds, a second of processor time:", count, ROUNDS);
      say(
          "import into a hashed cohort %,.0f; HAPI parser alone %,.0f; ratio %.1f",
          ours, hapi, ours / hapi);
    } finally {
      remove(folder);
    }
  }

  private static void write(Path source, int count) throws IOException {
    try (BufferedWriter patients = Files.newBufferedWriter(source.resolve("Patient.ndjson"));
        BufferedWriter stays = Files.newBufferedWriter(source.resolve("Encounter.ndjson"));
        BufferedWriter values = Files.newBufferedWriter(source.resolve("Observation.ndjson"))) {
      Instant start = Instant.parse("2026-01-01T00:00:00Z");
      for (int i = 0; i < count; i++) {
        int patient = i / PER_PATIENT;
        int hour = i % PER_PATIENT;
        if (hour == 0) {
          patients.write(
              "{\"resourceType\":\"Patient\",\"id\":\"p"
                  + patient
                  + "\",\"gender\":\"female\",\"birthDate\":\"1950-02-03\"}\n");
          stays.write(
              "{\"resourceType\":\"Encounter\",\"id\":\"e"
                  + patient
                  + "\",\"status\":\"finished\",\"class\":{\"code\":\"IMP\"},\"subject\":{\"reference\":\"Patient/p"
                  + patient
                  + "\"},\"period\":{\"start\":\""
                  + start
                  + "\",\"end\":\""
                  + start.plusSeconds(PER_PATIENT * HOUR_SECONDS)
                  + "\"}}\n");
        }
        Instant at = start.plusSeconds(hour * HOUR_SECONDS);
        values.write(
            "{\"resourceType\":\"Observation\",\"id\":\"o"
                + i
                + "\",\"meta\":{\"profile\":[\"http://example.org/fhir/StructureDefinition/vital-signs\"]},"
                + "\"status\":\"final\",\"category\":[{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/observation-category\",\"code\":\"vital-signs\"}]}],"
                + "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8867-4\",\"display\":\"Heart rate\"}]},"
                + "\"subject\":{\"reference\":\"Patient/p"
                + patient
                + "\"},\"encounter\":{\"reference\":\"Encounter/e"
                + patient
                + "\"},\"effectiveDateTime\":\""
                + at
                + "\",\"issued\":\""
                + at.plusSeconds(60)
                + "\",\"valueQuantity\":{\"value\":"
                + (60 + i % 60)
                + ",\"unit\":\"/min\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"/min\"}}\n");
      }
    }
  }

  private static double imported(Path source, Path out, int count) {
    double began = processorSeconds();
    ImportOutcome outcome =
        FhirImport.run(source, out, SourceMapping.standard("benchmark"), done -> {});
    double seconds = processorSeconds() - began;
    if (!(outcome instanceof ImportOutcome.Imported)
        || CohortFolder.open(out).manifest().values() != count) {
      throw new IllegalStateException("the import did not take every value: " + outcome);
    }
    return seconds;
  }

  private static double parsed(Path source) throws IOException {
    IParser parser = FhirContext.forR4Cached().newJsonParser();
    double began = processorSeconds();
    long sum = 0;
    try (BufferedReader lines = Files.newBufferedReader(source.resolve("Observation.ndjson"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Observation observation = parser.parseResource(Observation.class, line);
        sum += observation.getValueQuantity().getValue().longValueExact();
      }
    }
    if (sum == 0) {
      throw new IllegalStateException("nothing was parsed");
    }
    return processorSeconds() - began;
  }

  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
