package org.primum.ledger.act;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;
import org.primum.terms.json.StrictJson;

/// One accepted command: one ledger entry, one Merkle leaf.
///
/// @param type dotted, lower case, e.g. `change.signed`
/// @param v version of this type's shape, from 1; older ones are upcast by their reader
/// @param stream what the act belongs to: `charter`, `roster`, `change/C-2026-014`
/// @param seq position in its stream, from 0, without gaps
/// @param at when the act was accepted, UTC; deadlines and expiry are judged by it
/// @param actor who acted, wearing which role
/// @param facts what the decision was given and used (roster slice, licences); reading the act
///   again needs nothing else
/// @param events what changed, at least one, each an object whose member `event` names it in
///   kebab-case
public record Act(
    String type,
    int v,
    String stream,
    long seq,
    Instant at,
    Actor actor,
    Json.Obj facts,
    List<Json.Obj> events) {
  /// Largest act in canonical bytes: what a uint16 length prefix can tell (C2SP tlog-tiles).
  public static final int LARGEST_BYTES = 65_535;

  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
  private static final Pattern STREAM =
      Pattern.compile("[a-z][a-z0-9-]*(/[A-Za-z0-9][A-Za-z0-9._-]{0,79})?");
  private static final Pattern EVENT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST_NAME = 100;
  private static final int DEEPEST = 60;
  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final Set<String> MEMBERS =
      Set.of("type", "v", "stream", "seq", "at", "actor", "facts", "events");
  private static final Set<String> ACTOR_MEMBERS = Set.of("person", "name", "role");

  /// @throws IllegalArgumentException if a part is malformed or the whole exceeds [#LARGEST_BYTES]
  public Act(
      String type,
      int v,
      String stream,
      long seq,
      Instant at,
      Actor actor,
      Json.Obj facts,
      List<Json.Obj> events) {
    this.type = type;
    this.v = v;
    this.stream = stream;
    this.seq = seq;
    this.at = at;
    this.actor = actor;
    this.facts = facts;
    this.events = List.copyOf(events);
    requireParts();
    require(
        Math.max(depth(facts), depth(new Json.Arr(List.copyOf(events)))) <= DEEPEST,
        "nesting",
        "deeper",
        "at most " + DEEPEST + " levels, so that it can be read back");
    int size = bytes().length;
    require(
        size <= LARGEST_BYTES,
        "size",
        size,
        "at most 65,535 bytes; keep texts in the document store and their digests here");
  }

  private void requireParts() {
    require(matches(TYPE, type), "type", type, "dotted and lower case, e.g. `change.signed`");
    require(v >= 1, "version", v, "1 or more");
    require(matches(STREAM, stream), "stream", stream, "e.g. `roster` or `change/C-2026-014`");
    require(seq >= 0 && seq <= Json.LARGEST_INTEGER, "seq", seq, "0 to 2^53 − 1");
    require(
        !at.isBefore(EARLIEST) && !at.isAfter(LATEST), "time", at, "within the years 0000 to 9999");
    require(!events.isEmpty(), "events", "[]", "one event or more");
    for (Json.Obj event : events) {
      String name = event.find("event").map(CanonicalJson::text).orElse("");
      boolean named =
          event.find("event").orElse(null) instanceof Json.Text(String word)
              && matches(EVENT, word);
      require(named, "event name", name, "kebab-case in the member `event`");
    }
  }

  /// The canonical bytes: the Merkle leaf.
  public byte[] bytes() {
    return CanonicalJson.bytes(json());
  }

  /// The act as a JSON object.
  public Json.Obj json() {
    return Json.object()
        .put("type", type)
        .put("v", v)
        .put("stream", stream)
        .put("seq", seq)
        .put("at", at.toString())
        .put("actor", actor.json())
        .put("facts", facts)
        .put("events", new Json.Arr(List.copyOf(events)))
        .build();
  }

  /// Reads an act back. Only what [#bytes] writes is accepted: any other spelling, an unknown or
  /// missing member, or a size above [#LARGEST_BYTES] is refused.
  ///
  /// @throws MalformedAct saying what is wrong with the bytes
  public static Act of(byte[] canonical) {
    if (canonical.length > LARGEST_BYTES) {
      throw new MalformedAct(
          "act is `" + canonical.length + "` bytes, allowed are `" + LARGEST_BYTES + "`");
    }
    try {
      if (StrictJson.canonical(canonical) instanceof Json.Obj object) {
        return of(object);
      }
      throw new MalformedAct("an act must be a JSON object");
    } catch (MalformedJson | IllegalArgumentException | DateTimeException e) {
      throw new MalformedAct("act cannot be read: " + e.getMessage(), e);
    }
  }

  private static Act of(Json.Obj object) {
    requireExactly(object, MEMBERS, "an act");
    Json.Obj actor = object.object("actor");
    requireExactly(actor, ACTOR_MEMBERS, "its actor");
    long v = object.integer("v");
    require(v >= 1 && v <= Integer.MAX_VALUE, "version", v, "1 to 2^31 − 1");
    return new Act(
        object.text("type"),
        (int) v,
        object.text("stream"),
        object.integer("seq"),
        instant(object.text("at")),
        Actor.of(actor),
        object.object("facts"),
        objects(object.items("events")));
  }

  private static int depth(Json value) {
    return switch (value) {
      case Json.Obj(Map<String, Json> members) -> 1 + deepest(members.values());
      case Json.Arr(List<Json> items) -> 1 + deepest(items);
      case Json.Text(String text) -> 0;
      case Json.Int(long number) -> 0;
      case Json.Bool(boolean truth) -> 0;
      case Json.Null() -> 0;
    };
  }

  private static int deepest(Collection<Json> values) {
    int deepest = 0;
    for (Json value : values) {
      deepest = Math.max(deepest, depth(value));
    }
    return deepest;
  }

  private static Instant instant(String text) {
    Instant at = Instant.parse(text);
    require(at.toString().equals(text), "time", text, "written `" + at + "`");
    return at;
  }

  private static List<Json.Obj> objects(List<Json> items) {
    List<Json.Obj> objects = new ArrayList<>();
    for (Json item : items) {
      if (!(item instanceof Json.Obj object)) {
        throw new MalformedJson("every event must be an object");
      }
      objects.add(object);
    }
    return objects;
  }

  private static void requireExactly(Json.Obj object, Set<String> names, String what) {
    if (!object.members().keySet().equals(names)) {
      throw new MalformedJson(
          "members of "
              + what
              + " are `"
              + String.join(", ", object.members().keySet())
              + "`, expected exactly `"
              + String.join(", ", new TreeSet<>(names))
              + "`");
    }
  }

  private static boolean matches(Pattern form, String name) {
    return name.length() <= LONGEST_NAME && form.matcher(name).matches();
  }

  private static void require(boolean holds, String what, Object found, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(
          "cannot make an act: its " + what + " is `" + found + "`, it must be " + allowed);
    }
  }
}
