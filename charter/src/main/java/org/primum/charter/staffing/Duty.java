package org.primum.charter.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.primum.charter.Chamber;
import org.primum.charter.Charter;
import org.primum.charter.Committee;
import org.primum.charter.Decision;
import org.primum.terms.RoleId;

/// What must be done in a change: a decision, or compliance's determination.
///
/// @param chamber that signing or voting covers
/// @param ownWork true where whoever did the work may sign
record Duty(
    String name,
    String title,
    RoleId accountable,
    Chamber chamber,
    Set<RoleId> responsible,
    List<Committee> committees,
    boolean ownWork) {

  /// Names differ within a question, and rules about duties are looked up all the time.
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /// The determination, then the decisions.
  static List<Duty> of(Charter charter, List<Decision> decisions) {
    List<Duty> duties = new ArrayList<>();
    RoleId officer = charter.compliance().officer();
    duties.add(
        new Duty(
            "determination",
            "Compliance",
            officer,
            charter.role(officer).chamber().orElseThrow(),
            new TreeSet<>(),
            List.of(),
            false));
    for (Decision decision : decisions) {
      duties.add(
          new Duty(
              decision.id().value(),
              decision.title(),
              decision.accountable(),
              charter.chamber(decision.id()),
              decision.responsible(),
              decision.committees(),
              decision.responsibleMayBeAccountable()));
    }
    return duties;
  }
}
