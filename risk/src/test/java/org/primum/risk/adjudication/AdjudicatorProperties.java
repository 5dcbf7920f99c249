package org.primum.risk.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.primum.risk.draws.Draws;

/// What must hold for any options, tried on 400 seeded random changes.
class AdjudicatorProperties {
  private static final int CHANGES = 400;
  private static final int DRAWS = 200;

  @Test
  void orderOfTheOptionsDoesNotMatter() {
    for (int seed = 0; seed < CHANGES; seed++) {
      Random random = new Random(seed);
      List<Candidate> candidates = change(random);
      Adjudication expected = Adjudicator.adjudicate(candidates, Bench.LIMITS, List.of());
      Collections.shuffle(candidates, random);
      assertThat(Adjudicator.adjudicate(candidates, Bench.LIMITS, List.of()).digest())
          .as("seed %s", seed)
          .isEqualTo(expected.digest());
    }
  }

  @Test
  void irrelevantDominatedOptionChangesNoChoice() {
    for (int seed = 0; seed < CHANGES; seed++) {
      Random random = new Random(seed);
      List<Candidate> candidates = change(random);
      Adjudication before = Adjudicator.adjudicate(candidates, Bench.LIMITS, List.of());
      Candidate model = candidates.get(1 + random.nextInt(candidates.size() - 1));
      candidates.add(dominatedBy(model, random));
      Adjudication after = Adjudicator.adjudicate(candidates, Bench.LIMITS, List.of());
      assertThat(after.chosen()).as("seed %s", seed).isEqualTo(before.chosen());
      assertThat(after.best()).as("seed %s", seed).isEqualTo(before.best());
    }
  }

  @Test
  void nothingUnlawfulUnsignedOrShownWorseIsEverChosen() {
    for (int seed = 0; seed < CHANGES; seed++) {
      Adjudication result =
          Adjudicator.adjudicate(change(new Random(seed)), Bench.LIMITS, List.of());
      result
          .chosen()
          .map(result::verdict)
          .ifPresent(
              verdict -> {
                assertThat(verdict.compliance().choosable()).isTrue();
                SafetyFigures figures = verdict.safety().orElseThrow();
                assertThat(figures.worseThanBest().probability()).isLessThanOrEqualTo(.05);
                assertThat(verdict.standing()).isEqualTo(Standing.CHOSEN);
                assertThat(result.needingAcceptance()).doesNotContain(verdict.option());
              });
    }
  }

  @Test
  void moreUsabilityNeverCarriesAnOptionPastTheSafetyGate() {
    for (int seed = 0; seed < CHANGES; seed++) {
      List<Candidate> candidates = change(new Random(seed));
      Adjudication before = Adjudicator.adjudicate(candidates, Bench.LIMITS, List.of());
      List<Candidate> praised = new ArrayList<>();
      for (Candidate candidate : candidates) {
        boolean passed =
            List.of(Standing.CHOSEN, Standing.PASSES)
                .contains(before.verdict(candidate.option()).standing());
        praised.add(passed ? candidate : withMinutes(candidate, 1e6));
      }
      Adjudication after = Adjudicator.adjudicate(praised, Bench.LIMITS, List.of());
      assertThat(after.chosen()).as("seed %s", seed).isEqualTo(before.chosen());
    }
  }

  private static List<Candidate> change(Random random) {
    List<Candidate> candidates = new ArrayList<>();
    Compliance idle = random.nextInt(8) == 0 ? Compliance.NON_COMPLIANT : Compliance.COMPLIANT;
    candidates.add(
        new Candidate(Bench.id("do-nothing"), true, idle, false, Draws.of(DRAWS, i -> 0), 0, 0));
    int others = 1 + random.nextInt(4);
    for (int i = 0; i < others; i++) {
      double mean = random.nextGaussian() * .3;
      double sd = random.nextDouble() * .1;
      candidates.add(
          new Candidate(
              Bench.id("option-" + i),
              false,
              anyOf(random),
              random.nextInt(4) == 0,
              Draws.of(DRAWS, draw -> mean + sd * random.nextGaussian()),
              random.nextDouble(),
              random.nextInt(-3, 4) * 10));
    }
    return candidates;
  }

  private static Compliance anyOf(Random random) {
    List<String> words = Compliance.words();
    return Compliance.named(words.get(random.nextInt(words.size()))).orElseThrow();
  }

  private static Candidate dominatedBy(Candidate model, Random random) {
    double more = random.nextDouble();
    return new Candidate(
        Bench.id("zz-dominated"),
        false,
        model.compliance(),
        model.accepted(),
        Draws.of(DRAWS, i -> model.harmPerYear().at(i) + more),
        model.newHarmPerYear() + more,
        model.minutesSaved() - 1);
  }

  private static Candidate withMinutes(Candidate candidate, double minutes) {
    return new Candidate(
        candidate.option(),
        candidate.doingNothing(),
        candidate.compliance(),
        candidate.accepted(),
        candidate.harmPerYear(),
        candidate.newHarmPerYear(),
        minutes);
  }
}
