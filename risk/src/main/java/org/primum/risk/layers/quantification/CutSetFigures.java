package org.primum.risk.layers.quantification;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalDouble;
import org.primum.risk.layers.diagram.CutSet;

/// The prime implicants of a top event, which for a coherent tree are its minimal cut sets.
///
/// @param count of all
/// @param byOrder how many have 0, 1, 2, … literals; empty where counting them apart takes too much
///   room
/// @param likeliest by falling probability, as many as were asked for
/// @param rareEvent the sum of all probabilities: an upper bound, above 1 at times
/// @param minCutUpperBound 1 − Π(1 − P(cut set)); an upper bound only for coherent trees, so empty
///   for others, and where there are too many sets to go through
public record CutSetFigures(
    BigInteger count,
    List<BigInteger> byOrder,
    List<CutSet> likeliest,
    double rareEvent,
    OptionalDouble minCutUpperBound) {
  public CutSetFigures {
    byOrder = List.copyOf(byOrder);
    likeliest = List.copyOf(likeliest);
  }

  /// True where `likeliest` holds all of them.
  public boolean complete() {
    return count.equals(BigInteger.valueOf(likeliest.size()));
  }
}
