package org.primum.benchmarks.charter;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Supplier;
import org.primum.charter.check.CharterCheck;
import org.primum.charter.staffing.Staffing;
import org.primum.charter.staffing.StaffingCheck;
import org.primum.charter.staffing.StaffingQuestion;

/// Prints how long staffing and checking take, first in a fresh JVM, then warm (median of nine):
/// time by the clock, and of it the time this thread had a processor, which others on the machine
/// do not change much.
public final class SideBySide {
  private static final int REPEATS = 9;
  private static final long MOST_SECONDS = 10;

  private SideBySide() {}

  /// Runs everything once.
  public static void main(String[] arguments) {
    check("check of 1,000 decisions, no fault", BigHospital.charterText(1_000, false));
    check("check of 1,000 decisions, 1,000 faults", BigHospital.charterText(1_000, true));
    staff("2,000 people, 200 roles, 30 decisions", BigHospital.question(0, "majority"));
    staff("the same, 1,000 people in two committees", BigHospital.question(1_000, "majority"));
    staff("the same, two thirds of each needed", BigHospital.question(1_000, "two-thirds"));
  }

  private static void check(String what, String text) {
    timed(what, () -> CharterCheck.check("large.yaml", text).findings().size() + " findings");
  }

  private static void staff(String what, StaffingQuestion question) {
    timed(
        what,
        () ->
            switch (StaffingCheck.check(question)) {
              case Staffing.Possible possible -> "possible";
              case Staffing.Conflict(var rules, var mends) ->
                  "conflict of " + rules.size() + " rules";
            });
    long begun = System.nanoTime();
    String answer =
        NaiveStaffing.answer(question, MOST_SECONDS).toString().toLowerCase(Locale.ROOT);
    System.out.printf(
        Locale.ROOT,
        "  naive backtracking: %s, %.0f ms%n",
        answer.replace('_', ' '),
        millis(begun));
  }

  private static void timed(String what, Supplier<String> work) {
    Took first = Took.by(work);
    Took[] warm = new Took[REPEATS];
    Arrays.setAll(warm, any -> Took.by(work));
    Arrays.sort(warm, Comparator.comparingDouble(Took::busyMillis));
    System.out.printf(
        Locale.ROOT,
        "%s: %s, first %s, warm %s%n",
        what,
        first.result(),
        first.words(),
        warm[REPEATS / 2].words());
  }

  private static double millis(long begunNanos) {
    return (System.nanoTime() - begunNanos) / 1e6;
  }

  private record Took(String result, double millis, double busyMillis) {
    static Took by(Supplier<String> work) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long begun = System.nanoTime();
      long busy = threads.getCurrentThreadCpuTime();
      String result = work.get();
      return new Took(
          result, SideBySide.millis(begun), (threads.getCurrentThreadCpuTime() - busy) / 1e6);
    }

    String words() {
      return "%.0f ms (busy %.0f ms)".formatted(millis, busyMillis);
    }
  }
}
