package org.primum.charter.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.documents.Sequence;
import org.primum.roster.Licence;
import org.primum.roster.Npi;
import org.primum.roster.Person;
import org.primum.roster.RosterCommand;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;

/// Reads people from FHIR R4 JSON: a Bundle, one resource, or a list of them.
/// - `Practitioner`: its id, its name, its NPI (checked, never kept), and each qualification with a
///   period that ends as a licence: the profession by its code (HL7 table 0360, or a word of ours),
///   the issuer as source. Somebody not active is passed over, with their roles.
/// - `VerificationResult` with status `validated`: when the qualifications of its target were last
///   verified with their source. Without one a licence counts as unverified.
/// - `PractitionerRole`: every code that is a role of the charter, from the start of its period to
///   the end; not active ones are passed over.
///
/// Every other resource is passed over.
final class FhirPeople {
  private static final String NPI = "http://hl7.org/fhir/sid/us-npi";

  /// Codes of HL7 table 0360, Degree/License/Certificate, by our word for the profession.
  private static final Map<String, String> PROFESSIONS =
      Map.of(
          "MD", "physician",
          "DO", "physician",
          "RN", "nurse",
          "CRN", "nurse",
          "NP", "advanced-practice-nurse",
          "CANP", "advanced-practice-nurse",
          "FPNP", "advanced-practice-nurse",
          "RPH", "pharmacist",
          "CNM", "midwife",
          "PA", "physician-assistant");

  private final Reading reading;
  private final RosterReader licences;
  private final Instant at;
  private final ZoneId zone;
  private final Map<String, Scalar> verified = new LinkedHashMap<>();
  private final Map<String, PersonId> people = new LinkedHashMap<>();
  private final List<String> inactive = new ArrayList<>();
  private final List<Located<RosterCommand>> commands = new ArrayList<>();

  FhirPeople(Reading reading, RosterReader licences, Instant at, ZoneId zone) {
    this.reading = reading;
    this.licences = licences;
    this.at = at;
    this.zone = zone;
  }

  /// Every person, then the licences, then the roles.
  ///
  /// @param documents a Bundle, a resource or a list, each
  List<Located<RosterCommand>> read(List<Node> documents) {
    List<Mapping> resources = documents.stream().flatMap(this::resources).toList();
    of("VerificationResult", resources).forEach(this::verification);
    of("Practitioner", resources).forEach(this::practitioner);
    of("PractitionerRole", resources).forEach(this::role);
    if (people.isEmpty() && reading.faults().none()) {
      fault(
          documents.isEmpty() ? new Place("people", 1, 1) : documents.getFirst().place(),
          "empty",
          "holds no active Practitioner; export resources of FHIR R4 as JSON");
    }
    return commands;
  }

  private Stream<Mapping> resources(Node node) {
    return switch (node) {
      case Mapping bundle when text(bundle, "resourceType").equals("Bundle") ->
          items(bundle, "entry").flatMap(entry -> mapping(entry, "resource"));
      case Mapping resource -> Stream.of(resource);
      case Sequence list -> list.items().stream().flatMap(this::resources);
      case Scalar scalar -> {
        fault(scalar.place(), "shape", "a resource is expected, found " + scalar.description());
        yield Stream.of();
      }
    };
  }

  private static Stream<Mapping> of(String type, List<Mapping> resources) {
    return resources.stream().filter(each -> text(each, "resourceType").equals(type));
  }

  private void verification(Mapping resource) {
    Optional<Scalar> performed = scalar(resource, "lastPerformed");
    if (text(resource, "status").equals("validated") && performed.isPresent()) {
      items(resource, "target")
          .forEach(target -> verified.put(text(target, "reference"), performed.get()));
    }
  }

  private void practitioner(Mapping resource) {
    Scalar id = scalar(resource, "id").orElse(new Scalar("", resource.place()));
    String reference = "Practitioner/" + id.text();
    if (text(resource, "active").equals("false")) {
      inactive.add(reference);
      return;
    }
    items(resource, "identifier")
        .filter(each -> text(each, "system").equals(NPI))
        .flatMap(each -> scalar(each, "value").stream())
        .forEach(npi -> reading.made(npi.place(), "npi", () -> new Npi(npi.text())));
    Optional<Located<PersonId>> person = reading.id(id.text(), id.place(), PersonId::new);
    if (person.isEmpty()) {
      return;
    }
    people.put(reference, person.get().value());
    String name = items(resource, "name").findFirst().map(FhirPeople::name).orElse("");
    reading
        .made(id.place(), "not-a-line", () -> new Person(person.get().value(), name))
        .ifPresent(
            made ->
                commands.add(new Located<>(new RosterCommand.RegisterPerson(made), id.place())));
    items(resource, "qualification")
        .filter(each -> mapping(each, "period").anyMatch(period -> period.find("end").isPresent()))
        .flatMap(each -> licence(each, reference).stream())
        .map(
            licence ->
                new Located<RosterCommand>(
                    new RosterCommand.RecordLicence(person.get().value(), licence.value()),
                    licence.place()))
        .forEach(commands::add);
  }

  private static String name(Mapping name) {
    String text = text(name, "text");
    return !text.isEmpty()
        ? text
        : Stream.of(texts(name, "prefix"), texts(name, "given"), texts(name, "family"))
                .flatMap(each -> each)
                .collect(Collectors.joining(" "))
            + texts(name, "suffix").map(each -> ", " + each).collect(Collectors.joining());
  }

  private Optional<Located<Licence>> licence(Mapping qualification, String reference) {
    Optional<Scalar> profession =
        mapping(qualification, "code")
            .flatMap(
                code ->
                    Stream.concat(
                        items(code, "coding").flatMap(each -> scalar(each, "code").stream()),
                        scalar(code, "text").stream()))
            .map(
                each ->
                    new Scalar(PROFESSIONS.getOrDefault(each.text(), each.text()), each.place()))
            .findFirst();
    Optional<Scalar> issuer =
        mapping(qualification, "issuer")
            .flatMap(each -> scalar(each, "display").stream())
            .findFirst();
    if (profession.isEmpty() || issuer.isEmpty()) {
      fault(
          qualification.place(),
          "qualification",
          "a qualification with an end needs `code` and `issuer.display` to count as a licence");
      return Optional.empty();
    }
    return licences.licence(
        new RosterReader.Parts(
            qualification.place(),
            Optional.empty(),
            profession,
            issuer,
            Optional.ofNullable(verified.get(reference)).map(FhirPeople::day),
            mapping(qualification, "period")
                .flatMap(each -> scalar(each, "end").stream())
                .map(FhirPeople::day)
                .findFirst(),
            Optional.empty()));
  }

  /// Days may be given with a time; a licence counts by day.
  private static Scalar day(Scalar date) {
    return new Scalar(date.text().replaceFirst("T.*", ""), date.place());
  }

  private void role(Mapping resource) {
    Optional<Scalar> reference =
        mapping(resource, "practitioner")
            .flatMap(each -> scalar(each, "reference").stream())
            .findFirst();
    String who = reference.map(Scalar::text).orElse("");
    if (text(resource, "active").equals("false") || inactive.contains(who)) {
      return;
    }
    PersonId person = people.get(who);
    if (person == null) {
      fault(
          reference.map(Scalar::place).orElse(resource.place()),
          "unknown-person",
          "role of `" + who + "`, who is no Practitioner of this file; add the resource");
      return;
    }
    Optional<Mapping> period = mapping(resource, "period").findFirst();
    Optional<Instant> since =
        period.flatMap(each -> instant(each, "start")).filter(start -> start.isAfter(at));
    Optional<Instant> until = period.flatMap(each -> instant(each, "end"));
    items(resource, "code")
        .flatMap(concept -> items(concept, "coding"))
        .flatMap(coding -> scalar(coding, "code").stream())
        .flatMap(code -> reading.id(code.text(), code.place(), RoleId::new).stream())
        .map(
            role ->
                new Located<RosterCommand>(
                    new RosterCommand.GrantRole(person, role.value(), since, until), role.place()))
        .forEach(commands::add);
  }

  /// The beginning of a day, or the instant where a time is given.
  private Optional<Instant> instant(Mapping period, String key) {
    return scalar(period, key)
        .flatMap(
            date -> {
              try {
                return Optional.of(
                    date.text().contains("T")
                        ? OffsetDateTime.parse(date.text()).toInstant()
                        : LocalDate.parse(date.text()).atStartOfDay(zone).toInstant());
              } catch (DateTimeException e) {
                fault(
                    date.place(),
                    "not-a-day",
                    "`"
                        + key
                        + "` must be a day such as `2027-06-30`, found `"
                        + date.text()
                        + "`");
                return Optional.empty();
              }
            });
  }

  private static Optional<Scalar> scalar(Mapping mapping, String key) {
    return mapping
        .find(key)
        .map(Mapping.Member::value)
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast);
  }

  private static String text(Mapping mapping, String key) {
    return scalar(mapping, key).map(Scalar::text).orElse("");
  }

  private static Stream<Mapping> mapping(Mapping mapping, String key) {
    return mapping.find(key).map(Mapping.Member::value).stream()
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast);
  }

  private static Stream<Mapping> items(Mapping mapping, String key) {
    return mapping.find(key).map(Mapping.Member::value).stream()
        .flatMap(node -> node instanceof Sequence list ? list.items().stream() : Stream.of(node))
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast);
  }

  private static Stream<String> texts(Mapping mapping, String key) {
    return mapping.find(key).map(Mapping.Member::value).stream()
        .flatMap(node -> node instanceof Sequence list ? list.items().stream() : Stream.of(node))
        .filter(Scalar.class::isInstance)
        .map(each -> ((Scalar) each).text());
  }

  private void fault(Place place, String rule, String message) {
    reading.faults().add(place, rule, message);
  }
}
