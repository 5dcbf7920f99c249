package org.primum.cohorts.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.folder.CohortOutline;
import org.primum.cohorts.folder.CohortWriter;
import org.primum.cohorts.folder.MeasuredCode;
import org.primum.evidence.replay.CohortDescription.Availability;
import org.primum.evidence.replay.Stay;
import org.primum.logic.timeline.Observation;
import org.primum.logic.timeline.Patient;
import org.primum.logic.timeline.Timeline;
import org.primum.terms.json.Json;

class QualityReportTest {
  private static final Instant ADMITTED = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;

  private static Observation rate(String value, int minute, int knownMinute) {
    return new Observation(
        "8867-4",
        new BigDecimal(value),
        "/min",
        ADMITTED.plusSeconds(60L * minute),
        ADMITTED.plusSeconds(60L * knownMinute));
  }

  private CohortFolder cohort() {
    Path out = folder.resolve("cohort");
    CohortOutline outline =
        new CohortOutline(
            "trial",
            "a test",
            false,
            Availability.RECORDED,
            1000,
            List.of(
                new MeasuredCode("HR", "8867-4", "/min"),
                new MeasuredCode("WBC", "6690-2", "10*3/uL")),
            List.of());
    List<Observation> values =
        List.of(
            rate("80", 30, 30),
            rate("80", 30, 30),
            rate("90", 60, 60),
            rate("95", 60, 60),
            rate("800", 150, 150),
            rate("80", 150, 170),
            rate("70", 300, 310));
    try (CohortWriter writer = CohortWriter.create(out, outline)) {
      writer.add(stay("a", values));
      writer.add(stay("b", List.of()));
      writer.finish();
    }
    return CohortFolder.open(out);
  }

  private static Stay stay(String id, List<Observation> values) {
    return new Stay(
        id, new Timeline(Patient.unknown(), values), ADMITTED, 1, 4, OptionalInt.empty());
  }

  /// Counted by hand: minutes 30 and 60 lie in the first hour, 150 in the third, 300 behind the
  /// fourth and last.
  @Test
  void countsWhatCanBeCountedByHand() {
    QualityReport report = QualityReport.of(cohort(), stays -> {});
    Json.Obj json = report.json();
    assertThat(json.integer("staysWithoutValues")).isEqualTo(1);
    Json.Obj rate = (Json.Obj) json.items("measurements").getFirst();
    assertThat(rate.integer("values")).isEqualTo(7);
    assertThat(rate.integer("stays")).isEqualTo(1);
    assertThat(rate.integer("staysWithout")).isEqualTo(1);
    assertThat(rate.integer("hours")).isEqualTo(2);
    assertThat(rate.text("shareOfHours")).isEqualTo("0.2500");
    assertThat(rate.text("lowest")).isEqualTo("70");
    assertThat(rate.text("highest")).isEqualTo("800");
    assertThat(rate.integer("implausible")).isEqualTo(1);
    assertThat(rate.integer("repeatedAtSameTime")).isEqualTo(1);
    assertThat(rate.integer("contradictingAtSameTime")).isEqualTo(1);
    assertThat(rate.integer("corrections")).isEqualTo(1);
    assertThat(rate.integer("outsideRows")).isEqualTo(1);
    assertThat(rate.integer("availableLater")).isEqualTo(2);
    assertThat(rate.text("medianDelayMinutes")).isEqualTo("20.0");
    assertThat(report.lines()).anyMatch(line -> line.startsWith("HR "));
    assertThat(report.lines().getLast()).isEqualTo("never measured: WBC");
  }
}
