package org.primum.app.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Everybody on file.
public record PeoplePage(List<PersonRow> people) {
  public PeoplePage {
    people = List.copyOf(people);
  }

  /// One person.
  public record PersonRow(
      PersonId id, String name, List<HeldRole> roles, List<LicenceLine> licences) {
    public PersonRow {
      roles = List.copyOf(roles);
      licences = List.copyOf(licences);
    }
  }

  /// A role held today.
  ///
  /// @param problem why nothing can be signed in it today, e.g. an expired licence
  public record HeldRole(
      RoleId id, String title, Optional<String> chamber, Optional<String> problem) {}

  /// A licence on file.
  ///
  /// @param standing `valid`, with what is due if anything, or why it does not count today
  /// @param attention true where it does not count or something is due
  public record LicenceLine(
      String credential,
      String profession,
      String source,
      LocalDate expiresOn,
      String standing,
      boolean valid,
      boolean attention) {}
}
