package org.primum.app.stories;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.primum.evidence.replay.Cohort;
import org.primum.evidence.replay.ReplayOptions;
import org.primum.evidence.replay.Sample;
import org.primum.logic.LogicEngine;

/// What a story computes with.
///
/// @param engine evaluates clinical logic
/// @param cohort the stays that candidate logic is replayed over
/// @param sample which of them; all where empty
/// @param seed of every simulation, 0 to 2^53 − 1
/// @param threads how many evaluate, at least 1
/// @param nanoTime a stopwatch in nanoseconds
public record Laboratory(
    LogicEngine engine,
    Cohort cohort,
    Optional<Sample> sample,
    long seed,
    int threads,
    LongSupplier nanoTime) {
  ReplayOptions options() {
    ReplayOptions all = ReplayOptions.on(threads, nanoTime);
    return sample.map(all::sampling).orElse(all);
  }
}
