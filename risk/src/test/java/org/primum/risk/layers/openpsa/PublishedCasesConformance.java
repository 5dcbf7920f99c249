package org.primum.risk.layers.openpsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.primum.risk.layers.diagram.CutSet;
import org.primum.risk.layers.quantification.CutSetFigures;
import org.primum.risk.layers.quantification.EventImportance;
import org.primum.risk.layers.quantification.TopEventFigures;

/// Models whose answers others published or computed; each says where its numbers come from.
/// `cases` means the project's reference cases for the quantitative core, "Layers of defence",
/// recomputed there with independent code.
class PublishedCasesConformance {
  private static final Offset<Double> DIGITS = within(1e-12);
  private static final String TWO_TRAINS = Mef.gate("TOP", "and(or(V1 P1) or(V2 P2))");

  private static String trains(String pumps, String valves) {
    return Mef.model(Mef.tree(TWO_TRAINS), pumps, valves);
  }

  /// Cases: P(both fail) = 1 − (1 − bq)(1 − ((1 − b)q)²), q = .1.
  @Test
  void twoSingleLayersUnderABetaFactor() {
    Map<Double, Double> known =
        Map.of(0., .01, .05, .013979875, .1, .018019, .2, .026272, .5, .052375, 1., .1);
    known.forEach(
        (beta, probability) -> {
          String pair = Mef.group("pair", "beta-factor", "A B", .1, beta);
          assertThat(Mef.probability(Mef.model(Mef.tree(Mef.gate("TOP", "and(A B)")), pair)))
              .as("beta %s", beta)
              .isCloseTo(probability, DIGITS);
        });
  }

  /// Cases; the beta-factor report of RiskMan in rakhimov/scram has 6.2259E-02.
  @Test
  void twoTrains() {
    String independent =
        Mef.tree(
            TWO_TRAINS,
            Mef.event("V1", .1),
            Mef.event("V2", .1),
            Mef.event("P1", .1),
            Mef.event("P2", .1));
    assertThat(Mef.probability(Mef.model(independent))).isCloseTo(.0361, DIGITS);
    String beta =
        trains(
            Mef.group("pumps", "beta-factor", "P1 P2", .1, .2),
            Mef.group("valves", "beta-factor", "V1 V2", .1, .2));
    assertThat(Mef.probability(beta)).isCloseTo(.062258678784, DIGITS);
    String merged =
        trains(
            Mef.group("pumps", "beta-factor", "P1 P2", .1, 1),
            Mef.group("valves", "beta-factor", "V1 V2", .1, 1));
    assertThat(Mef.probability(merged)).isCloseTo(.19, DIGITS);
  }

  private static double threeTrains(String model, double... factors) {
    return Mef.probability(
        Mef.model(
            Mef.tree(Mef.gate("TOP", "and(or(V1 P1) or(V2 P2) or(V3 P3))")),
            Mef.group("pumps", model, "P1 P2 P3", .1, factors),
            Mef.group("valves", model, "V1 V2 V3", .1, factors)));
  }

  /// Cases.
  @Test
  void threeTrainsUnderEachCommonCauseModel() {
    Offset<Double> tenDigits = within(5e-12);
    assertThat(threeTrains("beta-factor", .2)).isCloseTo(.04308037306, tenDigits);
    assertThat(threeTrains("MGL", .2, .1)).isCloseTo(.01629477053, tenDigits);
    assertThat(threeTrains("alpha-factor", .7, .2, .1)).isCloseTo(.05298141070, tenDigits);
    assertThat(threeTrains("phi-factor", .7, .2, .1)).isCloseTo(.04103931762, tenDigits);
  }

  /// Cases.
  @Test
  void importanceInTwoTrains() {
    TopEventFigures found =
        Mef.figures(
            Mef.model(
                Mef.tree(
                    TWO_TRAINS,
                    Mef.event("V1", .4),
                    Mef.event("V2", .5),
                    Mef.event("P1", .6),
                    Mef.event("P2", .7))));
    assertThat(found.probability()).isCloseTo(.646, DIGITS);
    CutSetFigures sets = found.cutSets().orElseThrow();
    assertThat(sets.minCutUpperBound()).hasValueCloseTo(.766144, DIGITS);
    assertThat(Mef.importance(found, "P1").birnbaum()).isCloseTo(.51, DIGITS);
    assertThat(Mef.importance(found, "P2").birnbaum()).isCloseTo(.38, DIGITS);
    assertThat(Mef.importance(found, "V1").birnbaum()).isCloseTo(.34, DIGITS);
    assertThat(Mef.importance(found, "V2").birnbaum()).isCloseTo(.228, DIGITS);
    EventImportance pump = Mef.importance(found, "P1");
    assertThat(pump.criticality()).hasValueCloseTo(.4737, within(5e-5));
    assertThat(pump.riskAchievementWorth()).hasValueCloseTo(1.316, within(5e-4));
    assertThat(pump.riskReductionWorth()).hasValueCloseTo(1.9, within(5e-4));
  }

  /// Cases.
  @Test
  void electricalSupplyOfAnOperatingTheatre() {
    TopEventFigures found =
        Mef.figures(
            Mef.model(
                Mef.tree(
                    Mef.gate("TOP", "and(Mains or(Gen Relay))"),
                    Mef.event("Mains", .03),
                    Mef.event("Gen", .02),
                    Mef.event("Relay", .05))));
    assertThat(found.probability()).isCloseTo(.00207, DIGITS);
    assertThat(found.cutSets().orElseThrow().likeliest())
        .extracting(CutSet::names)
        .containsExactly(List.of("Mains", "Relay"), List.of("Gen", "Mains"));
    assertThat(Mef.importance(found, "Mains").riskReductionWorth())
        .hasValue(Double.POSITIVE_INFINITY);
  }

  /// Cases.
  @Test
  void smallConnectives() {
    String three = Mef.event("A", .1) + Mef.event("B", .2) + Mef.event("C", .3);
    assertThat(Mef.probability(Mef.model(Mef.tree(Mef.gate("T", "atleast-2(A B C)"), three))))
        .isCloseTo(.098, DIGITS);
    assertThat(Mef.probability(Mef.model(Mef.tree(Mef.gate("T", "and(A !B)"), three))))
        .isCloseTo(.08, DIGITS);
    assertThat(Mef.probability(Mef.model(Mef.tree(Mef.gate("T", "xor(A B C)"), three))))
        .isCloseTo(.404, DIGITS);
  }

  /// Cases: deny .2, detect .7, interdict .05; success .8 · .7 · .95 + .8 · .3.
  @Test
  void threeDefenceLayersAgainstAnAttack() {
    String xml =
        Mef.model(
            """
            <define-initiating-event name="attack" event-tree="defence"/>
            <define-event-tree name="defence">
              <define-functional-event name="deny"/>
              <define-functional-event name="detect"/>
              <define-functional-event name="interdict"/>
              <define-sequence name="succeeds"/>
              <define-sequence name="fails"/>
              <initial-state>
                <fork functional-event="deny">
                  <path state="works">
                    <collect-expression><float value="0.2"/></collect-expression>
                    <sequence name="fails"/>
                  </path>
                  <path state="misses">
                    <collect-expression><float value="0.8"/></collect-expression>
                    <fork functional-event="detect">
                      <path state="works">
                        <collect-expression><float value="0.7"/></collect-expression>
                        <fork functional-event="interdict">
                          <path state="works">
                            <collect-expression><float value="0.05"/></collect-expression>
                            <sequence name="fails"/>
                          </path>
                          <path state="misses">
                            <collect-expression>
                              <sub><int value="1"/><float value="0.05"/></sub>
                            </collect-expression>
                            <sequence name="succeeds"/>
                          </path>
                        </fork>
                      </path>
                      <path state="misses">
                        <collect-expression><float value="0.3"/></collect-expression>
                        <sequence name="succeeds"/>
                      </path>
                    </fork>
                  </path>
                </fork>
              </initial-state>
            </define-event-tree>
            """);
    assertThat(Mef.evaluate(xml).subjects())
        .extracting(found -> found.subject().name())
        .containsExactly("fails", "succeeds");
    assertThat(Mef.evaluate(xml).subjects().getLast().probability()).isCloseTo(.772, DIGITS);
    assertThat(Mef.evaluate(xml).subjects().getFirst().probability()).isCloseTo(.228, DIGITS);
  }
}
