package org.primum.risk.layers.report;

import org.primum.risk.layers.defence.Estimate;
import org.primum.terms.json.Json;

/// Puts an estimate into an object: one value where it is known, else a range that says what it is.
final class EstimateJson {
  /// What a range is, in the words that stand beside it.
  static final String LABEL = "range over assumptions without a source, not an estimate";

  private EstimateJson() {}

  /// Puts `name` and `nameUncertainty`, or `nameRange`, or `nameUndefined`.
  static void put(Json.Builder json, String name, Estimate estimate) {
    switch (estimate) {
      case Estimate.Known known -> {
        json.put(name, Spelling.exact(known.value()));
        known
            .spread()
            .ifPresent(figures -> json.put(name + "Uncertainty", Spelling.spread(figures).build()));
      }
      case Estimate.Bounded bounded ->
          json.put(
              name + "Range",
              Json.object()
                  .put("label", LABEL)
                  .put("low", Spelling.exact(bounded.low()))
                  .put("high", Spelling.exact(bounded.high()))
                  .put("withoutSource", Json.texts(bounded.assumed()))
                  .build());
      case Estimate.Undefined(String why) -> json.put(name + "Undefined", why);
    }
  }
}
