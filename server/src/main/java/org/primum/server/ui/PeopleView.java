package org.primum.server.ui;

import java.util.List;
import org.primum.app.reading.PeoplePage;
import org.primum.app.reading.PeoplePage.LicenceLine;
import org.primum.app.reading.PeoplePage.PersonRow;

/// Everybody on file.
public record PeopleView(List<Row> rows) {
  public PeopleView {
    rows = List.copyOf(rows);
  }

  /// One person.
  public record Row(String id, String name, List<Role> roles, List<Licence> licences) {
    public Row {
      roles = List.copyOf(roles);
      licences = List.copyOf(licences);
    }
  }

  /// A role held today, and why nothing can be signed in it, if so.
  public record Role(String title, Tint tint, String problem) {}

  /// A licence in words.
  ///
  /// @param attention true where it does not count or something is due
  public record Licence(String words, String standing, boolean attention) {}

  /// The view of `people`.
  public static PeopleView of(PeoplePage people, Dates dates) {
    return new PeopleView(people.people().stream().map(each -> row(each, dates)).toList());
  }

  private static Row row(PersonRow person, Dates dates) {
    return new Row(
        person.id().value(),
        person.name(),
        person.roles().stream()
            .map(
                role ->
                    new Role(
                        role.title(),
                        role.chamber().map(Tint::of).orElse(Tint.NONE),
                        role.problem().orElse("")))
            .toList(),
        person.licences().stream().map(each -> licence(each, dates)).toList());
  }

  private static Licence licence(LicenceLine licence, Dates dates) {
    return new Licence(
        licence.profession()
            + ", "
            + licence.credential()
            + ", from "
            + licence.source()
            + ", to "
            + dates.day(licence.expiresOn()),
        licence.standing(),
        licence.attention());
  }
}
