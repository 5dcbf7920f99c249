package org.primum.risk.layers.defence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.primum.terms.RoleId;

/// One layer of defence.
///
/// @param role who stands for it, where a role does
/// @param detects the probability that it notices a hazard that reaches it, by hazard; it is no
///   layer for hazards that are not named
public record Layer(String id, Optional<RoleId> role, Map<String, Belief> detects) {
  public Layer {
    detects = Collections.unmodifiableMap(new LinkedHashMap<>(detects));
  }

  /// How likely this layer notices `hazard`; empty where it is no layer for it.
  public Optional<Belief> detection(Hole hazard) {
    return Optional.ofNullable(detects.get(hazard.id()));
  }
}
