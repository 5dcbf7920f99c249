package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Explores what a change can become: thirteen people in nine roles, every act, states told apart
/// by what the second decider remembers. In every state that is reached the promises of the house
/// are looked up, and both deciders agree on every step tried.
///
/// The search is seeded, not exhaustive: most often it goes on from what has come far, so that it
/// comes to what runs, else from anywhere. It ends at a number of distinct states.
class SmallWorldsTest {
  private static final int FRONTIER = 4_000;

  @Test
  void noStateOfAThousandBreaksAPromise(TestReporter reporter) {
    explore(1_500, reporter);
  }

  @Test
  @Tag("slow")
  void noStateOfAHundredThousandBreaksAPromise(TestReporter reporter) {
    explore(110_000, reporter);
  }

  private static void explore(int states, TestReporter reporter) {
    Map<String, Integer> reached = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    long steps = 0;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_126L);
    List<World> frontier = new ArrayList<>();
    for (boolean alert : List.of(true, false)) {
      for (boolean spend : List.of(true, false)) {
        frontier.add(new World(alert, spend));
      }
    }
    while (seen.size() < states && !frontier.isEmpty()) {
      World from = next(frontier, random);
      for (SecondWorld.Ask ask : asks(from, random)) {
        World to = from.copy();
        steps++;
        if (random.nextInt(40) == 0) {
          to.passes(random.nextInt(8_000));
        }
        if (to.agree(ask, "step " + steps + ", " + ask) && seen.add(to.second().key())) {
          Promises.kept(to, ask, "step " + steps + ", " + ask, reached);
          keep(frontier, to, random);
        }
      }
    }
    reporter.publishEntry("states", Integer.toString(seen.size()));
    reporter.publishEntry("steps", Long.toString(steps));
    reporter.publishEntry("reached", reached.toString());
    assertThat(seen).hasSizeGreaterThanOrEqualTo(states);
    assertThat(reached).containsKeys("active", "silent", "emergency", "stopped", "accepted");
  }

  /// The one of a few that has come farthest; sometimes just anyone.
  private static World next(List<World> frontier, RandomGenerator random) {
    int best = random.nextInt(frontier.size());
    for (int i = random.nextInt(4) == 0 ? 11 : 0; i < 11; i++) {
      int other = random.nextInt(frontier.size());
      if (far(frontier.get(other)) > far(frontier.get(best))) {
        best = other;
      }
    }
    World last = frontier.removeLast();
    return best == frontier.size() ? last : frontier.set(best, last);
  }

  private static int far(World world) {
    SecondOpinion second = world.second();
    int runs = (second.live.isEmpty() ? 0 : 4) + (second.outcome.isEmpty() ? 0 : 6);
    return second.signed.size() * 6
        + second.workers.size()
        + second.answered.size()
        + runs
        + second.parts.size()
        + second.verdicts.size() * 2;
  }

  private static void keep(List<World> frontier, World world, RandomGenerator random) {
    if (frontier.size() < FRONTIER) {
      frontier.add(world);
    } else {
      frontier.set(random.nextInt(FRONTIER), world);
    }
  }

  /// What brings the change forward, and as much of anything else.
  private static List<SecondWorld.Ask> asks(World world, RandomGenerator random) {
    List<SecondWorld.Ask> forward =
        new ArrayList<>(Forward.of(world.second(), random.nextInt(3) == 0));
    List<SecondWorld.Ask> asks = new ArrayList<>();
    for (int i = 0; i < 6 && !forward.isEmpty(); i++) {
      asks.add(forward.remove(random.nextInt(forward.size())));
    }
    List<String[]> verbs =
        Steps.verbs(List.of("do-nothing", "sirs", "b"), List.copyOf(world.second().needed));
    List<String> people = List.copyOf(world.second().holds.keySet());
    for (int i = 0; i < 8; i++) {
      String person = people.get(random.nextInt(people.size()));
      List<String> roles = List.copyOf(world.second().holds.getOrDefault(person, Set.of("none")));
      String[] verb = verbs.get(random.nextInt(verbs.size()));
      asks.add(
          new SecondWorld.Ask(
              person, roles.get(random.nextInt(roles.size())), verb[0], verb[1], verb[2]));
    }
    return asks;
  }
}
