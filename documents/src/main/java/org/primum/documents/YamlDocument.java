package org.primum.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads one YAML document into located nodes.
///
/// Refused, each as a fault with its place: broken syntax, anchors and aliases (a reader of the
/// file must see what it says where it says it, and nothing may grow without bound), tags, a key
/// twice in one mapping, keys that are no texts, a second document, an empty document, more than 4
/// MiB of text, and nesting deeper than 50.
public final class YamlDocument {
  private static final int LARGEST = 4 * 1024 * 1024;
  private static final int DEEPEST = 50;

  private final String file;
  private final Deque<Event> events;
  private final Faults faults = new Faults();

  private YamlDocument(String file, List<Event> events) {
    this.file = file;
    this.events = new ArrayDeque<>(events);
  }

  /// The tree written in `text`.
  ///
  /// @param file the name for messages
  /// @throws MalformedDocument with every fault found
  public static Node parse(String file, String text) {
    if (text.length() > LARGEST) {
      throw refusal(
          new Place(file, 1, 1),
          "too-large",
          "document is " + text.length() + " characters, allowed are " + LARGEST + "; split it");
    }
    YamlDocument document = new YamlDocument(file, events(file, text));
    Node root = document.root();
    document.faults.throwIfAny();
    return root;
  }

  private static List<Event> events(String file, String text) {
    List<Event> events = new ArrayList<>();
    try {
      LoadSettings settings =
          LoadSettings.builder().setLabel(file).setCodePointLimit(LARGEST).build();
      new Parse(settings).parseString(text).forEach(events::add);
      return events;
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(mark -> place(file, mark)).orElse(new Place(file, 1, 1));
      throw refusal(place, "syntax", "not YAML: " + e.getProblem() + "; mend the syntax here");
    } catch (YamlEngineException e) {
      throw refusal(
          new Place(file, 1, 1), "syntax", "not YAML: " + String.valueOf(e.getMessage()).strip());
    }
  }

  private Node root() {
    skip(Event.ID.StreamStart);
    if (is(Event.ID.StreamEnd)) {
      throw refusal(new Place(file, 1, 1), "empty", "document is empty; write a mapping");
    }
    skip(Event.ID.DocumentStart);
    Node root = node(0);
    skip(Event.ID.DocumentEnd);
    if (is(Event.ID.DocumentStart)) {
      faults.add(
          place(events.getFirst()), "second-document", "a second document begins; one is allowed");
    }
    return root;
  }

  private Node node(int depth) {
    Event event = events.removeFirst();
    Place place = place(event);
    if (depth > DEEPEST) {
      throw refusal(
          place, "too-deep", "nesting is deeper than " + DEEPEST + "; flatten the document");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      faults.add(
          place,
          "anchor",
          "anchors and aliases (`&`, `*`) are not allowed; write the value out where it is meant");
    }
    return switch (event) {
      case ScalarEvent scalar -> {
        checkTag(scalar.getTag(), place);
        yield new Scalar(scalar.getValue(), place);
      }
      case SequenceStartEvent sequence -> {
        checkTag(sequence.getTag(), place);
        yield sequence(place, depth);
      }
      case MappingStartEvent mapping -> {
        checkTag(mapping.getTag(), place);
        yield mapping(place, depth);
      }
      case AliasEvent alias -> new Scalar("", place);
      default -> throw refusal(place, "syntax", "a value is expected here");
    };
  }

  private Node sequence(Place place, int depth) {
    List<Node> items = new ArrayList<>();
    while (!is(Event.ID.SequenceEnd)) {
      items.add(node(depth + 1));
    }
    skip(Event.ID.SequenceEnd);
    return new Sequence(items, place);
  }

  private Node mapping(Place place, int depth) {
    List<Mapping.Member> members = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (!is(Event.ID.MappingEnd)) {
      Node key = node(depth + 1);
      Node value = node(depth + 1);
      if (!(key instanceof Scalar(String name, Place keyPlace))) {
        faults.add(key.place(), "key", "a key must be a text, found " + key.description());
      } else if (!seen.add(name)) {
        faults.add(
            keyPlace, "duplicate-key", "key `" + name + "` stands twice in one mapping; keep one");
      } else {
        members.add(new Mapping.Member(name, keyPlace, value));
      }
    }
    skip(Event.ID.MappingEnd);
    return new Mapping(members, place);
  }

  private void checkTag(Optional<String> tag, Place place) {
    tag.filter(name -> !name.equals("!"))
        .ifPresent(
            name ->
                faults.add(
                    place, "tag", "tag `" + name + "` is not allowed; write the plain value"));
  }

  private boolean is(Event.ID id) {
    return events.getFirst().getEventId() == id;
  }

  private void skip(Event.ID id) {
    if (is(id)) {
      events.removeFirst();
    }
  }

  private Place place(Event event) {
    return event.getStartMark().map(mark -> place(file, mark)).orElse(new Place(file, 1, 1));
  }

  private static Place place(String file, Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static MalformedDocument refusal(Place place, String rule, String message) {
    return new MalformedDocument(List.of(new Fault(place, rule, message)));
  }
}
