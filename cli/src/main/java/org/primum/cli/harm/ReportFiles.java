package org.primum.cli.harm;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.primum.cli.Exit;
import org.primum.cli.Input;
import org.primum.cli.Stop;
import org.primum.risk.model.Measure;
import org.primum.risk.model.Measures;
import org.primum.risk.model.ReplayMeasures;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;
import org.primum.terms.json.StrictJson;

/// Replay reports as `evidence replay --json` printed them, by the names that a model calls them.
///
/// @param files from name to file
record ReportFiles(Map<String, Path> files) {
  /// What each report counted.
  ///
  /// @throws Stop (4) if a file is absent, (2) if one is no replay report, or was changed since
  Measures measures() {
    Map<String, Map<String, Measure>> measures = new TreeMap<>();
    files.forEach((name, file) -> measures.put(name, measures(file)));
    return new Measures(measures);
  }

  private static Map<String, Measure> measures(Path file) {
    byte[] bytes = Input.bytes(file);
    try {
      if (!(StrictJson.read(bytes) instanceof Json.Obj report)) {
        throw unfit(file, "it holds no JSON object");
      }
      String stated = report.text("reportHash");
      Digest hash = Digest.of(hashed(report));
      if (!hash.hex().equals(stated)) {
        throw unfit(file, "its contents do not have the hash `" + stated + "` that it states");
      }
      return ReplayMeasures.of(report, hash);
    } catch (MalformedJson | IllegalArgumentException e) {
      throw unfit(file, String.valueOf(e.getMessage()));
    }
  }

  /// What a report's hash covers: everything but the hash and how the replay ran.
  private static Json.Obj hashed(Json.Obj report) {
    Json.Builder body = Json.object();
    report
        .members()
        .forEach(
            (name, value) -> {
              if (!name.equals("reportHash") && !name.equals("run")) {
                body.put(name, value);
              }
            });
    return body.build();
  }

  private static Stop unfit(Path file, String why) {
    return new Stop(
        Exit.USAGE,
        "cannot count from `"
            + file
            + "`: "
            + why
            + "; give what `primum evidence replay --json` printed");
  }
}
