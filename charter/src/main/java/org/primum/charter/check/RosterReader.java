package org.primum.charter.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.roster.Credential;
import org.primum.roster.Licence;
import org.primum.roster.LicenceStatus;
import org.primum.roster.Person;
import org.primum.roster.Profession;
import org.primum.roster.RosterCommand;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Reads a list of people as the commands that enter them, each at its place.
///
/// Days are dates, or periods counted from the day of reading, e.g. `P-20D` for twenty days ago, so
/// that an example never goes stale.
final class RosterReader {
  private final Reading reading;
  private final Instant at;
  private final ZoneId zone;

  RosterReader(Faults faults, Instant at, ZoneId zone) {
    this.reading = new Reading(faults);
    this.at = at;
    this.zone = zone;
  }

  /// In the order of the file: each person, then the licences, then the roles.
  List<Located<RosterCommand>> read(Node document) {
    Fields fields = reading.fields(document);
    fields.text("hospital");
    fields.text("charter");
    fields.text("founder");
    List<Located<RosterCommand>> commands = new ArrayList<>();
    for (Mapping.Member member : reading.requireMembers(fields, "people")) {
      person(member, commands);
    }
    fields.done();
    return commands;
  }

  private void person(Mapping.Member member, List<Located<RosterCommand>> commands) {
    Fields fields = reading.fields(member.value());
    Optional<Scalar> name = fields.requireText("name");
    List<Located<RoleId>> roles = reading.roles(fields, "roles");
    List<Node> items = fields.items("licences");
    List<Located<Licence>> licences =
        items.stream().flatMap(item -> licence(item).stream()).toList();
    fields.done();
    Optional<Located<PersonId>> id = reading.id(member.key(), member.keyPlace(), PersonId::new);
    if (id.isEmpty() || name.isEmpty()) {
      return;
    }
    PersonId person = id.get().value();
    reading
        .made(name.get().place(), "not-a-line", () -> new Person(person, name.get().text()))
        .ifPresent(
            made ->
                commands.add(
                    new Located<>(new RosterCommand.RegisterPerson(made), member.keyPlace())));
    for (Located<Licence> licence : licences) {
      commands.add(
          new Located<>(new RosterCommand.RecordLicence(person, licence.value()), licence.place()));
    }
    if (licences.size() < items.size()) {
      return; // Roles may ask for the very licence that could not be read.
    }
    for (Located<RoleId> role : roles) {
      commands.add(
          new Located<>(
              new RosterCommand.GrantRole(person, role.value(), Optional.empty(), Optional.empty()),
              role.place()));
    }
  }

  private Optional<Located<Licence>> licence(Node node) {
    Fields fields = reading.fields(node);
    Parts parts =
        new Parts(
            node.place(),
            fields.text("credential"),
            fields.requireText("profession"),
            fields.requireText("source"),
            fields.text("verified"),
            fields.requireText("expires"),
            fields.text("status"));
    fields.done();
    return licence(parts);
  }

  /// A licence as texts, wherever they stand.
  ///
  /// @param credential the clinical licence where empty
  /// @param status what follows from `verified` where empty
  record Parts(
      Place place,
      Optional<Scalar> credential,
      Optional<Scalar> profession,
      Optional<Scalar> source,
      Optional<Scalar> verified,
      Optional<Scalar> expires,
      Optional<Scalar> status) {}

  /// The licence that `parts` tell; empty where a part is missing or cannot be read.
  Optional<Located<Licence>> licence(Parts parts) {
    Optional<Located<Credential>> credential =
        parts
            .credential()
            .map(scalar -> reading.known("credential", scalar, Credential.known()))
            .orElse(Optional.of(new Located<>(Credential.CLINICAL_LICENCE, parts.place())));
    Optional<Located<Profession>> profession =
        parts
            .profession()
            .flatMap(scalar -> reading.known("profession", scalar, Profession.known()));
    Optional<LocalDate> verifiedOn = parts.verified().flatMap(scalar -> day(scalar, "verified"));
    Optional<LocalDate> expires = parts.expires().flatMap(scalar -> day(scalar, "expires"));
    Optional<LicenceStatus> status = status(parts.status(), parts.verified().isPresent());
    if (credential.isEmpty()
        || profession.isEmpty()
        || parts.source().isEmpty()
        || expires.isEmpty()
        || status.isEmpty()
        || parts.verified().isPresent() != verifiedOn.isPresent()) {
      return Optional.empty();
    }
    return reading.made(
        parts.place(),
        "licence",
        () ->
            new Located<>(
                new Licence(
                    credential.get().value(),
                    profession.get().value(),
                    parts.source().get().text(),
                    verifiedOn.map(on -> on.atStartOfDay(zone).toInstant()),
                    expires.get(),
                    status.get()),
                parts.place()));
  }

  private Optional<LicenceStatus> status(Optional<Scalar> written, boolean verified) {
    LicenceStatus usual = verified ? LicenceStatus.ACTIVE : LicenceStatus.UNVERIFIED;
    return written
        .map(
            scalar ->
                reading.made(scalar.place(), "licence", () -> LicenceStatus.of(scalar.text())))
        .orElse(Optional.of(usual));
  }

  private Optional<LocalDate> day(Scalar scalar, String key) {
    try {
      return Optional.of(
          scalar.text().startsWith("P")
              ? at.atZone(zone).toLocalDate().plus(Period.parse(scalar.text()))
              : LocalDate.parse(scalar.text()));
    } catch (DateTimeException e) {
      reading
          .faults()
          .add(
              scalar.place(),
              "not-a-day",
              "`"
                  + key
                  + "` must be a day such as `2027-06-30`, or a period from today such as `P580D`,"
                  + " found `"
                  + scalar.text()
                  + "`");
      return Optional.empty();
    }
  }
}
