package org.primum.risk.layers.defence;

import java.util.List;
import java.util.Optional;
import org.primum.risk.layers.quantification.TopEventFigures;

/// What is found for one hazard.
///
/// @param layers those before it, in the order written
/// @param looks how many are left when those with a common cause count as one
/// @param through the probability that it passes all layers
/// @param figures cut sets and importance; empty where something is assumed
public record HoleFigures(
    Hole hazard,
    List<Layer> layers,
    int looks,
    Estimate through,
    Optional<TopEventFigures> figures) {
  public HoleFigures {
    layers = List.copyOf(layers);
  }
}
