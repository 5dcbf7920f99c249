package org.primum.app.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.primum.app.governing.Hat;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.documents.YamlDocument;
import org.primum.terms.ChangeId;
import org.primum.terms.Identifiers;

/// A story as written: a change and the steps of its life.
///
/// ```yaml
/// story: Earlier warning of sepsis in adult intensive care
/// change: C-2026-014
/// steps:
///   - as: {person: m-castell, in: clinical-informaticist}
///     raise: {kind: cds-alert, ...}
///   - as: {person: j-lindqvist, in: chief-information-officer}
///     refused: wrong-hat
///     sign: {decision: T1}
/// ```
///
/// @param title for people
/// @param change the change it plays on
/// @param steps in the order of the story, at least one
record StoryScript(String title, ChangeId change, List<Step> steps) {
  private static final String INDETERMINATE = "indeterminate";

  StoryScript {
    steps = List.copyOf(steps);
  }

  /// The story written in `text`.
  ///
  /// @param verbs the words a step may use
  /// @throws org.primum.documents.MalformedDocument with every fault found
  static StoryScript read(String file, String text, SortedSet<String> verbs) {
    Faults faults = new Faults();
    Fields fields = Fields.of(YamlDocument.parse(file, text), faults);
    Optional<Scalar> title = fields.requireText("story");
    Optional<Scalar> change = identifier("change", fields.requireText("change"), faults);
    List<Step> steps = new ArrayList<>();
    for (Node item : fields.items("steps")) {
      step(item, verbs, faults).ifPresent(steps::add);
    }
    if (steps.isEmpty()) {
      faults.add(fields.place(), "no-steps", "a story needs at least one step under `steps`");
    }
    fields.done();
    faults.throwIfAny();
    return new StoryScript(
        title.orElseThrow().text(), new ChangeId(change.orElseThrow().text()), steps);
  }

  private static Optional<Step> step(Node item, SortedSet<String> verbs, Faults faults) {
    Fields fields = Fields.of(item, faults);
    Optional<Hat> hat = fields.require("as").flatMap(node -> hat(node, faults));
    Optional<String> refused = fields.text("refused").map(Scalar::text);
    Optional<Scalar> when = fields.text("when");
    when.filter(word -> !word.text().equals(INDETERMINATE))
        .ifPresent(
            word ->
                faults.add(
                    word.place(),
                    "unknown-when",
                    "`when` may be `" + INDETERMINATE + "`, found `" + word.text() + "`"));
    List<Mapping.Member> spoken = new ArrayList<>();
    for (String verb : verbs) {
      fields.find(verb).ifPresent(body -> spoken.add(new Mapping.Member(verb, body.place(), body)));
    }
    fields.done();
    if (spoken.size() != 1) {
      faults.add(
          item.place(),
          "one-verb",
          "a step does exactly one thing, found `" + spoken.size() + "` of " + verbs);
      return Optional.empty();
    }
    Mapping.Member only = spoken.getFirst();
    Place place = item.place();
    return hat.map(
        worn -> new Step(place, worn, only.key(), only.value(), refused, when.isPresent()));
  }

  private static Optional<Hat> hat(Node node, Faults faults) {
    Fields fields = Fields.of(node, faults);
    Optional<Scalar> person = identifier("person", fields.requireText("person"), faults);
    Optional<Scalar> role = identifier("in", fields.requireText("in"), faults);
    fields.done();
    return person.flatMap(who -> role.map(worn -> Hat.of(who.text(), worn.text())));
  }

  private static Optional<Scalar> identifier(String key, Optional<Scalar> found, Faults faults) {
    return found.filter(
        scalar -> {
          if (Identifiers.wellFormed(scalar.text())) {
            return true;
          }
          faults.add(
              scalar.place(),
              "identifier",
              "`" + key + "` must be an identifier, found `" + scalar.text() + "`");
          return false;
        });
  }
}
