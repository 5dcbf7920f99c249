package org.primum.logic.conformance;

import java.util.Map;
import org.primum.logic.EngineKind;

/// One test and what became of it on each engine.
public record ConformanceResult(ConformanceCase test, Map<EngineKind, Verdict> verdicts) {
  /// Copies the verdicts.
  public ConformanceResult {
    verdicts = Map.copyOf(verdicts);
  }

  /// What became of it on one engine.
  public Verdict on(EngineKind engine) {
    Verdict verdict = verdicts.get(engine);
    return verdict == null ? new Verdict.Skipped("it was not run") : verdict;
  }
}
