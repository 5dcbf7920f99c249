package org.primum.risk.layers.openpsa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primum.documents.Faults;

/// Everything a file defines, found by the format's rules of reference: a name is looked for in its
/// own container, then in those around it, then among public names, then as a full path with dots.
final class Definitions {
  /// What may be defined; parameters have names of their own, events share theirs.
  enum Kind {
    GATE("gate"),
    BASIC_EVENT("basic event"),
    HOUSE_EVENT("house event"),
    PARAMETER("parameter");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /// Where something stands: the path of its container, and whether it is private there.
  record Scope(String path, boolean hidden) {
    static final Scope MODEL = new Scope("", false);

    Scope inside(XmlElement container) {
      String name = container.attribute("name").orElse("");
      boolean closed = container.attribute("role").map("private"::equals).orElse(hidden);
      return new Scope(path.isEmpty() ? name : path + "." + name, closed);
    }

    String join(String name) {
      return path.isEmpty() ? name : path + "." + name;
    }
  }

  /// Something defined.
  ///
  /// @param id the public name, or the full path of what is private
  record Definition(Kind kind, String id, Scope scope, XmlElement element) {}

  private final Faults faults;
  private final Map<String, Definition> byPath = new HashMap<>();
  private final Map<String, Definition> byName = new HashMap<>();
  private final List<Definition> all = new ArrayList<>();

  Definitions(Faults faults) {
    this.faults = faults;
  }

  void add(Kind kind, Scope scope, XmlElement element) {
    Optional<String> name = named(element);
    if (name.isEmpty()) {
      return;
    }
    boolean hidden = element.attribute("role").map("private"::equals).orElse(scope.hidden());
    String path = scope.join(name.get());
    Definition definition = new Definition(kind, hidden ? path : name.get(), scope, element);
    Definition twin = byPath.putIfAbsent(key(kind, path), definition);
    if (twin == null && !hidden) {
      twin = byName.putIfAbsent(key(kind, name.get()), definition);
    }
    if (twin != null) {
      faults.add(
          element.place(),
          "duplicate",
          kind.word()
              + " `"
              + name.get()
              + "` is defined twice, first at "
              + twin.element().place()
              + "; keep one");
    } else {
      all.add(definition);
    }
  }

  /// The name of an element; a missing one is a fault.
  Optional<String> named(XmlElement element) {
    Optional<String> name = element.attribute("name");
    if (name.isEmpty()) {
      faults.add(
          element.place(), "missing-name", "`<" + element.name() + ">` needs a `name`; add it");
    }
    return name;
  }

  List<Definition> all(Kind kind) {
    return all.stream().filter(definition -> definition.kind() == kind).toList();
  }

  Optional<Definition> find(boolean parameter, Scope scope, String reference) {
    String space = parameter ? "parameter " : "event ";
    String path = scope.path();
    while (!path.isEmpty()) {
      Definition here = byPath.get(space + path + "." + reference);
      if (here != null) {
        return Optional.of(here);
      }
      path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
    return Optional.ofNullable(byName.get(space + reference))
        .or(() -> Optional.ofNullable(byPath.get(space + reference)));
  }

  /// The ids of all events or of all parameters, for hints.
  List<String> ids(boolean parameters) {
    return all.stream()
        .filter(definition -> (definition.kind() == Kind.PARAMETER) == parameters)
        .map(Definition::id)
        .toList();
  }

  private static String key(Kind kind, String name) {
    return (kind == Kind.PARAMETER ? "parameter " : "event ") + name;
  }
}
