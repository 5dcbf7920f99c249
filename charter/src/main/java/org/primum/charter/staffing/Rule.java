package org.primum.charter.staffing;

import org.primum.charter.Committee;
import org.primum.roster.Exclusion;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// One thing a staffing must keep to; a conflict is a set of these.
sealed interface Rule {
  /// The duty is signed by a holder of its Accountable role, or a deputy.
  record Signed(Duty duty) implements Rule {}

  /// The duty's work is done by a holder of `role`.
  record Prepared(Duty duty, RoleId role) implements Rule {}

  /// Every profession that the committee needs is present.
  record Present(Duty duty, Committee committee) implements Rule {}

  /// Enough members of the committee are in favour.
  record Passed(Duty duty, Committee committee) implements Rule {}

  /// Whoever did the work of the duty does not sign it.
  record OtherHands(Duty duty) implements Rule {}

  /// Whoever acts in `role` has the licence it asks for.
  record Licensed(RoleId role) implements Rule {}

  /// Whoever holds both roles of the pair acts in neither.
  record Apart(Exclusion exclusion) implements Rule {}

  /// The person is away and does nothing.
  record Away(PersonId person) implements Rule {}

  /// The person stands aside from the duty.
  record Recused(PersonId person, Duty duty) implements Rule {}

  /// The raiser keeps to the charter's raiser rule.
  record Raiser() implements Rule {}

  /// Nobody covers two chambers.
  record OneChamber() implements Rule {}
}
