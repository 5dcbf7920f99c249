package org.primum.change.event;

import org.primum.terms.json.Json;

/// What a change touches, as its raiser declares it; the charter's kinds table asks for decisions
/// by it.
///
/// @param spend there is spend or a contract
/// @param clinicalContent clinical content changes
/// @param patients it can reach a patient
public record Reach(boolean spend, boolean clinicalContent, boolean patients) {
  /// `{spend, clinicalContent, patients}`
  public Json.Obj json() {
    return Json.object()
        .put("spend", spend)
        .put("clinicalContent", clinicalContent)
        .put("patients", patients)
        .build();
  }

  /// Reads what [#json] wrote.
  public static Reach of(Json.Obj json) {
    return new Reach(json.bool("spend"), json.bool("clinicalContent"), json.bool("patients"));
  }
}
