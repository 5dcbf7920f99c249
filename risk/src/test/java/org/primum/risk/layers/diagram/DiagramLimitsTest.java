package org.primum.risk.layers.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.primum.risk.layers.tree.FaultTree;
import org.primum.risk.layers.tree.Formula;

/// Deep trees, large trees, trees that are too large.
class DiagramLimitsTest {
  private static final int DEEP = 20_000;

  private static FaultTree chain(boolean all) {
    Map<String, Formula> gates = new LinkedHashMap<>();
    for (int i = 0; i < DEEP; i++) {
      List<Formula> parts = new ArrayList<>(List.of(Formula.named("e" + i)));
      if (i + 1 < DEEP) {
        parts.add(Formula.named("g" + (i + 1)));
      }
      gates.put("g" + i, all ? new Formula.And(parts) : new Formula.Or(parts));
    }
    return new FaultTree(gates);
  }

  /// 1 − (1 − p)ⁿ and pⁿ.
  @Test
  void depthCostsNoStack() {
    double[] p = new double[DEEP];
    Arrays.fill(p, 1e-6);
    TreeDiagram any = TreeDiagram.of(chain(false), "g0");
    assertThat(any.graph().evaluation().probability(p))
        .isCloseTo(-Math.expm1(DEEP * Math.log1p(-1e-6)), within(1e-14));
    assertThat(any.cutSets().orElseThrow().count()).isEqualTo(BigInteger.valueOf(DEEP));
    Arrays.fill(p, .9999);
    TreeDiagram all = TreeDiagram.of(chain(true), "g0");
    assertThat(all.graph().evaluation().probability(p))
        .isCloseTo(Math.exp(DEEP * Math.log(.9999)), within(1e-12));
    CutSetFamily sets = all.cutSets().orElseThrow();
    assertThat(sets.countByOrder().orElseThrow()).hasSize(DEEP + 1).endsWith(BigInteger.ONE);
    assertThat(sets.likeliest(1, p).getFirst().order()).isEqualTo(DEEP);
    DecisionGraph.Conditional conditional = all.graph().evaluation().conditional(p);
    assertThat(conditional.absent(DEEP / 2)).isZero();
    assertThat(conditional.held(DEEP / 2)).isCloseTo(conditional.whole() / .9999, within(1e-12));
  }

  /// x₁y₁ + … + xₙyₙ read as (x₁ … xₙ, y₁ … yₙ) needs 2ⁿ nodes; in pairs it needs 2n.
  private static FaultTree pairs(int n) {
    Map<String, Formula> gates = new LinkedHashMap<>();
    List<Formula> xs = new ArrayList<>();
    List<Formula> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      xs.add(Formula.named("x" + i));
      pairs.add(new Formula.And(List.of(Formula.named("x" + i), Formula.named("y" + i))));
    }
    gates.put("top", new Formula.Or(List.of(new Formula.And(xs), new Formula.Or(pairs))));
    return new FaultTree(gates);
  }

  @Test
  void whatDoesNotFitIsRefusedInOneLine() {
    assertThatThrownBy(() -> TreeDiagram.of(pairs(16), "top", 10_000))
        .isInstanceOfSatisfying(DiagramTooLarge.class, e -> assertThat(e.nodes()).isEqualTo(10_000))
        .hasMessage(
            "cannot evaluate exactly: the decision diagram needs more than `10000` nodes; split the"
                + " tree, or evaluate its branches apart with `--top`");
  }

  /// 1 − (1 − p²)ⁿ: the gate over all x implies every pair where y is certain; with y of
  /// probability p the union is 1 − (1 − p²)ⁿ + pⁿ(1 − p)ⁿ.
  @Test
  void hundredsOfThousandsOfNodesAreExact() {
    int n = 17;
    TreeDiagram diagram = TreeDiagram.of(pairs(n), "top");
    assertThat(diagram.graph().nodes()).isGreaterThan(1 << n);
    double[] p = new double[2 * n];
    Arrays.fill(p, .3);
    double expected = 1 - Math.pow(1 - .09, n) + Math.pow(.3, n) * Math.pow(.7, n);
    assertThat(diagram.graph().evaluation().probability(p)).isCloseTo(expected, within(1e-13));
    assertThat(diagram.cutSets().orElseThrow().count()).isEqualTo(BigInteger.valueOf(n + 1));
  }

  /// Parity of n events has 2ⁿ⁻¹ prime implicants, each with every event; its diagram stays small.
  @Test
  void cutSetsWithoutNumberAreCountedWithoutListing() {
    List<Formula> events = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      events.add(Formula.named("e" + i));
    }
    TreeDiagram parity =
        TreeDiagram.of(new FaultTree(Map.of("odd", new Formula.Xor(events))), "odd");
    CutSetFamily sets = parity.cutSets().orElseThrow();
    assertThat(sets.count()).isEqualTo(BigInteger.TWO.pow(99));
    assertThat(sets.hasNegations()).isTrue();
    double[] p = new double[100];
    Arrays.fill(p, .01);
    assertThat(sets.likeliest(3, p)).hasSize(3);
    // (1 − (1 − 2p)ⁿ)/2.
    assertThat(parity.graph().evaluation().probability(p))
        .isCloseTo((1 - Math.pow(.98, 100)) / 2, within(1e-14));
  }

  @Test
  void rareEventsKeepTheirDigits() {
    FaultTree tree =
        new FaultTree(
            Map.of(
                "top",
                new Formula.Not(
                    new Formula.Or(
                        List.of(
                            new Formula.Not(Formula.named("a")),
                            new Formula.Not(Formula.named("b")))))));
    DecisionGraph graph = TreeDiagram.of(tree, "top").graph();
    assertThat(graph.evaluation().probability(1e-12, 1e-13)).isCloseTo(1e-25, within(1e-40));
  }

  @Test
  void probabilitiesAreChecked() {
    DecisionGraph graph =
        TreeDiagram.of(new FaultTree(Map.of("top", Formula.named("a"))), "top").graph();
    assertThatThrownBy(() -> graph.evaluation().probability(Double.NaN))
        .hasMessage("probability of `a` is `NaN`; give one from 0 to 1");
    assertThatThrownBy(() -> graph.evaluation().probability(.1, .2))
        .hasMessage("`2` probabilities were given for `1` variables");
  }
}
