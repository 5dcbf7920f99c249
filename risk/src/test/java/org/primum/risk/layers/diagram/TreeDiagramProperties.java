package org.primum.risk.layers.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.primum.risk.layers.tree.FaultTree;

/// Diagrams against truth tables on seeded random trees; a failure names its seed.
class TreeDiagramProperties {
  private static final int TREES = 2000;

  @Test
  void functionAndProbabilityAreThoseOfTheTruthTable() {
    for (int seed = 0; seed < TREES; seed++) {
      RandomTree random = new RandomTree(seed, seed % 3 == 0, 9);
      FaultTree tree = random.tree();
      double[] p = random.probabilities();
      TruthTable table = new TruthTable(tree, RandomTree.TOP, random.events());
      DecisionGraph graph = TreeDiagram.of(tree, RandomTree.TOP).graph();
      assertThat(table.agreesWith(graph)).as("seed %s", seed).isTrue();
      double[] ordered = ordered(graph.variables(), random.events(), p);
      assertThat(graph.evaluation().probability(ordered))
          .as("seed %s", seed)
          .isCloseTo(table.probability(p), within(1e-12));
    }
  }

  @Test
  void conditionalProbabilitiesAreThoseOfTheTruthTable() {
    for (int seed = 0; seed < TREES / 3; seed++) {
      RandomTree random = new RandomTree(seed, false, 7);
      FaultTree tree = random.tree();
      double[] p = random.probabilities();
      TruthTable table = new TruthTable(tree, RandomTree.TOP, random.events());
      DecisionGraph graph = TreeDiagram.of(tree, RandomTree.TOP).graph();
      DecisionGraph.Conditional found =
          graph.evaluation().conditional(ordered(graph.variables(), random.events(), p));
      assertThat(found.whole()).isCloseTo(table.probability(p), within(1e-12));
      for (int i = 0; i < p.length; i++) {
        int at = graph.variables().indexOf(random.events().get(i));
        double[] settled = p.clone();
        settled[i] = 1;
        assertThat(found.held(at))
            .as("seed %s", seed)
            .isCloseTo(table.probability(settled), within(1e-12));
        settled[i] = 0;
        assertThat(found.absent(at))
            .as("seed %s", seed)
            .isCloseTo(table.probability(settled), within(1e-12));
      }
    }
  }

  @Test
  void cutSetsAreAllThePrimeImplicantsAndNothingElse() {
    for (int seed = 0; seed < TREES; seed++) {
      RandomTree random = new RandomTree(seed, seed % 2 == 0, 6);
      FaultTree tree = random.tree();
      TruthTable table = new TruthTable(tree, RandomTree.TOP, random.events());
      CutSetFamily family = TreeDiagram.of(tree, RandomTree.TOP).cutSets().orElseThrow();
      double[] p = ordered(family.variables(), random.events(), random.probabilities());
      List<CutSet> sets = family.likeliest(10_000, p);
      TreeSet<List<String>> found = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
      sets.forEach(set -> found.add(set.names()));
      assertThat(found).as("seed %s", seed).isEqualTo(table.primes());
      assertThat(family.count().intValueExact()).isEqualTo(sets.size()).isEqualTo(found.size());
      assertThat(sets)
          .as("seed %s", seed)
          .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
      double sum = sets.stream().mapToDouble(CutSet::probability).sum();
      assertThat(family.sumOfProducts(p)).as("seed %s", seed).isCloseTo(sum, within(1e-9));
      List<Double> products = new ArrayList<>();
      family.products(products::add, p);
      assertThat(products.stream().mapToDouble(x -> x).sum()).isCloseTo(sum, within(1e-9));
      assertThat(products).hasSameSizeAs(sets);
      boolean negated = sets.stream().anyMatch(set -> set.names().toString().contains("not "));
      assertThat(family.hasNegations()).as("seed %s", seed).isEqualTo(negated);
      int highest = family.countByOrder().orElseThrow().size() - 1;
      assertThat(sets.stream().mapToInt(CutSet::order).max().orElse(-1)).isEqualTo(highest);
    }
  }

  private static double[] ordered(List<String> variables, List<String> events, double... p) {
    return variables.stream().mapToDouble(name -> p[events.indexOf(name)]).toArray();
  }
}
