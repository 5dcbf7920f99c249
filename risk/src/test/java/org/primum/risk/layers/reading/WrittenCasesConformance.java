package org.primum.risk.layers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.primum.risk.layers.diagram.CutSet;
import org.primum.risk.layers.quantification.TopEventFigures;

/// The project's reference cases for the quantitative core, "Layers of defence", as a user writes
/// them in YAML; recomputed there with independent code.
class WrittenCasesConformance {
  private static final Offset<Double> DIGITS = within(1e-12);
  private static final String TWO_TRAINS =
      """
      tree: two trains
      gates:
        TOP: {and: [{or: [V1, P1]}, {or: [V2, P2]}]}
      """;

  private static String group(String name, String model, String members, String factors) {
    return "  - {name: %s, model: %s, members: [%s], probability: 0.1, factors: [%s]}%n"
        .formatted(name, model, members, factors);
  }

  @Test
  void twoSingleLayersUnderABetaFactor() {
    Map<String, Double> known =
        Map.of(
            "0", .01, "0.05", .013979875, "0.1", .018019, "0.2", .026272, "0.5", .052375, "1", .1);
    known.forEach(
        (beta, both) ->
            assertThat(
                    Written.probability(
                        """
                        tree: pair
                        gates: {TOP: {and: [A, B]}}
                        commonCause:
                        """
                            + group("pair", "beta-factor", "A, B", beta)))
                .as("beta %s", beta)
                .isCloseTo(both, DIGITS));
  }

  @Test
  void twoTrains() {
    assertThat(Written.probability(TWO_TRAINS + "events: {V1: 0.1, V2: 0.1, P1: 0.1, P2: 0.1}\n"))
        .isCloseTo(.0361, DIGITS);
    assertThat(Written.probability(trains("0.2"))).isCloseTo(.062258678784, DIGITS);
    assertThat(Written.probability(trains("1"))).isCloseTo(.19, DIGITS);
  }

  private static String trains(String beta) {
    return TWO_TRAINS
        + "commonCause:\n"
        + group("pumps", "beta-factor", "P1, P2", beta)
        + group("valves", "beta-factor", "V1, V2", beta);
  }

  private static double threeTrains(String model, String factors) {
    return Written.probability(
        """
        tree: three trains
        gates:
          TOP: {and: [{or: [V1, P1]}, {or: [V2, P2]}, {or: [V3, P3]}]}
        commonCause:
        """
            + group("pumps", model, "P1, P2, P3", factors)
            + group("valves", model, "V1, V2, V3", factors));
  }

  @Test
  void threeTrainsUnderEachCommonCauseModel() {
    Offset<Double> tenDigits = within(5e-12);
    assertThat(threeTrains("beta-factor", "0.2")).isCloseTo(.04308037306, tenDigits);
    assertThat(threeTrains("MGL", "0.2, 0.1")).isCloseTo(.01629477053, tenDigits);
    assertThat(threeTrains("alpha-factor", "0.7, 0.2, 0.1")).isCloseTo(.05298141070, tenDigits);
    assertThat(threeTrains("phi-factor", "0.7, 0.2, 0.1")).isCloseTo(.04103931762, tenDigits);
  }

  /// Deny .2, detect .7, interdict .05; the attack succeeds with .8 · .7 · .95 + .8 · .3 = .772.
  @Test
  void threeDefenceLayersAgainstAnAttack() {
    String yaml =
        """
        tree: attack
        events: {not-denied: 0.8, not-detected: 0.3, not-interdicted: 0.95}
        eventTree:
          first:
            ask: not-denied
            works: fails
            fails:
              ask: not-detected
              works: {ask: not-interdicted, works: fails, fails: succeeds}
              fails: succeeds
        """;
    assertThat(Written.subject("succeeds", yaml).probability()).isCloseTo(.772, DIGITS);
    assertThat(Written.subject("fails", yaml).probability()).isCloseTo(.228, DIGITS);
  }

  @Test
  void importanceInTwoTrains() {
    TopEventFigures found =
        Written.figures(TWO_TRAINS + "events: {V1: 0.4, V2: 0.5, P1: 0.6, P2: 0.7}\n");
    assertThat(found.probability()).isCloseTo(.646, DIGITS);
    assertThat(found.cutSets().orElseThrow().minCutUpperBound()).hasValueCloseTo(.766144, DIGITS);
    Map<String, Double> birnbaum = Map.of("P1", .51, "P2", .38, "V1", .34, "V2", .228);
    birnbaum.forEach(
        (event, value) ->
            assertThat(Written.importance(found, event).birnbaum()).isCloseTo(value, DIGITS));
    assertThat(Written.importance(found, "P1").criticality()).hasValueCloseTo(.4737, within(5e-5));
    assertThat(Written.importance(found, "P1").riskAchievementWorth())
        .hasValueCloseTo(1.316, within(5e-4));
    assertThat(Written.importance(found, "P1").riskReductionWorth())
        .hasValueCloseTo(1.9, within(5e-4));
  }

  /// Fussell–Vesely of P1, worked out: the cut sets with P1 are P1·V2 and P1·P2, so .6 · (1 − .5 ·
  /// .3) = .51, of .646.
  @Test
  void fussellVeselyIsTheShareOfWhatRunsThroughTheEvent() {
    TopEventFigures found =
        Written.figures(TWO_TRAINS + "events: {V1: 0.4, V2: 0.5, P1: 0.6, P2: 0.7}\n");
    assertThat(Written.importance(found, "P1").fussellVesely()).hasValueCloseTo(.51 / .646, DIGITS);
  }

  @Test
  void electricalSupplyOfAnOperatingTheatre() {
    TopEventFigures found =
        Written.figures(
            """
            tree: supply
            gates: {TOP: {and: [Mains, {or: [Gen, Relay]}]}}
            events: {Mains: 0.03, Gen: 0.02, Relay: 0.05}
            """);
    assertThat(found.probability()).isCloseTo(.00207, DIGITS);
    assertThat(found.cutSets().orElseThrow().likeliest())
        .extracting(CutSet::names)
        .containsExactly(List.of("Mains", "Relay"), List.of("Gen", "Mains"));
  }

  @Test
  void smallConnectives() {
    String three = "\nevents: {A: 0.1, B: 0.2, C: 0.3}\n";
    assertThat(
            Written.probability("tree: t\ngates: {T: {atLeast: {min: 2, of: [A, B, C]}}}" + three))
        .isCloseTo(.098, DIGITS);
    assertThat(Written.probability("tree: t\ngates: {T: {and: [A, {not: B}]}}" + three))
        .isCloseTo(.08, DIGITS);
    assertThat(Written.probability("tree: t\ngates: {T: {xor: [A, B, C]}}" + three))
        .isCloseTo(.404, DIGITS);
  }
}
