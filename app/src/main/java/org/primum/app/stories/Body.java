package org.primum.app.stories;

import java.util.List;
import java.util.Optional;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Scalar;

/// What a verb of a script needs, read by name. What is missing or unknown is thrown at once: a
/// script is part of the product, and its tests read every step.
final class Body {
  private final Fields fields;
  private final Faults faults = new Faults();

  Body(Node node) {
    this.fields = Fields.of(node, faults);
  }

  /// The text at `key`.
  ///
  /// @throws org.primum.documents.MalformedDocument if it is absent or no text
  String text(String key) {
    Optional<Scalar> text = fields.requireText(key);
    faults.throwIfAny();
    return text.orElseThrow().text();
  }

  /// The text at `key`, if there.
  Optional<String> find(String key) {
    Optional<Scalar> text = fields.text(key);
    faults.throwIfAny();
    return text.map(Scalar::text);
  }

  /// The texts of the list at `key`, none where it is absent.
  List<String> texts(String key) {
    List<Node> items = fields.items(key);
    for (Node item : items) {
      if (!(item instanceof Scalar)) {
        faults.add(item.place(), "shape", "a text is expected, found " + item.description());
      }
    }
    faults.throwIfAny();
    return items.stream().map(item -> ((Scalar) item).text()).toList();
  }

  /// The bodies of the list at `key`, none where it is absent.
  List<Body> bodies(String key) {
    List<Node> items = fields.items(key);
    faults.throwIfAny();
    return items.stream().map(Body::new).toList();
  }

  /// The members of the mapping at `key`, none where it is absent.
  List<Mapping.Member> members(String key) {
    List<Mapping.Member> members = fields.members(key);
    faults.throwIfAny();
    return members;
  }

  /// Ends the reading.
  ///
  /// @throws org.primum.documents.MalformedDocument if there are keys that nobody asked for
  void done() {
    fields.done();
    faults.throwIfAny();
  }
}
