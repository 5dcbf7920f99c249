package org.primum.verifier.act;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What an auditor needs of an act.
///
/// @param type its type, e.g. `change.signed`
/// @param stream the stream it belongs to
/// @param seq its place in that stream
/// @param commitments digests of free texts it commits to, in hexadecimal, in the order found
public record ReadAct(String type, String stream, long seq, List<String> commitments) {
  private static final Set<String> MEMBERS =
      Set.of("type", "v", "stream", "seq", "at", "actor", "facts", "events");
  private static final Set<String> ACTOR = Set.of("person", "name", "role");
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
  private static final Pattern STREAM =
      Pattern.compile("[a-z][a-z0-9-]*(/[A-Za-z0-9][A-Za-z0-9._-]{0,79})?");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
  private static final Pattern EVENT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /// Copies the commitments.
  public ReadAct {
    commitments = List.copyOf(commitments);
  }

  /// Judges the bytes of an entry.
  ///
  /// @throws NotAnAct if they are not an act in canonical form
  public static ReadAct of(byte[] entry) {
    if (!(CanonicalReader.read(entry) instanceof Value.Members(Map<String, Value> act))) {
      throw new NotAnAct("it is no JSON object");
    }
    requireExactly(act, MEMBERS, "the act");
    if (whole(act, "v") < 1) {
      throw new NotAnAct("its version `v` is below 1");
    }
    requireTime(text(act, "at"));
    requireActor(act);
    requireEvents(act);
    if (!(act.get("facts") instanceof Value.Members)) {
      throw new NotAnAct("member `facts` is no object");
    }
    long seq = whole(act, "seq");
    if (seq < 0) {
      throw new NotAnAct("its `seq` is negative");
    }
    List<String> commitments = new ArrayList<>();
    act.values().forEach(value -> collect(value, commitments));
    return new ReadAct(
        matching(act, "type", TYPE), matching(act, "stream", STREAM), seq, commitments);
  }

  private static void requireActor(Map<String, Value> act) {
    if (!(act.get("actor") instanceof Value.Members(Map<String, Value> actor))) {
      throw new NotAnAct("member `actor` is no object");
    }
    requireExactly(actor, ACTOR, "its actor");
    matching(actor, "person", ID);
    matching(actor, "role", ID);
    if (text(actor, "name").isBlank()) {
      throw new NotAnAct("the actor's printed name is blank");
    }
  }

  private static void requireEvents(Map<String, Value> act) {
    if (!(act.get("events") instanceof Value.Items(List<Value> events)) || events.isEmpty()) {
      throw new NotAnAct("member `events` is no list of one event or more");
    }
    for (Value each : events) {
      if (!(each instanceof Value.Members(Map<String, Value> event))) {
        throw new NotAnAct("an event is no object");
      }
      matching(event, "event", EVENT);
    }
  }

  private static void requireTime(String at) {
    try {
      if (Instant.parse(at).toString().equals(at)) {
        return;
      }
    } catch (DateTimeException e) {
      throw new NotAnAct("its time `at` is `" + at + "`, no UTC instant");
    }
    throw new NotAnAct("its time `at` is `" + at + "`, not written in its one spelling");
  }

  /// Finds every `{"class": …, "commitment": …}` below `value`.
  private static void collect(Value value, List<String> found) {
    switch (value) {
      case Value.Members(Map<String, Value> members) -> {
        if (members.keySet().equals(Set.of("class", "commitment"))
            && members.get("commitment") instanceof Value.Text(String digest)
            && DIGEST.matcher(digest).matches()) {
          found.add(digest);
        }
        members.values().forEach(each -> collect(each, found));
      }
      case Value.Items(List<Value> items) -> items.forEach(each -> collect(each, found));
      case Value.Text(String text) -> {}
      case Value.Whole(long number) -> {}
      case Value.Word word -> {}
    }
  }

  private static void requireExactly(Map<String, Value> object, Set<String> names, String what) {
    if (!object.keySet().equals(names)) {
      throw new NotAnAct(
          "members of " + what + " are `" + String.join(", ", object.keySet()) + "`");
    }
  }

  private static String matching(Map<String, Value> object, String name, Pattern form) {
    String text = text(object, name);
    if (!form.matcher(text).matches()) {
      throw new NotAnAct("member `" + name + "` is `" + text + "`, which is malformed");
    }
    return text;
  }

  private static String text(Map<String, Value> object, String name) {
    if (object.get(name) instanceof Value.Text(String text)) {
      return text;
    }
    throw new NotAnAct("member `" + name + "` is no text");
  }

  private static long whole(Map<String, Value> object, String name) {
    if (object.get(name) instanceof Value.Whole(long number)) {
      return number;
    }
    throw new NotAnAct("member `" + name + "` is no integer");
  }
}
