package org.primum.benchmarks.acts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.primum.terms.ChangeId;

/// How long one act takes, from the click to the durable entry with its projections, while many
/// users act at once. Every user brings changes of their own from raised to signed, one act every
/// second or as fast as it goes. The peer, in the same run: the same users at the same pace, each
/// inserting one row of the same size into a bare table and committing, which is one durable write
/// as well.
public final class ActLatency {
  private static final int WARM_UP = 15;
  private static final int ACTS = 9;
  private static final int ROW_BYTES = 1_500;

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
      ActLatency fast = new ActLatency(house, 0);
      fast.all(2, user -> fast.user("warm-up-" + user + "-", WARM_UP));
      ActLatency paced = new ActLatency(house, pause);
      tell(
          "one act",
          users,
          pause,
          paced.all(users, user -> paced.user("c-" + user + "-", changes)));
      try (Connection connection = house.connection();
          var statement = connection.createStatement()) {
        statement.execute("create table public.bare (id bigserial primary key, bytes bytea)");
      }
      fast.all(2, user -> fast.bare(WARM_UP * ACTS, user));
      tell(
          "bare insert and commit",
          users,
          pause,
          paced.all(users, user -> paced.bare(changes * ACTS, user)));
    }
  }

  private static int number(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }

  private static void tell(String what, int users, int pause, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%s: %d users, %d of them, one every %d ms each: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms,"
            + " longest %.1f ms%n",
        what,
        users,
        nanos.length,
        pause,
        millis(nanos, .50),
        millis(nanos, .95),
        millis(nanos, .99),
        millis(nanos, 1));
  }

  private static double millis(long[] sorted, double share) {
    int index = (int) Math.min(sorted.length - 1L, (long) Math.ceil(sorted.length * share) - 1);
    return sorted[Math.max(0, index)] / 1e6;
  }

  /// What a user does, timed.
  private interface Timed {
    List<Long> go() throws Exception;
  }

  private long[] all(int users, IntFunction<Timed> user) throws Exception {
    List<Long> nanos = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(users)) {
      List<Future<List<Long>>> working = new ArrayList<>();
      for (int each = 0; each < users; each++) {
        Timed timed = user.apply(each);
        working.add(threads.submit(timed::go));
      }
      for (Future<List<Long>> each : working) {
        nanos.addAll(each.get());
      }
    }
    return nanos.stream().mapToLong(Long::longValue).toArray();
  }

  private Timed user(String prefix, int changes) {
    return () -> {
      List<Long> nanos = new ArrayList<>();
      SplittableRandom random = new SplittableRandom(prefix.hashCode());
      for (int i = 0; i < changes; i++) {
        ChangeId change = new ChangeId(prefix + i);
        for (BusyHouse.Step step : house.beginning()) {
          nanos.add(timed(change, step, random));
        }
        nanos.add(timed(change, house.adjudication(change), random));
        for (BusyHouse.Step step : house.work()) {
          nanos.add(timed(change, step, random));
        }
        nanos.add(timed(change, house.signature(change), random));
      }
      return nanos;
    };
  }

  private long timed(ChangeId change, BusyHouse.Step step, SplittableRandom random)
      throws InterruptedException {
    long begun = System.nanoTime();
    house.does(change, step);
    long took = System.nanoTime() - begun;
    pause(random);
    return took;
  }

  private Timed bare(int rows, int user) {
    return () -> {
      List<Long> nanos = new ArrayList<>();
      SplittableRandom random = new SplittableRandom(user);
      try (Connection connection = house.connection();
          PreparedStatement insert =
              connection.prepareStatement("insert into public.bare (bytes) values (?)")) {
        for (int i = 0; i < rows; i++) {
          nanos.add(inserted(insert));
          pause(random);
        }
      }
      return nanos;
    };
  }

  private static long inserted(PreparedStatement insert) throws SQLException {
    long begun = System.nanoTime();
    insert.setBytes(1, new byte[ROW_BYTES]);
    insert.executeUpdate();
    return System.nanoTime() - begun;
  }

  private void pause(SplittableRandom random) throws InterruptedException {
    if (pauseMillis > 0) {
      Thread.sleep(pauseMillis / 2 + random.nextLong(pauseMillis));
    }
  }
}
