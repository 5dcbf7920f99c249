package org.primum.benchmarks.acts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.primum.terms.ChangeId;

/// How long one act takes, from the click to the durable entry with its projections, while many
/// users act at once. Every user brings changes of their own from raised to signed, one act every
/// second or as fast as it goes.
public final class ActLatency {
  private static final int WARM_UP = 15;

  private final BusyHouse house;
  private final long pauseMillis;

  private ActLatency(BusyHouse house, long pauseMillis) {
    this.house = house;
    this.pauseMillis = pauseMillis;
  }

  /// @param arguments users (20), changes per user (15), milliseconds between the acts of a user
  ///   (1000; 0 for as fast as it goes)
  public static void main(String[] arguments) throws Exception {
    int users = number(arguments, 0, 20);
    int changes = number(arguments, 1, 15);
    int pause = number(arguments, 2, 1_000);
    try (BusyHouse house = BusyHouse.found()) {
      new ActLatency(house, 0).all("warm-up", 2, WARM_UP);
      long begun = System.nanoTime();
      long[] nanos = new ActLatency(house, pause).all("measured", users, changes);
      double seconds = (System.nanoTime() - begun) / 1e9;
      Arrays.sort(nanos);
      System.out.printf(
          Locale.ROOT,
          "%d users, %d acts, one every %d ms each, %.0f acts/s: p50 %.1f ms, p95 %.1f ms,"
              + " p99 %.1f ms, longest %.1f ms%n",
          users,
          nanos.length,
          pause,
          nanos.length / seconds,
          millis(nanos, .50),
          millis(nanos, .95),
          millis(nanos, .99),
          millis(nanos, 1));
    }
  }

  private static int number(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }

  private static double millis(long[] sorted, double share) {
    int index = (int) Math.min(sorted.length - 1L, (long) Math.ceil(sorted.length * share) - 1);
    return sorted[Math.max(0, index)] / 1e6;
  }

  private long[] all(String name, int users, int changes) throws Exception {
    List<Long> nanos = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(users)) {
      List<Future<List<Long>>> working = new ArrayList<>();
      for (int user = 0; user < users; user++) {
        String prefix = name + "-" + user + "-";
        working.add(threads.submit(() -> user(prefix, changes)));
      }
      for (Future<List<Long>> each : working) {
        nanos.addAll(each.get());
      }
    }
    return nanos.stream().mapToLong(Long::longValue).toArray();
  }

  private List<Long> user(String prefix, int changes) throws InterruptedException {
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < changes; i++) {
      ChangeId change = new ChangeId(prefix + i);
      for (BusyHouse.Step step : house.beginning()) {
        nanos.add(timed(change, step));
      }
      nanos.add(timed(change, house.adjudication(change)));
      for (BusyHouse.Step step : house.work()) {
        nanos.add(timed(change, step));
      }
      nanos.add(timed(change, house.signature(change)));
    }
    return nanos;
  }

  private long timed(ChangeId change, BusyHouse.Step step) throws InterruptedException {
    long begun = System.nanoTime();
    house.does(change, step);
    long took = System.nanoTime() - begun;
    if (pauseMillis > 0) {
      Thread.sleep(pauseMillis / 2 + (long) (Math.random() * pauseMillis));
    }
    return took;
  }
}
