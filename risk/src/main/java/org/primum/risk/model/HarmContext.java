package org.primum.risk.model;

import java.util.List;
import java.util.Optional;
import org.primum.risk.adjudication.Limits;

/// What is known when a harm model is read. What the charter gives governs: a file that carries its
/// own scale or limits must then carry the same.
///
/// @param scale the charter's severity scale
/// @param limits the charter's limits of the safety gate
/// @param mandatory hazards the charter demands of this kind of change, besides those the file
///   lists
/// @param measures the reports at hand
public record HarmContext(
    Optional<SeverityScale> scale,
    Optional<Limits> limits,
    List<String> mandatory,
    Measures measures) {
  public HarmContext {
    mandatory = List.copyOf(mandatory);
  }

  /// No charter and no report: the file must carry what it needs.
  public static HarmContext none() {
    return new HarmContext(Optional.empty(), Optional.empty(), List.of(), Measures.none());
  }
}
