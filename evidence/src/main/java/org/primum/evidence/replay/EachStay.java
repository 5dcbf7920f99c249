package org.primum.evidence.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Takes every stay of a cohort, or of its sample, once. Threads take stays as they come; what they
/// find adds up in any order, so the sum does not show how the work was split.
///
/// @param none what no stay gives
/// @param one what one stay gives; called by several threads at once
/// @param plus the sum of two, in any order and grouping the same
public record EachStay<T>(T none, Function<Stay, T> one, BinaryOperator<T> plus) {
  /// The sum over the stays.
  ///
  /// @throws ReplayInterrupted if this thread is interrupted while it waits
  public T over(Cohort cohort, ReplayOptions options) {
    List<Integer> chosen =
        options
            .sample()
            .map(sample -> sample.draw(cohort))
            .orElseGet(() -> IntStream.range(0, cohort.description().stays()).boxed().toList());
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Callable<T> worker =
        () -> {
          T sum = none;
          for (int at = next.getAndIncrement(); at < chosen.size(); at = next.getAndIncrement()) {
            sum = plus.apply(sum, one.apply(cohort.stay(chosen.get(at))));
            options.progress().evaluated(done.incrementAndGet(), chosen.size());
          }
          return sum;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(options.threads())) {
      List<Future<T>> results = new ArrayList<>();
      for (int i = 0; i < options.threads(); i++) {
        results.add(threads.submit(worker));
      }
      return sum(results, threads);
    }
  }

  private T sum(List<Future<T>> results, ExecutorService threads) {
    T sum = none;
    try {
      for (Future<T> result : results) {
        sum = plus.apply(sum, result.get());
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
}
