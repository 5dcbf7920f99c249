package org.primum.app.stories;

import java.util.function.LongSupplier;
import org.primum.evidence.replay.Cohort;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.logic.LogicEngine;

/// What a story computes with.
///
/// @param engine evaluates clinical logic
/// @param cohort the stays that candidate logic is replayed over
/// @param threads how many evaluate, at least 1
/// @param nanoTime a stopwatch in nanoseconds
public record Laboratory(LogicEngine engine, Cohort cohort, int threads, LongSupplier nanoTime) {
  ReplayOptions options() {
    return ReplayOptions.on(threads, nanoTime);
  }
}
