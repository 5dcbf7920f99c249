package org.primum.risk.layers.defence;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Hazards, the layers before them, and what the layers have in common.
///
/// @param causes no layer stands in two of them
/// @param sharing how shares of misses in common are counted
/// @param staleAfterDays from which age on evidence counts as old, where that is stated
public record DefenceModel(
    String title,
    List<Hole> hazards,
    List<Layer> layers,
    List<SharedCause> causes,
    Leadership leadership,
    Sharing sharing,
    OptionalInt staleAfterDays) {
  public DefenceModel {
    hazards = List.copyOf(hazards);
    layers = List.copyOf(layers);
    causes = List.copyOf(causes);
    if (hazards.isEmpty()) {
      throw new IllegalArgumentException("model `" + title + "` names no hazard");
    }
    Set<String> shared = new HashSet<>();
    for (SharedCause cause : causes) {
      for (String layer : cause.layers()) {
        if (!shared.add(layer)) {
          throw new IllegalArgumentException(
              "layer `" + layer + "` stands in two shared causes; one is allowed");
        }
      }
    }
  }

  /// The layers that may notice `hazard`, in the order written.
  public List<Layer> before(Hole hazard) {
    return layers.stream().filter(layer -> layer.detection(hazard).isPresent()).toList();
  }
}
