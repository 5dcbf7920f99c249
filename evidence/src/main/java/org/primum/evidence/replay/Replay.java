package org.primum.evidence.replay;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.primum.evidence.scoring.AlertCourse;
import org.primum.logic.Evaluation;
import org.primum.logic.Program;
import org.primum.logic.Watch;

/// Runs a program over a cohort. Threads take stays as they come; what they count adds up in any
/// order, so the report does not show how the work was split.
public final class Replay {
  private final Program program;
  private final Cohort cohort;
  private final ReplayOptions options;

  private Replay(Program program, Cohort cohort, ReplayOptions options) {
    this.program = program;
    this.cohort = cohort;
    this.options = options;
  }

  /// Evaluates every hour of every stay, or of the sample.
  ///
  /// @throws ReplayInterrupted if this thread is interrupted while it waits
  public static ReplayReport run(Program program, Cohort cohort, ReplayOptions options) {
    return new Replay(program, cohort, options).run();
  }

  /// What the program says at each hour of one stay, by row.
  public static List<Evaluation> hourly(Program program, Stay stay) {
    Watch watch = program.watch(stay.timeline());
    return IntStream.range(0, stay.hours()).mapToObj(row -> watch.at(stay.moment(row))).toList();
  }

  private ReplayReport run() {
    List<Integer> chosen =
        options
            .sample()
            .map(sample -> sample.draw(cohort))
            .orElseGet(() -> IntStream.range(0, cohort.description().stays()).boxed().toList());
    long began = options.nanoTime().getAsLong();
    ReplayCounts counts = evaluate(chosen);
    long nanos = options.nanoTime().getAsLong() - began;
    return new ReplayReport(
        new ReplaySubject(cohort.description(), options.sample(), program.manifest()),
        counts,
        new ReplayRun(program.engine(), options.place(), counts.all().hours(), nanos));
  }

  private ReplayCounts evaluate(List<Integer> chosen) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Callable<ReplayCounts> worker =
        () -> {
          ReplayCounts counts = ReplayCounts.NONE;
          for (int at = next.getAndIncrement(); at < chosen.size(); at = next.getAndIncrement()) {
            counts = counts.plus(count(cohort.stay(chosen.get(at))));
            options.progress().evaluated(done.incrementAndGet(), chosen.size());
          }
          return counts;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(options.threads())) {
      List<Future<ReplayCounts>> results = new ArrayList<>();
      for (int i = 0; i < options.threads(); i++) {
        results.add(threads.submit(worker));
      }
      return sum(results, threads);
    }
  }

  private static ReplayCounts sum(List<Future<ReplayCounts>> results, ExecutorService threads) {
    ReplayCounts sum = ReplayCounts.NONE;
    try {
      for (Future<ReplayCounts> result : results) {
        sum = sum.plus(result.get());
      }
      return sum;
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
      throw new ReplayInterrupted(e);
    } catch (ExecutionException e) {
      threads.shutdownNow();
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a replay thread broke off", e.getCause());
    }
  }

  private ReplayCounts count(Stay stay) {
    BitSet alerts = new BitSet(stay.hours());
    int undetermined = 0;
    List<String> failures = new ArrayList<>();
    Watch watch = program.watch(stay.timeline());
    for (int row = 0; row < stay.hours(); row++) {
      switch (watch.at(stay.moment(row))) {
        case Evaluation.Evaluated evaluated -> {
          switch (evaluated.alert()) {
            case TRUE -> alerts.set(row);
            case FALSE -> {}
            case UNDETERMINED -> undetermined++;
          }
        }
        case Evaluation.Failed failed -> failures.add(failed.reason());
      }
    }
    AlertCourse course =
        new AlertCourse(stay.hours(), stay.firstLabelled(), alerts, undetermined, failures.size());
    return ReplayCounts.of(stay.timeline().patient().sex(), course, failures);
  }
}
