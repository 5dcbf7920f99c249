package org.primum.cohorts.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.primum.cohorts.folder.CohortFolder;
import org.primum.cohorts.folder.CohortManifest;
import org.primum.cohorts.folder.MeasuredCode;
import org.primum.evidence.replay.Stay;
import org.primum.logic.timeline.Observation;
import org.primum.terms.json.Json;

/// How good the data of a cohort are: per measurement its unit, range, implausible and repeated
/// values, in how many stays and hours it is there, and when it became known. Reads every stay once
/// and keeps none.
public final class QualityReport {
  private final CohortManifest manifest;
  private final Map<String, CodeQuality> byCode = new HashMap<>();
  private long staysWithoutValues;

  private QualityReport(CohortManifest manifest) {
    this.manifest = manifest;
    manifest.outline().codes().forEach(code -> byCode.put(code.loinc(), new CodeQuality(code)));
  }

  /// The report on `cohort`.
  ///
  /// @param progress told the number of stays read so far
  public static QualityReport of(CohortFolder cohort, IntConsumer progress) {
    QualityReport report = new QualityReport(cohort.manifest());
    for (int i = 0; i < report.manifest.stays(); i++) {
      report.add(cohort.stay(i));
      progress.accept(i + 1);
    }
    return report;
  }

  private void add(Stay stay) {
    Map<String, List<Observation>> values = new HashMap<>();
    for (Observation value : stay.timeline().observations()) {
      values.computeIfAbsent(value.code(), code -> new ArrayList<>()).add(value);
    }
    staysWithoutValues += values.isEmpty() ? 1 : 0;
    byCode.forEach((code, quality) -> quality.add(stay, values.getOrDefault(code, List.of())));
  }

  /// Counts as integers, shares as decimals; measurements in the cohort's order.
  public Json.Obj json() {
    return Json.object()
        .put("stays", manifest.stays())
        .put("hours", manifest.hours())
        .put("values", manifest.values())
        .put("staysWithoutValues", staysWithoutValues)
        .put("availability", manifest.outline().availability().word())
        .put(
            "measurements",
            new Json.Arr(
                qualities().stream()
                    .<Json>map(quality -> quality.json(manifest.stays(), manifest.hours()))
                    .toList()))
        .build();
  }

  /// The same for people; measurements without any value are only named.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d stays, %d without any value; %d hours, %d values; availability %s"
            .formatted(
                manifest.stays(),
                staysWithoutValues,
                manifest.hours(),
                manifest.values(),
                manifest.outline().availability().word()));
    lines.add(
        "%-16s %-8s %-9s %10s %8s %8s %20s %7s %7s %7s"
            .formatted(
                "measurement",
                "LOINC",
                "unit",
                "values",
                "of stays",
                "of hours",
                "lowest..highest",
                "implaus",
                "samtime",
                "correct"));
    List<String> absent = new ArrayList<>();
    for (MeasuredCode code : manifest.outline().codes()) {
      CodeQuality quality = byCode.getOrDefault(code.loinc(), new CodeQuality(code));
      if (quality.values() == 0) {
        absent.add(code.column());
      } else {
        lines.add(quality.line(manifest.stays(), manifest.hours()));
      }
    }
    if (!absent.isEmpty()) {
      lines.add("never measured: " + String.join(", ", absent));
    }
    return lines;
  }

  private List<CodeQuality> qualities() {
    return manifest.outline().codes().stream()
        .map(code -> byCode.getOrDefault(code.loinc(), new CodeQuality(code)))
        .toList();
  }
}
