package org.primum.risk.layers.merging;

import java.util.List;
import org.primum.terms.RoleId;

/// What merging roles does to every hazard.
public record MergeFigures(String title, List<RoleId> roles, List<HoleMerge> hazards) {
  public MergeFigures {
    roles = List.copyOf(roles);
    hazards = List.copyOf(hazards);
  }

  /// The hazards before which a single look is left after merging, or none, by id.
  public List<String> singleLayerMerged() {
    return hazards.stream()
        .filter(found -> found.looksMerged() < 2)
        .map(found -> found.hazard().id())
        .toList();
  }

  /// The hazards before which there was a single look, or none, with the roles apart.
  public List<String> singleLayerApart() {
    return hazards.stream()
        .filter(found -> found.looksApart() < 2)
        .map(found -> found.hazard().id())
        .toList();
  }
}
