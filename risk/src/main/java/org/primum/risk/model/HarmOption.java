package org.primum.risk.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.primum.documents.Place;
import org.primum.risk.adjudication.Compliance;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// One option of a change with its hazards.
///
/// @param notApplicable mandatory hazards that this option cannot cause, each with the reason why
/// @param minutesSaved clinicians' minutes saved per day, only time that never reaches a patient
/// @param compliance the determination the file carries for comparing without a charter; no part of
///   the model's digest, for the compliance officer's word is not the model's to give
/// @param place where it is written
public record HarmOption(
    OptionId id,
    List<Hazard> hazards,
    Map<String, String> notApplicable,
    Optional<Quantity> minutesSaved,
    Optional<Compliance> compliance,
    Place place) {
  /// The option that changes nothing, against which every other is measured.
  public static final OptionId DO_NOTHING = new OptionId("do-nothing");

  public HarmOption {
    hazards = List.copyOf(hazards);
    notApplicable = Collections.unmodifiableMap(new TreeMap<>(notApplicable));
  }

  /// True for doing nothing.
  public boolean doesNothing() {
    return id.equals(DO_NOTHING);
  }

  /// The option as JSON.
  public Json.Obj json() {
    Json.Builder reasons = Json.object();
    notApplicable.forEach(reasons::put);
    return Json.object()
        .put("id", id.value())
        .put("hazards", new Json.Arr(hazards.stream().<Json>map(Hazard::json).toList()))
        .put("notApplicable", reasons.build())
        .put("clinicianMinutesSaved", minutesSaved.map(Quantity::name))
        .build();
  }
}
