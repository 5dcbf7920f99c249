package org.primum.risk.layers.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultTreeTest {
  private static Formula named(String name) {
    return Formula.named(name);
  }

  private static Map<String, Formula> gates(Object... pairs) {
    Map<String, Formula> gates = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      gates.put((String) pairs[i], (Formula) pairs[i + 1]);
    }
    return gates;
  }

  @Test
  void findsTopsGatesAndEvents() {
    FaultTree tree =
        new FaultTree(
            gates(
                "top", new Formula.Or(List.of(named("a"), named("mid"))),
                "mid", new Formula.And(List.of(named("b"), named("a"), named("low"))),
                "low", new Formula.Not(named("c")),
                "other", new Formula.AtLeast(1, List.of(named("low"), named("d")))));
    assertThat(tree.tops()).containsExactly("top", "other");
    assertThat(tree.gatesBelow("top")).containsExactly("low", "mid", "top");
    assertThat(tree.eventsBelow("top")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(tree.monotone("top")).isFalse();
    assertThat(tree.isGate("mid")).isTrue();
    assertThat(tree.isGate("a")).isFalse();
    assertThatThrownBy(() -> tree.gatesBelow("a")).hasMessage("`a` is no gate of this tree");
  }

  @Test
  void aGateThatRestsOnItselfIsRefusedWithItsWay() {
    Map<String, Formula> loop =
        gates(
            "start", named("one"),
            "one", new Formula.And(List.of(named("e"), named("two"))),
            "two", new Formula.Or(List.of(named("one"), named("f"))));
    assertThat(FaultTree.loop(loop)).contains(List.of("one", "two", "one"));
    assertThatThrownBy(() -> new FaultTree(loop))
        .hasMessage("gate `one` rests on itself: one → two → one; a fault tree has no loops");
    assertThat(FaultTree.loop(gates("a", named("b"), "b", named("c")))).isEmpty();
  }

  @Test
  void aNameIsDefinedOnce() {
    FaultTree tree = new FaultTree(gates("a", named("b")));
    assertThat(tree.with(gates("c", named("a"))).tops()).containsExactly("c");
    assertThatThrownBy(() -> tree.with(gates("a", named("x"))))
        .hasMessageContaining("gate `a` is defined twice");
  }

  @Test
  void onlyConnectivesWithoutNegationAreMonotone() {
    List<Formula> two = List.of(named("a"), named("b"));
    assertThat(new Formula.And(two).monotone()).isTrue();
    assertThat(new Formula.Or(two).monotone()).isTrue();
    assertThat(new Formula.AtLeast(2, two).monotone()).isTrue();
    assertThat(new Formula.Xor(two).monotone()).isFalse();
    assertThat(new Formula.Xor(List.of(named("a"))).monotone()).isTrue();
    assertThat(new Formula.Or(List.of(named("a"), new Formula.Not(named("b")))).monotone())
        .isFalse();
    assertThat(new Formula.Constant(true).monotone()).isTrue();
    assertThatThrownBy(() -> new Formula.And(List.of())).hasMessageContaining("at least one");
    assertThatThrownBy(() -> new Formula.AtLeast(-1, two)).hasMessageContaining("`-1`");
  }
}
