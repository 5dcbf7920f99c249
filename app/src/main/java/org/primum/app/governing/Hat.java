package org.primum.app.governing;

import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Who acts, and the role worn while acting.
public record Hat(PersonId person, RoleId role) {
  /// The hat of `person` as `role`, both as ids.
  public static Hat of(String person, String role) {
    return new Hat(new PersonId(person), new RoleId(role));
  }
}
