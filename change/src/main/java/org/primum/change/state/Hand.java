package org.primum.change.state;

import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Who acted, and in which role.
///
/// @param person the person
/// @param name as printed in the record
/// @param role the role worn for this act
public record Hand(PersonId person, String name, RoleId role) {
  /// `name (role)`, for sentences.
  @Override
  public String toString() {
    return name + " (" + role + ")";
  }
}
