package org.primum.risk.layers.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// Takes sets out of a family by falling probability without listing the rest: best-first search
/// whose bound, the likeliest completion below each node, is exact.
final class LikeliestSets {
  private final CutSetFamily family;
  private final double[] probabilities;
  private final double[] best;

  /// A set in the making.
  ///
  /// @param bound the product of the likeliest set that begins so
  /// @param rank by time of making, so that ties come in one order always
  private record Partial(int node, double product, double bound, long rank, Optional<Step> last) {}

  private record Step(Literal literal, Optional<Step> before) {}

  LikeliestSets(CutSetFamily family, double... probabilities) {
    this.family = family;
    this.probabilities = probabilities.clone();
    this.best = new double[family.nodes()];
    best[CutSetFamily.NONE] = -1;
    best[CutSetFamily.UNIT] = 1;
    for (int node = CutSetFamily.UNIT + 1; node < best.length; node++) {
      double with = best[family.high(node)] * family.factor(node, probabilities);
      best[node] = Math.max(with, best[family.low(node)]);
    }
  }

  List<CutSet> take(int most) {
    PriorityQueue<Partial> open =
        new PriorityQueue<>(
            Comparator.comparingDouble(Partial::bound).reversed().thenComparingLong(Partial::rank));
    List<CutSet> taken = new ArrayList<>();
    long rank = 0;
    open.add(new Partial(family.root(), 1, best[family.root()], rank, Optional.empty()));
    while (!open.isEmpty() && taken.size() < most) {
      Partial partial = open.remove();
      int node = partial.node();
      if (node == CutSetFamily.UNIT) {
        taken.add(set(partial));
      } else if (node != CutSetFamily.NONE) {
        double product = partial.product() * family.factor(node, probabilities);
        Optional<Step> step = Optional.of(new Step(family.literal(node), partial.last()));
        double with = product * best[family.high(node)];
        double without = partial.product() * best[family.low(node)];
        open.add(new Partial(family.high(node), product, with, ++rank, step));
        open.add(new Partial(family.low(node), partial.product(), without, ++rank, partial.last()));
      }
    }
    return taken;
  }

  private static CutSet set(Partial partial) {
    List<Literal> literals = new ArrayList<>();
    Optional<Step> step = partial.last();
    while (step.isPresent()) {
      literals.add(step.get().literal());
      step = step.get().before();
    }
    literals.sort(Comparator.comparing(Literal::event));
    return new CutSet(literals, partial.product());
  }
}
