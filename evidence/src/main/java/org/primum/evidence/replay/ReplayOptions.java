package org.primum.evidence.replay;

import java.util.Optional;
import java.util.function.LongSupplier;

/// How to run a replay. Nothing here changes the report but `sample`, `rhythm` and the `run`
/// member.
///
/// @param sample stays to draw; all where empty
/// @param rhythm when the logic is asked
/// @param threads how many threads evaluate, at least 1
/// @param place where it ran, for the `run` member, e.g. `one machine, 2 threads`
/// @param nanoTime a stopwatch in nanoseconds
/// @param progress told how many stays are done, from any thread
public record ReplayOptions(
    Optional<Sample> sample,
    Rhythm rhythm,
    int threads,
    String place,
    LongSupplier nanoTime,
    Progress progress) {
  public ReplayOptions {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "cannot replay on `" + threads + "` threads; give 1 or more");
    }
  }

  /// Hears how far a replay is.
  @FunctionalInterface
  public interface Progress {
    /// `done` of `stays` are evaluated.
    void evaluated(int done, int stays);
  }

  /// All stays, without progress.
  public static ReplayOptions on(int threads, LongSupplier nanoTime) {
    return new ReplayOptions(
        Optional.empty(),
        Rhythm.HOURLY,
        threads,
        "one machine, " + threads + (threads == 1 ? " thread" : " threads"),
        nanoTime,
        (done, stays) -> {});
  }

  /// The same with a sample of stays.
  public ReplayOptions sampling(Sample drawn) {
    return new ReplayOptions(Optional.of(drawn), rhythm, threads, place, nanoTime, progress);
  }

  /// The same at other moments.
  public ReplayOptions asking(Rhythm moments) {
    return new ReplayOptions(sample, moments, threads, place, nanoTime, progress);
  }

  /// The same, telling `listener` how far it is.
  public ReplayOptions telling(Progress listener) {
    return new ReplayOptions(sample, rhythm, threads, place, nanoTime, listener);
  }
}
