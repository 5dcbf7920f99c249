package org.primum.change.gate;

import java.time.LocalDate;
import org.primum.terms.Commitment;
import org.primum.terms.PersonId;
import org.primum.terms.json.Json;

/// What must happen where even doing nothing breaks the law.
///
/// @param interimControl what protects people until then
/// @param due the day by which it is mended, in the charter's time zone
/// @param owner who sees to it
public record Remediation(Commitment interimControl, LocalDate due, PersonId owner) {
  /// `{interimControl{commitment, class}, due, owner}`
  public Json.Obj json() {
    return Json.object()
        .put("interimControl", interimControl.json())
        .put("due", due.toString())
        .put("owner", owner.value())
        .build();
  }

  /// Reads what [#json] wrote.
  public static Remediation of(Json.Obj json) {
    return new Remediation(
        Commitment.of(json.object("interimControl")),
        LocalDate.parse(json.text("due")),
        new PersonId(json.text("owner")));
  }
}
