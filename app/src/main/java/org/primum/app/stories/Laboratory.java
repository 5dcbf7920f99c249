package org.primum.app.stories;

import java.util.function.LongSupplier;
import org.primum.evidence.replay.Cohort;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.logic.LogicEngine;

/// What a story computes with.
///
/// @param engine evaluates clinical logic
/// @param cohort the stays that candidate logic is replayed over
/// @param seed of every simulation, 0 to 2^53 − 1
/// @param threads how many evaluate, at least 1
/// @param nanoTime a stopwatch in nanoseconds
public record Laboratory(
    LogicEngine engine, Cohort cohort, long seed, int threads, LongSupplier nanoTime) {
  ReplayOptions options() {
    return ReplayOptions.on(threads, nanoTime);
  }
}
