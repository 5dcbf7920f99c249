package org.primum.risk.monitoring.maxsprt;

import java.util.Arrays;
import java.util.List;
import org.primum.risk.monitoring.Assuming;

/// The binomial maximised sequential probability ratio test: of all events, how many fell on the
/// side under watch (exposed, alerted, the new release) rather than on `matching` times as much
/// exposure beside it (M. Kulldorff et al., Sequential Analysis 30, 2011, §3, doi
/// 10.1080/07474946.2011.539924).
///
/// *The test.* After n events, c of them on the side under watch, the statistic is n times the
/// divergence of the share c/n from 1/(1 + matching), where the first is larger, else 0. It looks
/// after every event and signals once the statistic reaches the critical value with c at least
/// `fewestEvents`.
///
/// *The computation.* A walk over (n, c), exact but for rounding. The statistic takes finitely many
/// values, so alpha cannot be met: the critical value is the least of them that spends no more.
///
/// @param mostEvents n at which watching ends, 1 to 2000
/// @param matching exposure beside over exposure under watch, more than 0
/// @param fewestEvents c to signal, at least 1
public record BinomialMaxSprt(int mostEvents, double matching, int fewestEvents)
    implements Assuming {
  private static final int LONGEST = 2_000;

  /// Statistics nearer than this are the same one, rounded on different ways.
  private static final double SAME = 1e-9;

  public BinomialMaxSprt {
    if (mostEvents < 1 || mostEvents > LONGEST) {
      throw new IllegalArgumentException(
          "most events are `" + mostEvents + "`; give 1 to " + LONGEST);
    }
    if (!(matching > 0 && matching <= 1_000)) {
      throw new IllegalArgumentException(
          "matching is `" + matching + "`; give more than 0, at most 1000");
    }
    if (fewestEvents < 1 || fewestEvents > mostEvents) {
      throw new IllegalArgumentException(
          "fewest events are `" + fewestEvents + "`; give 1 to the most events, " + mostEvents);
    }
  }

  /// A critical value and what it spends.
  ///
  /// @param value signal where the statistic is at least this
  /// @param spent probability of a false alarm, at most alpha
  public record Critical(double value, double spent) {}

  /// The statistic after `events`, `watched` of them on the side under watch.
  ///
  /// @param watched 0 to `events`
  /// @param events at least 1
  public double statistic(int watched, int events) {
    double expected = 1 / (1 + matching);
    double seen = (double) watched / events;
    if (!(seen > expected)) {
      return 0;
    }
    double other = watched == events ? 0 : (1 - seen) * StrictMath.log((1 - seen) / (1 - expected));
    return events * (seen * StrictMath.log(seen / expected) + other);
  }

  /// The least critical value that spends at most `alpha`.
  ///
  /// @param alpha in (0, 1)
  /// @throws IllegalArgumentException if it lies outside, or every value spends more
  public Critical criticalValue(double alpha) {
    SequentialLimits.requireAlpha(alpha);
    double[] values = values();
    int low = 0;
    int high = values.length - 1;
    if (values.length == 0 || performance(values[high], 1).signals() > alpha) {
      throw new IllegalArgumentException(
          "alpha `"
              + alpha
              + "` is too small: even the rarest course is likelier; watch more events");
    }
    while (low < high) {
      int middle = (low + high) / 2;
      if (performance(values[middle], 1).signals() <= alpha) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return new Critical(values[low], performance(values[low], 1).signals());
  }

  /// Every value above 0 that the statistic can signal with, ascending, each once.
  private double[] values() {
    double[] all = new double[mostEvents * (mostEvents + 1) / 2];
    int count = 0;
    for (int n = 1; n <= mostEvents; n++) {
      for (int c = fewestEvents; c <= n; c++) {
        double value = statistic(c, n);
        if (value > 0) {
          all[count++] = value;
        }
      }
    }
    double[] sorted = Arrays.copyOf(all, count);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || sorted[i] > sorted[kept - 1] + SAME) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  /// What the test does where the rate under watch is `rateRatio` times the rate beside; times are
  /// in events on both sides together.
  ///
  /// @param criticalValue more than 0
  /// @param rateRatio more than 0, at most 1000
  public Performance performance(double criticalValue, double rateRatio) {
    SequentialLimits.requireRatio(rateRatio);
    double chance = rateRatio / (rateRatio + matching);
    double[] courses = new double[mostEvents + 1];
    courses[0] = 1;
    double signalled = 0;
    double timeBySignal = 0;
    for (int n = 1; n <= mostEvents; n++) {
      for (int c = n; c >= 0; c--) {
        double came = c == 0 ? 0 : courses[c - 1] * chance;
        courses[c] = courses[c] * (1 - chance) + came;
        boolean signals =
            c >= fewestEvents && courses[c] > 0 && statistic(c, n) >= criticalValue - SAME;
        if (signals) {
          signalled += courses[c];
          timeBySignal += courses[c] * n;
          courses[c] = 0;
        }
      }
    }
    return Performance.of(signalled, timeBySignal, mostEvents);
  }

  @Override
  public List<String> assumes() {
    return List.of(
        "Exposure beside is `matching` times that under watch at all times, and alike in kind.",
        "Events come independently of each other, at a rate ratio that does not change.",
        "The most events, the fewest and alpha were set before the first look.",
        "Every event is looked at in its order; looking less often only lowers the probability of a"
            + " false alarm.");
  }
}
