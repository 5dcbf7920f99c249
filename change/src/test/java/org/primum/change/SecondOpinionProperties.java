package org.primum.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// The rules against a second decider that shares nothing with them: on generated steps, both allow
/// and both refuse the same, step for step, and after each the promises of the house are looked up.
/// The seed of a walk stands in the message.
class SecondOpinionProperties {
  private static final long FIRST_SEED = 20_261_125L;
  private static final int STEPS = 400;

  /// Rules each of which some step needs: were it left out, the rules would allow what the second
  /// decider refuses. One at least for every charter case that a change keeps.
  private static final List<String> RULES =
      List.of(
          "acceptance-missing",
          "change-ended",
          "condition-unmet",
          "consultation-open",
          "decision-missing",
          "deputy-in-committee",
          "dossier-changed",
          "emergency-end",
          "exclusive-roles",
          "financial-reason",
          "licence-not-active",
          "no-spend-unsigned",
          "non-compliant",
          "not-adjudicated",
          "not-determined",
          "not-prepared",
          "own-work",
          "part-missing",
          "raiser-signs",
          "recused",
          "refused-by-compliance",
          "resumption-not-agreed",
          "role-not-held",
          "running-content",
          "safety-not-signed",
          "second-chamber",
          "silent-trial-missing",
          "suspended",
          "too-early",
          "two-chambers",
          "wrong-hat");

  /// A few walks, for programs with one deliberate fault.
  static void walk(int walks) {
    for (int walk = 0; walk < walks; walk++) {
      new Walk(FIRST_SEED + walk, new TreeMap<>(), new TreeMap<>()).go(STEPS);
    }
  }

  @Test
  void bothDecidersAgreeOnTensOfThousandsOfSteps(TestReporter reporter) {
    walk(20_000, reporter);
  }

  @Test
  @Tag("slow")
  void bothDecidersAgreeOnAMillionSteps(TestReporter reporter) {
    walk(1_000_000, reporter);
  }

  /// Walks until both have judged `atLeast` steps.
  private static void walk(long atLeast, TestReporter reporter) {
    Map<String, Integer> done = new TreeMap<>();
    Map<String, Integer> reached = new TreeMap<>();
    Set<String> alone = new TreeSet<>();
    long steps = 0;
    for (long seed = FIRST_SEED; steps < atLeast; seed++) {
      Walk each = new Walk(seed, done, reached);
      steps += each.go(STEPS);
      alone.addAll(each.world.alone());
    }
    reporter.publishEntry("steps", Long.toString(steps));
    reporter.publishEntry("done", done.toString());
    reporter.publishEntry("reached", reached.toString());
    reporter.publishEntry("rules that refused alone", alone.toString());
    assertThat(steps).as("steps judged twice").isGreaterThanOrEqualTo(atLeast);
    assertThat(reached).containsKeys("active", "silent", "emergency", "stopped", "accepted");
    assertThat(alone).as("mutants caught: each rule left out alone").containsAll(RULES);
    for (String verb :
        List.of(
            "accept",
            "activate",
            "adjudicate",
            "agree",
            "attest",
            "confirm",
            "declare",
            "evaluate",
            "judge",
            "no-spend",
            "recuse",
            "register",
            "reject",
            "reopen",
            "sign",
            "silence",
            "suspend",
            "verify",
            "vote")) {
      assertThat(done.getOrDefault(verb, 0)).as("done %s: %s", verb, done).isPositive();
    }
  }

  /// One change in one world, judged twice.
  private static final class Walk {
    private final long seed;
    private final RandomGenerator random;
    private final Map<String, Integer> done;
    private final Map<String, Integer> reached;
    private final World world;
    private final List<String> decisions;
    private final List<String[]> verbs;
    private final boolean outside;

    Walk(long seed, Map<String, Integer> done, Map<String, Integer> reached) {
      this.seed = seed;
      this.done = done;
      this.reached = reached;
      random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      world = new World(random.nextBoolean(), random.nextInt(4) == 0);
      outside = random.nextInt(3) == 0;
      decisions = List.copyOf(world.second().needed);
      verbs = Steps.verbs(List.of("do-nothing", "sirs", "b"), decisions);
    }

    /// Goes on until the change has ended for good, or for that many steps.
    ///
    /// @return how many were judged
    int go(int steps) {
      for (int i = 0; i < steps; i++) {
        disturb();
        SecondWorld.Ask ask = random.nextInt(100) < 80 ? likely() : anything();
        String where = "seed " + seed + ", step " + i + ", " + ask;
        if (world.agree(ask, where)) {
          done.merge(ask.verb(), 1, Integer::sum);
          Promises.kept(world, ask, where, reached);
        }
        if (!world.second().end.isEmpty() && random.nextInt(4) == 0) {
          boolean again =
              world.agree(
                  new SecondWorld.Ask("castell", "clinical-informaticist", "reopen", "", ""),
                  "seed " + seed);
          done.merge("reopen", again ? 1 : 0, Integer::sum);
          if (!world.second().end.isEmpty()) {
            return i + 1;
          }
        }
      }
      return steps;
    }

    private void disturb() {
      int dice = random.nextInt(100);
      if (dice < 4) {
        world.licence(pick(List.of("okoye", "winter", "castell", "amari")), random.nextBoolean());
      } else if (dice < 12) {
        for (String each : List.of("okoye", "winter", "amari", "castell")) {
          world.licence(each, true);
        }
      } else if (dice < 17) {
        world.passes(random.nextInt(9_000));
      }
    }

    private SecondWorld.Ask likely() {
      List<SecondWorld.Ask> due = Forward.of(world.second(), outside);
      return due.isEmpty() ? anything() : pick(due);
    }

    private SecondWorld.Ask anything() {
      String person = pick(new ArrayList<>(world.second().holds.keySet()));
      Set<String> hats = new HashSet<>(world.second().holds.getOrDefault(person, Set.of()));
      if (world.second().deputies.containsKey(person)) {
        hats.add(world.second().deputies.get(person));
      }
      String role =
          random.nextInt(30) == 0
              ? pick(List.copyOf(SecondWorld.CHAMBER.keySet()))
              : pick(hats.stream().sorted().toList());
      if (random.nextInt(150) == 0) {
        return new SecondWorld.Ask(
            person,
            role,
            "recuse",
            pick(decisions),
            random.nextBoolean() ? person : pick(new ArrayList<>(world.second().holds.keySet())));
      }
      String[] verb = pick(verbs);
      boolean grave = verb[0].equals("retire") || verb[0].equals("option");
      boolean harmful =
          verb[0].equals("attach")
              || verb[0].equals("reject")
              || (verb[0].equals("determine") && !verb[2].equals("yes"));
      if ((grave && random.nextInt(20) > 0) || (harmful && random.nextInt(4) > 0)) {
        verb = pick(verbs);
      }
      return new SecondWorld.Ask(person, role, verb[0], verb[1], verb[2]);
    }

    private <T> T pick(List<T> things) {
      return things.get(random.nextInt(things.size()));
    }
  }
}
