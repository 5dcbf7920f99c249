package org.primum.risk.layers.diagram;

import java.util.List;

/// One smallest set of events that brings the top event about.
///
/// @param literals sorted by name
/// @param probability the product over the literals
public record CutSet(List<Literal> literals, double probability) {
  public CutSet {
    literals = List.copyOf(literals);
  }

  /// The literals as texts, negated ones with `not ` in front.
  public List<String> names() {
    return literals.stream().map(Literal::toString).toList();
  }

  /// How many literals there are.
  public int order() {
    return literals.size();
  }
}
