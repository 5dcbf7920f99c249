package org.primum.evidence.replay;

import java.util.List;
import java.util.stream.IntStream;
import org.primum.logic.Evaluation;
import org.primum.logic.Program;
import org.primum.logic.Watch;

/// Runs a program over a cohort.
public final class Replay {
  private Replay() {}

  /// Evaluates every stay, or those of the sample, at the moments of the rhythm.
  ///
  /// @throws ReplayInterrupted if this thread is interrupted while it waits
  public static ReplayReport run(Program program, Cohort cohort, ReplayOptions options) {
    long began = options.nanoTime().getAsLong();
    ReplayCounts counts =
        new EachStay<>(
                ReplayCounts.NONE,
                stay -> ReplayCounts.of(stay, Followed.of(program, stay, options.rhythm())),
                ReplayCounts::plus)
            .over(cohort, options);
    long nanos = options.nanoTime().getAsLong() - began;
    return new ReplayReport(
        new ReplaySubject(
            cohort.description(), options.sample(), program.manifest(), options.rhythm()),
        counts,
        new ReplayRun(program.engine(), options.place(), counts.evaluations(), nanos));
  }

  /// What the program says at each hour of one stay, by row.
  public static List<Evaluation> hourly(Program program, Stay stay) {
    Watch watch = program.watch(stay.timeline());
    return IntStream.range(0, stay.hours()).mapToObj(row -> watch.at(stay.moment(row))).toList();
  }
}
