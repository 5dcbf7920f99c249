package org.primum.roster;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.primum.terms.PersonId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;

/// Writes and reads the roster's events, and the slices of it that acts keep among their facts.
/// Instants are ISO 8601 in UTC, days are ISO dates.
public final class RosterJson {
  private RosterJson() {}

  /// An event as it stands in an act.
  public static Json.Obj write(RosterEvent event) {
    return switch (event) {
      case RosterEvent.PersonRegistered(Person person) ->
          begin("person-registered", person.id()).put("name", person.name()).build();
      case RosterEvent.RoleGranted granted ->
          begin("role-granted", granted.personId())
              .put("role", granted.role().value())
              .put("since", granted.since().toString())
              .put("until", granted.until().map(Instant::toString))
              .build();
      case RosterEvent.RoleEnded ended ->
          begin("role-ended", ended.personId())
              .put("role", ended.role().value())
              .put("since", ended.since().toString())
              .put("until", ended.until().toString())
              .build();
      case RosterEvent.LicenceRecorded(PersonId person, Licence licence) ->
          begin("licence-recorded", person).put("licence", licence(licence)).build();
      case RosterEvent.DeputyNamed named ->
          deputy("deputy-named", named.personId(), named.principal())
              .put("role", named.role().value())
              .put("since", named.since().toString())
              .put("until", named.until().toString())
              .build();
      case RosterEvent.DeputyEnded ended ->
          deputy("deputy-ended", ended.personId(), ended.principal())
              .put("role", ended.role().value())
              .put("since", ended.since().toString())
              .put("until", ended.until().toString())
              .build();
    };
  }

  /// Reads what [#write] wrote.
  ///
  /// @throws MalformedJson if the event is unknown, or a member is missing or malformed
  public static RosterEvent event(Json.Obj json) {
    PersonId person = new PersonId(json.text("person"));
    return switch (json.text("event")) {
      case "person-registered" ->
          new RosterEvent.PersonRegistered(new Person(person, json.text("name")));
      case "role-granted" ->
          new RosterEvent.RoleGranted(
              person,
              new RoleId(json.text("role")),
              instant(json, "since"),
              optionalInstant(json, "until"));
      case "role-ended" ->
          new RosterEvent.RoleEnded(
              person,
              new RoleId(json.text("role")),
              instant(json, "since"),
              instant(json, "until"));
      case "licence-recorded" ->
          new RosterEvent.LicenceRecorded(person, licence(json.object("licence")));
      case "deputy-named" ->
          new RosterEvent.DeputyNamed(
              person,
              new PersonId(json.text("principal")),
              new RoleId(json.text("role")),
              instant(json, "since"),
              instant(json, "until"));
      case "deputy-ended" ->
          new RosterEvent.DeputyEnded(
              person,
              new PersonId(json.text("principal")),
              new RoleId(json.text("role")),
              instant(json, "since"),
              instant(json, "until"));
      default -> throw new MalformedJson("event `" + json.text("event") + "` is not of the roster");
    };
  }

  /// A slice of the roster as it stands among an act's facts, see [Roster#slice].
  public static Json.Obj write(Roster roster) {
    Json.Builder people = Json.object();
    roster.members().forEach((id, member) -> people.put(id.value(), member(member)));
    return people.build();
  }

  /// Reads what [#write(Roster)] wrote.
  ///
  /// @throws MalformedJson if a member is missing or malformed
  public static Roster roster(Json.Obj json) {
    TreeMap<PersonId, Member> members = new TreeMap<>();
    for (String id : json.members().keySet()) {
      members.put(new PersonId(id), member(new PersonId(id), json.object(id)));
    }
    return new Roster(members);
  }

  private static Json.Builder deputy(String event, PersonId deputy, PersonId principal) {
    return begin(event, deputy).put("principal", principal.value());
  }

  private static Json.Builder begin(String event, PersonId person) {
    return Json.object().put("event", event).put("person", person.value());
  }

  // Deputyships are left out where there are none, so that older facts keep their spelling.
  private static Json member(Member member) {
    Json.Builder json =
        Json.object()
            .put("name", member.person().name())
            .put(
                "roles", new Json.Arr(member.holdings().stream().map(RosterJson::holding).toList()))
            .put(
                "licences",
                new Json.Arr(member.licences().stream().map(RosterJson::licence).toList()));
    if (!member.deputyships().isEmpty()) {
      json.put(
          "deputyFor",
          new Json.Arr(member.deputyships().stream().map(RosterJson::deputyship).toList()));
    }
    return json.build();
  }

  private static Member member(PersonId id, Json.Obj json) {
    return new Member(
        new Person(id, json.text("name")),
        objects(json, "roles", RosterJson::holding),
        objects(json, "licences", RosterJson::licence),
        json.find("deputyFor")
            .map(any -> objects(json, "deputyFor", RosterJson::deputyship))
            .orElse(List.of()));
  }

  private static Json deputyship(Member.Deputyship deputyship) {
    return Json.object()
        .put("principal", deputyship.principal().value())
        .put("role", deputyship.role().value())
        .put("since", deputyship.since().toString())
        .put("until", deputyship.until().toString())
        .build();
  }

  private static Member.Deputyship deputyship(Json.Obj json) {
    return new Member.Deputyship(
        new PersonId(json.text("principal")),
        new RoleId(json.text("role")),
        instant(json, "since"),
        instant(json, "until"));
  }

  private static Json holding(Holding holding) {
    return Json.object()
        .put("role", holding.role().value())
        .put("since", holding.since().toString())
        .put("until", holding.until().map(Instant::toString))
        .build();
  }

  private static Holding holding(Json.Obj json) {
    return new Holding(
        new RoleId(json.text("role")), instant(json, "since"), optionalInstant(json, "until"));
  }

  private static Json licence(Licence licence) {
    return Json.object()
        .put("credential", licence.credential().value())
        .put("profession", licence.profession().value())
        .put("source", licence.source())
        .put("verifiedAt", licence.verifiedAt().map(Instant::toString))
        .put("expiresOn", licence.expiresOn().toString())
        .put("status", licence.status().word())
        .build();
  }

  private static Licence licence(Json.Obj json) {
    return new Licence(
        new Credential(json.text("credential")),
        new Profession(json.text("profession")),
        json.text("source"),
        optionalInstant(json, "verifiedAt"),
        parsed(json, "expiresOn", LocalDate::parse),
        LicenceStatus.of(json.text("status")));
  }

  private static <T> List<T> objects(Json.Obj json, String name, Function<Json.Obj, T> read) {
    return json.items(name).stream()
        .map(
            item -> {
              if (item instanceof Json.Obj object) {
                return read.apply(object);
              }
              throw new MalformedJson("member `" + name + "` must be a list of objects");
            })
        .toList();
  }

  private static Instant instant(Json.Obj json, String name) {
    return parsed(json, name, Instant::parse);
  }

  private static Optional<Instant> optionalInstant(Json.Obj json, String name) {
    return json.find(name).map(present -> instant(json, name));
  }

  private static <T> T parsed(Json.Obj json, String name, Function<String, T> parse) {
    String text = json.text(name);
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      throw new MalformedJson("member `" + name + "` is no ISO 8601 time, found `" + text + "`");
    }
  }
}
