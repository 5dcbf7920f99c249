package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Seeded random walks: thousands of commands by the right people, the wrong people, in the right
/// and the wrong order, judged by the rules and watched by an account that knows nothing of them.
class ChangeProperties {
  private static final long FIRST_SEED = 20_261_124L;
  private static final int STEPS = 250;

  @Test
  void noWalkBreaksAnInvariant(TestReporter reporter) {
    walk(24, reporter);
  }

  @Test
  @Tag("slow")
  void noWalkOfManyBreaksAnInvariant(TestReporter reporter) {
    walk(400, reporter);
  }

  private static void walk(int walks, TestReporter reporter) {
    Map<String, Integer> reached = new TreeMap<>();
    for (int walk = 0; walk < walks; walk++) {
      long seed = FIRST_SEED + walk;
      try {
        RandomWalk random = new RandomWalk(seed);
        random.go(STEPS);
        random.watcher().reached().forEach((what, n) -> reached.merge(what, n, Integer::sum));
      } catch (AssertionError broken) {
        throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
      }
    }
    reporter.publishEntry("reached", reached.toString());
    for (String what :
        List.of(
            "silent",
            "active",
            "external",
            "suspended",
            "resumed",
            "signed",
            "voided",
            "rejected",
            "accepted")) {
      assertThat(reached.getOrDefault(what, 0)).as("reached %s: %s", what, reached).isPositive();
    }
    assertThat(reached.getOrDefault("refused", 0))
        .as("refusals to learn from: %s", reached)
        .isGreaterThan(reached.getOrDefault("done", 0) / 4);
  }
}
