package org.primum.risk.model;

import java.util.Optional;
import org.primum.terms.json.Json;

/// Which measure of which report gave a quantity its counts.
///
/// @param reportHash the report at hand; empty where the counts are those that the model's author
///   recorded from it
public record EvidenceUse(String report, String measure, Optional<String> reportHash) {
  /// The use as JSON.
  public Json.Obj json() {
    return Json.object()
        .put("report", report)
        .put("measure", measure)
        .put("reportHash", reportHash)
        .build();
  }
}
