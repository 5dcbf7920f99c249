package org.primum.risk.layers.merging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.primum.risk.layers.defence.Estimate;
import org.primum.risk.layers.defence.SharedCause;

/// Who stands before one hazard, and what passes them.
///
/// @param misses by layer, in the order written: the probability that it lets the hazard pass
/// @param causes what blinds several of these layers at once
/// @param through the probability that the hazard passes everybody
public record Arrangement(
    Map<String, Estimate> misses, List<SharedCause> causes, Estimate through) {
  public Arrangement {
    misses = Collections.unmodifiableMap(new LinkedHashMap<>(misses));
    causes = List.copyOf(causes);
  }

  /// How many looks are left when those with a common cause count as one.
  public int looks() {
    return misses.size() - causes.stream().mapToInt(cause -> cause.layers().size() - 1).sum();
  }

  /// The other layers that share a cause with `layer`.
  public List<String> sharing(String layer) {
    List<String> others = new ArrayList<>();
    for (SharedCause cause : causes) {
      if (cause.layers().contains(layer)) {
        others.addAll(cause.layers());
      }
    }
    others.remove(layer);
    return others;
  }
}
