package org.primum.risk.matrix;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.primum.risk.draws.Digits;
import org.primum.risk.simulation.OptionEstimate;
import org.primum.terms.json.Json;

/// Where the hazards of one option fall, beside its ΔH.
public record OptionRatings(OptionEstimate estimate, List<HazardRating> hazards) {
  public OptionRatings {
    hazards = List.copyOf(hazards);
  }

  /// The hazard rated worst, the first of several; empty where none is rated.
  public Optional<HazardRating> worst() {
    return hazards.stream()
        .filter(hazard -> hazard.cell().isPresent())
        .max(Comparator.comparingInt(hazard -> hazard.cell().orElseThrow().rank()));
  }

  /// The cell of the worst.
  Optional<HazardRating.Cell> worstCell() {
    return worst().flatMap(HazardRating::cell);
  }

  /// The ratings as JSON.
  public Json.Obj json() {
    Json.Builder json =
        Json.object()
            .put("option", estimate.option().value())
            .put("deltaHarm", Digits.six(estimate.deltaHarm().mean()))
            .put("probabilityOfHarm", Digits.six(estimate.harmful().probability()));
    worstCell()
        .ifPresent(
            cell ->
                json.put("worst", cell.rating().word())
                    .put("acceptability", cell.rating().acceptability().word()));
    return json.put(
            "hazards", new Json.Arr(hazards.stream().<Json>map(HazardRating::json).toList()))
        .build();
  }
}
