package org.primum.evidence.replay;

import org.primum.terms.json.Json;

/// How a replay ran: the only part of a report that may differ between two runs of the same logic
/// over the same cohort, and the only part outside its hash.
///
/// @param engine the engine's name and version
/// @param place where it ran
/// @param evaluations how many evaluations were made
/// @param nanos how long they took in all
public record ReplayRun(String engine, String place, long evaluations, long nanos) {
  /// Evaluations per second, all threads together, rounded to a whole number.
  public long evaluationsPerSecond() {
    return Math.round(evaluations * 1e9 / Math.max(1, nanos));
  }

  Json.Obj json() {
    return Json.object()
        .put("engine", engine)
        .put("place", place)
        .put("evaluationsPerSecond", evaluationsPerSecond())
        .build();
  }
}
