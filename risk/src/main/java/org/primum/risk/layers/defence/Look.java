package org.primum.risk.layers.defence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// One layer looking at one hazard.
///
/// @param detection as a specialist of his own would have it
/// @param worsened by what one person loses who holds several roles; empty where that is not so
public record Look(String layer, Belief detection, Optional<Leadership> worsened) {
  /// The probability that the hazard passes this layer.
  public double miss(ToDoubleFunction<Belief> values) {
    double detected = values.applyAsDouble(detection);
    double left =
        worsened
            .map(
                lead ->
                    values.applyAsDouble(lead.kept()) * (1 - values.applyAsDouble(lead.yielding())))
            .orElse(1.0);
    return 1 - detected * left;
  }

  /// Everything that it rests on.
  public List<Belief> beliefs() {
    List<Belief> all = new ArrayList<>(List.of(detection));
    worsened.ifPresent(lead -> all.addAll(List.of(lead.kept(), lead.yielding())));
    return all;
  }
}
