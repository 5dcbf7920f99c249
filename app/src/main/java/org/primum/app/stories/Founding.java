package org.primum.app.stories;

import java.time.LocalDate;
import java.util.List;
import org.primum.app.Primum;
import org.primum.app.governing.Acted;
import org.primum.app.governing.Hat;
import org.primum.charter.Charter;
import org.primum.charter.check.CharterCheck;
import org.primum.ledger.act.Actor;
import org.primum.roster.RosterCommand;
import org.primum.terms.RoleId;

/// Founds the fictional hospital: adopts its charter, registers its staff.
public final class Founding {
  private static final String HOSPITAL = "stories/hospital.yaml";

  private Founding() {}

  /// Founds the hospital unless a charter is in force already.
  ///
  /// @return true where it was founded by this call
  /// @throws StoryStopped if the house refuses a step
  public static boolean found(Primum primum) {
    if (primum.view().now().charter().isPresent()) {
      return false;
    }
    Hospital hospital = Hospital.read(HOSPITAL, Examples.text(HOSPITAL));
    Charter charter =
        CharterCheck.check(hospital.charter(), Examples.text(hospital.charter()))
            .charter()
            .orElseThrow(
                () -> new StoryStopped("charter `" + hospital.charter() + "` has findings"));
    RoleId role = hospital.founder().roles().getFirst();
    Actor founder =
        new Actor(hospital.founder().person().id(), hospital.founder().person().name(), role);
    require(
        "adopt the charter",
        primum.desks().charter().found(founder, charter, Examples.bytes(hospital.charter())));
    LocalDate today = charter.day(primum.ports().clock().instant());
    Hat hat = new Hat(founder.person(), role);
    for (Hospital.Employee employee : hospital.staff()) {
      for (RosterCommand command : employee.commands(today)) {
        require(
            "register `" + employee.person().name() + "`",
            primum.desks().roster().act(hat, command));
      }
    }
    return true;
  }

  private static void require(String action, Acted acted) {
    switch (acted) {
      case Acted.Recorded recorded -> {}
      case Acted.Refused(List<org.primum.terms.Refusal> refusals) ->
          throw new StoryStopped("cannot " + action + ": " + refusals);
      case Acted.Overtaken(String sentence) ->
          throw new StoryStopped("cannot " + action + ": " + sentence);
    }
  }
}
