package org.primum.risk.layers.defence;

import java.time.LocalDate;
import java.util.List;

/// What is found for a model of layers.
///
/// @param on the day on which the age of evidence is counted
public record DefenceFigures(DefenceModel model, List<HoleFigures> hazards, LocalDate on) {
  public DefenceFigures {
    hazards = List.copyOf(hazards);
  }

  /// The hazards before which a single look stands, or none, by id.
  public List<String> singleLayer() {
    return hazards.stream()
        .filter(found -> found.looks() < 2)
        .map(found -> found.hazard().id())
        .toList();
  }
}
