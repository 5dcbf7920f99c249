package org.primum.change.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.primum.charter.Decision.Letter;
import org.primum.terms.DecisionId;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Something that somebody can do now.
///
/// @param role in which role
/// @param people who hold it now and are not barred from it; may be nobody
/// @param names the printed names of those people, in the same order
/// @param task as it follows a name, e.g. `signs T1 (Clinical logic and thresholds)`
/// @param part the letter of the matrix it fills, if any
/// @param until the deadline, if there is one
public record Duty(
    RoleId role,
    List<PersonId> people,
    List<String> names,
    String task,
    Optional<Part> part,
    Optional<Instant> until) {
  /// A letter of the matrix.
  public record Part(DecisionId decision, Letter letter) {}

  public Duty {
    people = List.copyOf(people);
    names = List.copyOf(names);
  }

  /// Who does what, e.g. `R. Okoye, chief-medical-officer, signs T1 (Clinical logic and
  /// thresholds)`.
  public String sentence() {
    return (names.isEmpty() ? "Nobody at present" : String.join(" or ", names))
        + ", "
        + role
        + ", "
        + task;
  }
}
