package org.primum.ledger.act;

import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// The person who acted and the hat worn while acting.
///
/// @param person who
/// @param name the printed name on the day of the act, 1 to 200 characters, no control characters
/// @param role the role under which the act was done; another act of the same person may wear
///   another
public record Actor(PersonId person, String name, RoleId role) {
  private static final int LONGEST_NAME = 200;

  /// @throws IllegalArgumentException if the name is blank, too long or holds a control character
  public Actor {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "printed name of `"
              + person
              + "` must be 1 to "
              + LONGEST_NAME
              + " characters on one line");
    }
  }

  Json json() {
    return Json.object()
        .put("person", person.value())
        .put("name", name)
        .put("role", role.value())
        .build();
  }

  static Actor of(Json.Obj json) {
    return new Actor(
        new PersonId(json.text("person")), json.text("name"), new RoleId(json.text("role")));
  }
}
