package org.primum.change.gate;

import org.primum.terms.Commitment;
import org.primum.terms.Identifiers;
import org.primum.terms.PersonId;
import org.primum.terms.json.Json;

/// A condition under which compliance lets an option pass. Unmet at its due point, nothing starts.
///
/// @param id names it within the determination, e.g. `auto-logoff`
/// @param owner who sees to it
/// @param evidence what will show that it is met
/// @param due when it must be met
public record Condition(String id, PersonId owner, Commitment evidence, DuePoint due) {
  /// @throws IllegalArgumentException if `id` is no identifier
  public Condition {
    if (!Identifiers.wellFormed(id)) {
      throw new IllegalArgumentException(
          "condition `" + id + "` must be 1 to 80 letters, digits, `.`, `_` or `-`");
    }
  }

  /// `{condition, owner, evidence{commitment, class}, due}`
  public Json.Obj json() {
    return Json.object()
        .put("condition", id)
        .put("owner", owner.value())
        .put("evidence", evidence.json())
        .put("due", due.word())
        .build();
  }

  /// Reads what [#json] wrote.
  public static Condition of(Json.Obj json) {
    return new Condition(
        json.text("condition"),
        new PersonId(json.text("owner")),
        Commitment.of(json.object("evidence")),
        DuePoint.of(json.text("due")));
  }
}
