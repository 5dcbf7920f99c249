package org.primum.cds.hooks;

import java.util.List;
import org.primum.terms.json.Json;

/// The answer to a call, status 200 (CDS Hooks 2.0.1, *CDS Service Response*).
///
/// @param cards those to show; none is the common answer
public record HookResponse(List<Card> cards) {
  /// The answer that shows nothing.
  public static final HookResponse NOTHING = new HookResponse(List.of());

  /// Copies the cards.
  public HookResponse {
    cards = List.copyOf(cards);
  }

  /// The answer as JSON.
  public Json.Obj json() {
    return Json.object()
        .put("cards", new Json.Arr(cards.stream().map(each -> (Json) each.json()).toList()))
        .build();
  }
}
