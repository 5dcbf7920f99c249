package org.primum.charter.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.primum.documents.Faults;
import org.primum.documents.Fields;
import org.primum.documents.Mapping;
import org.primum.documents.Nearest;
import org.primum.documents.Node;
import org.primum.documents.Place;
import org.primum.documents.Scalar;
import org.primum.documents.Sequence;
import org.primum.terms.RoleId;

/// Turns texts into the words of a charter and notes those that are none.
final class Reading {
  private static final int LONGEST_LINE = 200;

  private final Faults faults;

  Reading(Faults faults) {
    this.faults = faults;
  }

  Faults faults() {
    return faults;
  }

  Fields fields(Node node) {
    return Fields.of(node, faults);
  }

  /// What `make` gives; where it refuses, its sentence becomes a fault at `place`.
  <T> Optional<T> made(Place place, String rule, Supplier<T> make) {
    try {
      return Optional.of(make.get());
    } catch (IllegalArgumentException refused) {
      faults.add(place, rule, String.valueOf(refused.getMessage()));
      return Optional.empty();
    }
  }

  /// An identifier, of a role, a decision or a kind.
  <T> Optional<Located<T>> id(String text, Place place, Function<String, T> of) {
    return made(place, "malformed-id", () -> new Located<>(of.apply(text), place));
  }

  Optional<Located<RoleId>> role(Scalar scalar) {
    return id(scalar.text(), scalar.place(), RoleId::new);
  }

  List<Located<RoleId>> roles(Fields fields, String key) {
    return fields.find(key).map(value -> texts(key, value)).orElse(List.of()).stream()
        .flatMap(scalar -> role(scalar).stream())
        .toList();
  }

  /// One text, or the texts of a list.
  List<Scalar> texts(String key, Node value) {
    List<Scalar> texts = new ArrayList<>();
    List<Node> items = value instanceof Sequence list ? list.items() : List.of(value);
    for (Node item : items) {
      if (item instanceof Scalar scalar && !scalar.text().isBlank()) {
        texts.add(scalar);
      } else {
        faults.add(
            item.place(),
            "shape",
            "`" + key + "` must name one or more, found " + item.description());
      }
    }
    return texts;
  }

  /// A printed line; where the file gives none, one made from `id`.
  String title(Fields fields, String id) {
    return fields.text("title").flatMap(this::line).orElseGet(() -> titled(id));
  }

  Optional<String> line(Scalar scalar) {
    boolean control = scalar.text().codePoints().anyMatch(Character::isISOControl);
    if (control || scalar.text().length() > LONGEST_LINE) {
      faults.add(
          scalar.place(),
          "not-a-line",
          "text must be one line of at most "
              + LONGEST_LINE
              + " characters, found "
              + scalar.text().length());
      return Optional.empty();
    }
    return Optional.of(scalar.text());
  }

  /// One of the words `known`. A slip is a fault, and reading goes on with what was meant.
  <T> Optional<Located<T>> known(String what, Scalar scalar, List<T> known) {
    List<String> words = known.stream().map(Object::toString).toList();
    if (!words.contains(scalar.text())) {
      faults.add(
          scalar.place(),
          "unknown-" + what.replace(' ', '-'),
          what + " `" + scalar.text() + "` is not known" + Nearest.hint(scalar.text(), words));
    }
    return Nearest.to(scalar.text(), words)
        .map(words::indexOf)
        .map(known::get)
        .map(meant -> new Located<>(meant, scalar.place()));
  }

  /// `yes` or `no`, `no` where the key is absent.
  boolean yes(Fields fields, String key) {
    Optional<Scalar> scalar = fields.text(key);
    scalar
        .filter(text -> !List.of("yes", "no", "true", "false").contains(text.text()))
        .ifPresent(
            text ->
                faults.add(
                    text.place(),
                    "not-yes-or-no",
                    "`" + key + "` must be `yes` or `no`, found `" + text.text() + "`"));
    return scalar
        .filter(text -> text.text().equals("yes") || text.text().equals("true"))
        .isPresent();
  }

  /// The members of the mapping at `key`, which must be there.
  List<Mapping.Member> requireMembers(Fields fields, String key) {
    fields.require(key);
    return fields.members(key);
  }

  private static String titled(String id) {
    String words = id.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
