package org.primum.logic.conformance;

import java.util.List;
import org.primum.logic.EngineKind;

/// How many tests came out how on one engine.
///
/// @param passed gave what was expected
/// @param failed gave something else
/// @param skipped the engine does not cover
public record ConformanceCounts(int passed, int failed, int skipped) {
  /// Counts the results on `engine`.
  public static ConformanceCounts of(List<ConformanceResult> results, EngineKind engine) {
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    for (ConformanceResult result : results) {
      switch (result.on(engine)) {
        case Verdict.Passed p -> passed++;
        case Verdict.Failed f -> failed++;
        case Verdict.Skipped s -> skipped++;
      }
    }
    return new ConformanceCounts(passed, failed, skipped);
  }

  /// Passed, failed and skipped.
  public int all() {
    return passed + failed + skipped;
  }
}
