package org.primum.change.gate;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.terms.Identifiers;
import org.primum.terms.json.Json;

/// What one gate found about one option, with the figures it used.
///
/// @param gate the door
/// @param outcome a stable kebab-case word, e.g. `passes`, `shown-worse`, `needs-acceptance`
/// @param reason one sentence for people, made by the program from the figures
/// @param figures name to value; values are decimals as text
public record GateFinding(
    Gate gate, String outcome, String reason, SortedMap<String, String> figures) {
  /// @throws IllegalArgumentException if the outcome is no identifier
  public GateFinding {
    if (!Identifiers.wellFormed(outcome)) {
      throw new IllegalArgumentException("outcome `" + outcome + "` must be a kebab-case word");
    }
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
  }

  /// `{gate, outcome, reason, figures{name: text}}`
  public Json.Obj json() {
    Json.Builder values = Json.object();
    figures.forEach(values::put);
    return Json.object()
        .put("gate", gate.word())
        .put("outcome", outcome)
        .put("reason", reason)
        .put("figures", values.build())
        .build();
  }

  /// Reads what [#json] wrote.
  public static GateFinding of(Json.Obj json) {
    Json.Obj values = json.object("figures");
    SortedMap<String, String> figures = new TreeMap<>();
    values.members().keySet().forEach(name -> figures.put(name, values.text(name)));
    return new GateFinding(
        Gate.of(json.text("gate")), json.text("outcome"), json.text("reason"), figures);
  }
}
