package org.primum.benchmarks.layers;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.primum.risk.layers.diagram.CutSet;

/// The textbook's way from cut sets to a probability: add single ones, subtract pairs, add triples;
/// 2ᵐ − 1 terms for m cut sets.
final class InclusionExclusion {
  private final List<BitSet> sets;
  private final double[] probabilities;

  /// @param sets their first ones are used
  InclusionExclusion(List<CutSet> sets, Map<String, Double> probabilities) {
    List<String> events = List.copyOf(probabilities.keySet());
    this.probabilities =
        events.stream()
            .mapToDouble(event -> probabilities.getOrDefault(event, Double.NaN))
            .toArray();
    this.sets =
        sets.stream()
            .map(
                set -> {
                  BitSet bits = new BitSet();
                  set.names().forEach(name -> bits.set(events.indexOf(name)));
                  return bits;
                })
            .toList();
  }

  /// The probability that one of the first `most` sets happens.
  double probability(int most) {
    return sum(0, most, new BitSet(), -1);
  }

  private double sum(int from, int most, BitSet taken, int sign) {
    double sum = 0;
    for (int at = from; at < most; at++) {
      BitSet with = (BitSet) taken.clone();
      with.or(sets.get(at));
      double product = -sign;
      for (int bit = with.nextSetBit(0); bit >= 0; bit = with.nextSetBit(bit + 1)) {
        product *= probabilities[bit];
      }
      sum += product + sum(at + 1, most, with, -sign);
    }
    return sum;
  }
}
