package org.primum.risk.adjudication;

import java.util.List;
import java.util.Optional;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// A point inside the severity ranges at which the choice is another one.
///
/// @param settings the words set elsewhere, at least one
/// @param chosen what would be chosen there; empty where nothing would
public record Flip(List<Reweighing.Setting> settings, Optional<OptionId> chosen) {
  public Flip {
    settings = List.copyOf(settings);
  }

  /// The flip as JSON.
  public Json.Obj json() {
    Json.Builder at = Json.object();
    settings.forEach(setting -> at.put(setting.word(), setting.value()));
    return Json.object()
        .put("severity", at.build())
        .put("chosen", chosen.map(OptionId::value))
        .build();
  }
}
