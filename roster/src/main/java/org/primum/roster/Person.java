package org.primum.roster;

import org.primum.terms.PersonId;

/// Somebody who may hold roles.
///
/// @param name as printed in the record, one line of at most 120 characters
public record Person(PersonId id, String name) {
  public Person {
    Words.requireLine("name", name);
  }
}
