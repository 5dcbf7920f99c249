package org.primum.change.dossier;

import java.util.Comparator;
import org.primum.terms.DecisionId;
import org.primum.terms.json.Json;

/// Points at the act that signed a decision.
///
/// @param decision the decision
/// @param seq the place of the act in the change's stream, from 0
public record DecisionRef(DecisionId decision, long seq) implements Comparable<DecisionRef> {
  private static final Comparator<DecisionRef> ORDER =
      Comparator.comparing(DecisionRef::decision).thenComparingLong(DecisionRef::seq);

  /// `{decision, seq}`
  public Json.Obj json() {
    return Json.object().put("decision", decision.value()).put("seq", seq).build();
  }

  /// Reads what [#json] wrote.
  public static DecisionRef of(Json.Obj json) {
    return new DecisionRef(new DecisionId(json.text("decision")), json.integer("seq"));
  }

  @Override
  public int compareTo(DecisionRef other) {
    return ORDER.compare(this, other);
  }
}
