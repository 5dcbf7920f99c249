package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Seeded random walks: thousands of commands by the right people, the wrong people, in the right
/// and the wrong order, judged by the rules and watched by an account that knows nothing of them.
class ChangeProperties {
  private static final long FIRST_SEED = 20_261_124L;
  private static final int WALKS = 40;
  private static final int STEPS = 250;

  @Test
  void noWalkBreaksAnInvariant() {
    Map<String, Integer> reached = new HashMap<>();
    for (int walk = 0; walk < WALKS; walk++) {
      long seed = FIRST_SEED + walk;
      try {
        RandomWalk random = new RandomWalk(seed);
        random.go(STEPS);
        random.watcher().reached().forEach((what, n) -> reached.merge(what, n, Integer::sum));
      } catch (AssertionError broken) {
        throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
      }
    }
    for (String what :
        new String[] {
          "silent",
          "active",
          "external",
          "suspended",
          "signed",
          "voided",
          "rejected",
          "accepted",
          "resumed"
        }) {
      assertThat(reached.getOrDefault(what, 0)).as("reached %s: %s", what, reached).isPositive();
    }
    assertTrue(
        reached.getOrDefault("refused", 0) > reached.getOrDefault("done", 0) / 4,
        () -> "too few refusals to learn from: " + reached);
  }
}
