package org.primum.risk.layers.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.primum.risk.layers.diagram.CutSet;
import org.primum.risk.layers.diagram.TreeDiagram;
import org.primum.risk.layers.quantification.TopEventFigures;
import org.primum.risk.layers.reading.LayersFile;
import org.primum.risk.layers.study.Sampling;

/// Layers of defence, hazard by hazard; numbers are worked out beside the tests.
class DefenceEvaluationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final Sampling SAMPLING = new Sampling(7, 1000, 100);

  private static final String MODEL =
      """
      layers: screen
      staleAfterDays: 365
      hazards:
        clinical-hole: {kind: clinical}
        technical-hole: {kind: technical}
        nobody: {kind: clinical}
        guessed: {kind: technical}
      defences:
        review:
          role: chief-medical-information-officer
          detects:
            clinical-hole: {fixed: 0.9, source: s, class: fact, dated: 2026-11}
            guessed: {between: [0.2, 0.6]}
        security:
          role: chief-information-officer
          detects:
            clinical-hole: {fixed: 0.5, source: s, class: fact, dated: 2024}
            technical-hole: {counts: {events: 45, trials: 50}, source: s, class: chart review}
        nurse:
          detects:
            clinical-hole: {fixed: 0.6, source: s, class: fact}
            guessed: unknown
      dependence:
        - {between: [review, nurse], share: {fixed: 0.25, source: s, class: fact}}
      """;

  private static DefenceModel model() {
    LayersFile.Content content = LayersFile.read("layers.yaml", MODEL);
    return ((LayersFile.Content.Defences) content).model();
  }

  private static DefenceFigures figures() {
    return DefenceEvaluation.evaluate(model(), SAMPLING, DAY);
  }

  /// Review .1 and nurse .4 share c = .25 · .1 = .025: .025 + .975 · .075 · .375 = .052421875;
  /// security misses .5.
  @Test
  void aHazardPassesTheLayersThatSeeItAndNoOthers() {
    HoleFigures clinical = figures().hazards().getFirst();
    assertThat(((Estimate.Known) clinical.through()).value()).isCloseTo(.0262109375, within(1e-15));
    TopEventFigures tree = clinical.figures().orElseThrow();
    assertThat(tree.probability()).isCloseTo(.0262109375, within(1e-15));
    assertThat(tree.cutSets().orElseThrow().likeliest())
        .extracting(CutSet::names)
        .containsExactlyInAnyOrder(
            List.of("[review nurse]", "security"), List.of("[nurse]", "[review]", "security"));
    assertThat(clinical.looks()).isEqualTo(2);
    assertThat(clinical.layers())
        .extracting(Layer::id)
        .containsExactly("review", "security", "nurse");
  }

  /// Jeffreys: mean detection (45 + .5)/51, so 5.5/51 passes.
  @Test
  void countsGiveAnIntervalRoundTheMean() {
    Estimate.Known technical = (Estimate.Known) figures().hazards().get(1).through();
    assertThat(technical.value()).isCloseTo(5.5 / 51, within(1e-12));
    assertThat(technical.spread().orElseThrow().p5()).isBetween(.03, 5.5 / 51);
    assertThat(technical.spread().orElseThrow().p95()).isBetween(5.5 / 51, .25);
  }

  @Test
  void hazardsWithASingleLayerOrNoneAreListed() {
    assertThat(figures().singleLayer()).containsExactly("technical-hole", "nobody", "guessed");
    assertThat(((Estimate.Known) figures().hazards().get(2).through()).value()).isEqualTo(1);
  }

  /// Review misses .4 to .8, the nurse 0 to 1, sharing a quarter of the least: at most .8 and 1
  /// miss, and .2 + .8 · .6 · .8 = .584 is less than their product.
  @Test
  void assumptionsGiveARangeThatNamesThem() {
    Estimate.Bounded guessed = (Estimate.Bounded) figures().hazards().get(3).through();
    assertThat(guessed.assumed()).containsExactly("nurse/guessed", "review/guessed");
    assertThat(guessed.low()).isZero();
    assertThat(guessed.high()).isCloseTo(.8, within(1e-12));
    assertThat(figures().hazards().get(3).figures()).isEmpty();
  }

  @Test
  void evidenceShowsItsAgeFromTheFirstDayItMayBeFrom() {
    HoleFigures clinical = figures().hazards().getFirst();
    OptionalInt stale = model().staleAfterDays();
    List<Optional<EvidenceAge>> ages = new ArrayList<>();
    for (Layer layer : clinical.layers()) {
      Belief.Sourced belief = (Belief.Sourced) layer.detection(clinical.hazard()).orElseThrow();
      ages.add(EvidenceAge.of(belief, DAY, stale));
    }
    assertThat(ages)
        .containsExactly(
            Optional.of(new EvidenceAge(24, false)),
            Optional.of(new EvidenceAge(1059, true)),
            Optional.empty());
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    assertThat(figures()).isEqualTo(figures());
    assertThat(
            DefenceEvaluation.evaluate(model(), new Sampling(8, 1000, 100), DAY).hazards().get(1))
        .isNotEqualTo(figures().hazards().get(1));
  }

  /// The closed form against the diagram of the tree it stands for, on 500 seeded passages.
  @Test
  void theClosedFormIsTheFaultTree() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<Look> looks = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        double value = random.nextDouble();
        looks.add(new Look("l" + i, new Belief.Assumed("d" + i, value, value), Optional.empty()));
      }
      List<SharedCause> causes = new ArrayList<>();
      Sharing sharing = random.nextBoolean() ? Sharing.EXACT : Sharing.BETA_FACTOR;
      int at = 0;
      while (at + 2 <= looks.size() && random.nextInt(3) > 0) {
        int size = 2 + random.nextInt(looks.size() - at - 1);
        double share = random.nextDouble();
        causes.add(
            new SharedCause(
                looks.subList(at, at + size).stream().map(Look::layer).toList(),
                new Belief.Assumed("c" + at, share, share),
                sharing));
        at += size;
      }
      Passage passage = new Passage(looks, causes);
      TopEventFigures tree =
          TopEventFigures.of(
              TreeDiagram.of(passage.tree(), Passage.TOP), passage.events(Belief::middle), 1);
      assertThat(passage.probability(Belief::middle))
          .as("seed %s", seed)
          .isCloseTo(tree.probability(), within(1e-14));
    }
  }

  /// q = .5 and .5, b = .1: the format's .05 + .95 · .45² = .242375 is less than .25.
  @Test
  void sharingABlindSpotNeverHelps() {
    assertThat(both(.5, .5, .1, Sharing.BETA_FACTOR)).isEqualTo(.25);
    // b = .5: .25 + .75 · .25² = .296875.
    assertThat(both(.5, .5, .5, Sharing.BETA_FACTOR)).isCloseTo(.296875, within(1e-15));
    assertThat(both(.9, .1, 1, Sharing.BETA_FACTOR)).isCloseTo(.1, within(1e-15));
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      double one = random.nextDouble();
      double two = random.nextDouble();
      double share = random.nextDouble();
      assertThat(both(one, two, share, Sharing.BETA_FACTOR))
          .as("seed %s", seed)
          .isBetween(one * two, Math.min(one, two) + 1e-15);
    }
  }

  /// q = .5 and .5, b = .5: c = .25, r = .25/.75 = 1/3: .25 + .75/9 = 1/3. Each layer still misses
  /// with .25 + .75/3 = .5. q = .1, b = .2: c = .02, r = .08/.98: .02 + .98 · (.08/.98)².
  @Test
  void exactSharingKeepsEveryLayersOwnMisses() {
    assertThat(both(.5, .5, .5, Sharing.EXACT)).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(both(.1, .1, .2, Sharing.EXACT)).isCloseTo(.02 + .0064 / .98, within(1e-15));
    assertThat(both(1, 1, 1, Sharing.EXACT)).isEqualTo(1);
    assertThat(both(.3, .1, 0, Sharing.EXACT)).isCloseTo(.03, within(1e-15));
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      double one = random.nextDouble();
      double two = random.nextDouble();
      double share = random.nextDouble();
      double exact = both(one, two, share, Sharing.EXACT);
      assertThat(exact)
          .as("seed %s", seed)
          .isBetween(one * two - 1e-15, Math.min(one, two) + 1e-15)
          .isGreaterThanOrEqualTo(both(one, two, share, Sharing.BETA_FACTOR) - 1e-15);
    }
  }

  /// How likely two layers that miss with `one` and `two` both miss.
  private static double both(double one, double two, double share, Sharing sharing) {
    Look first = new Look("a", new Belief.Assumed("a", 1 - one, 1 - one), Optional.empty());
    Look second = new Look("b", new Belief.Assumed("b", 1 - two, 1 - two), Optional.empty());
    SharedCause cause =
        new SharedCause(List.of("a", "b"), new Belief.Assumed("c", share, share), sharing);
    return new Passage(List.of(first, second), List.of(cause)).probability(Belief::middle);
  }

  @Test
  void aLayerStandsInOneCauseOnly() {
    SharedCause one = new SharedCause(List.of("a", "b"), Belief.unknown("x"), Sharing.BETA_FACTOR);
    SharedCause two = new SharedCause(List.of("b", "c"), Belief.unknown("y"), Sharing.BETA_FACTOR);
    assertThatThrownBy(
            () ->
                new DefenceModel(
                    "m",
                    List.of(new Hole("h", "clinical")),
                    List.of(),
                    List.of(one, two),
                    Leadership.unknown(),
                    Sharing.BETA_FACTOR,
                    OptionalInt.empty()))
        .hasMessageContaining("layer `b` stands in two shared causes");
    assertThatThrownBy(() -> new SharedCause(List.of("a", "a"), Belief.unknown("x"), Sharing.EXACT))
        .hasMessageContaining("two or more different layers");
    assertThatThrownBy(() -> new Belief.Assumed("x", .5, Double.NaN))
        .hasMessageContaining("give 0 ≤ low ≤ high ≤ 1");
  }
}
