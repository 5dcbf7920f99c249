package org.primum.app.stories;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.documents.Mapping;
import org.primum.documents.YamlDocument;
import org.primum.roster.Credential;
import org.primum.roster.Licence;
import org.primum.roster.LicenceStatus;
import org.primum.roster.Person;
import org.primum.roster.Profession;
import org.primum.roster.RosterCommand;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// The staff of a fictional hospital, as written.
///
/// @param name of the hospital
/// @param charter path of its charter among the examples
/// @param founder who adopts the charter and registers everybody
/// @param staff everybody, the founder last
record Hospital(String name, String charter, Employee founder, List<Employee> staff) {
  Hospital {
    staff = List.copyOf(staff);
  }

  /// Somebody who works there.
  ///
  /// @param roles held from the beginning
  record Employee(Person person, List<RoleId> roles, List<Papers> licences) {
    Employee {
      roles = List.copyOf(roles);
      licences = List.copyOf(licences);
    }

    /// The commands that register this employee, in their order: licences before roles, since some
    /// roles need one.
    List<RosterCommand> commands(LocalDate today) {
      List<RosterCommand> commands = new ArrayList<>();
      commands.add(new RosterCommand.RegisterPerson(person));
      for (Papers papers : licences) {
        commands.add(new RosterCommand.RecordLicence(person.id(), papers.licence(today)));
      }
      for (RoleId role : roles) {
        commands.add(
            new RosterCommand.GrantRole(person.id(), role, Optional.empty(), Optional.empty()));
      }
      return commands;
    }
  }

  /// A licence whose dates are counted from the day the hospital opens.
  record Papers(Profession profession, String source, Period verified, Period expires) {
    Licence licence(LocalDate today) {
      return new Licence(
          new Credential("clinical-licence"),
          profession,
          source,
          Optional.of(today.plus(verified).atStartOfDay(ZoneOffset.UTC).toInstant()),
          today.plus(expires),
          LicenceStatus.ACTIVE);
    }
  }

  /// The hospital written in `text`.
  ///
  /// @throws org.primum.documents.MalformedDocument at the first step that cannot be read
  static Hospital read(String file, String text) {
    Body body = new Body(YamlDocument.parse(file, text));
    String name = body.text("hospital");
    String charter = body.text("charter");
    PersonId founder = new PersonId(body.text("founder"));
    List<Employee> staff = new ArrayList<>();
    Optional<Employee> found = Optional.empty();
    for (Mapping.Member member : body.members("people")) {
      Employee employee = employee(member);
      if (employee.person().id().equals(founder)) {
        found = Optional.of(employee);
      } else {
        staff.add(employee);
      }
    }
    body.done();
    Employee last =
        found.orElseThrow(
            () ->
                new IllegalArgumentException(
                    file + ": founder `" + founder + "` is not among `people`; add them"));
    staff.add(last);
    return new Hospital(name, charter, last, staff);
  }

  private static Employee employee(Mapping.Member member) {
    Body body = new Body(member.value());
    Person person = new Person(new PersonId(member.key()), body.text("name"));
    List<RoleId> roles = body.texts("roles").stream().map(RoleId::new).toList();
    List<Papers> licences =
        body.bodies("licences").stream()
            .map(
                each -> {
                  Papers papers =
                      new Papers(
                          new Profession(each.text("profession")),
                          each.text("source"),
                          Period.parse(each.text("verified")),
                          Period.parse(each.text("expires")));
                  each.done();
                  return papers;
                })
            .toList();
    body.done();
    return new Employee(person, roles, licences);
  }
}
