package org.primum.charter.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.primum.documents.Mapping;
import org.primum.documents.Node;
import org.primum.documents.Scalar;
import org.primum.documents.Sequence;
import org.primum.documents.YamlDocument;
import org.primum.terms.json.CanonicalJson;
import org.primum.terms.json.Json;

/// A charter as JSON, which is YAML too, and every way of damaging one place of it.
final class Tree {
  static final String STRANGE = "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz";

  private Tree() {}

  /// A tree with one place damaged.
  ///
  /// @param where the path of the place, e.g. `/roles/board`
  record Edit(String where, String what, Json tree) {
    @Override
    public String toString() {
      return where + " " + what;
    }
  }

  /// The tree of a YAML text; whole numbers, where they need no quotes, are numbers.
  static Json of(String yaml) {
    return json(YamlDocument.parse("tree.yaml", yaml));
  }

  static Json json(String text) {
    return json(YamlDocument.parse("tree.json", text));
  }

  /// In the order of the tree, which canonical JSON would not keep.
  static String text(Json tree) {
    return switch (tree) {
      case Json.Obj object ->
          object.members().entrySet().stream()
              .map(
                  each -> CanonicalJson.text(Json.of(each.getKey())) + ": " + text(each.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Json.Arr list ->
          list.items().stream().map(Tree::text).collect(Collectors.joining(", ", "[", "]"));
      default -> CanonicalJson.text(tree);
    };
  }

  private static Json json(Node node) {
    return switch (node) {
      case Scalar scalar ->
          scalar.text().matches("[0-9]{1,9}")
              ? Json.of(Long.parseLong(scalar.text()))
              : Json.of(scalar.text());
      case Sequence list -> new Json.Arr(list.items().stream().map(Tree::json).toList());
      case Mapping mapping -> {
        Json.Builder object = Json.object();
        mapping.members().forEach(member -> object.put(member.key(), json(member.value())));
        yield object.build();
      }
    };
  }

  static List<Edit> edits(Json tree) {
    List<Edit> edits = new ArrayList<>();
    edits("", tree, edits, edited -> edited);
    return edits;
  }

  private interface Rest {
    Json with(Json edited);
  }

  private static void edits(String where, Json here, List<Edit> edits, Rest rest) {
    damages(here).forEach((what, damaged) -> edits.add(new Edit(where, what, rest.with(damaged))));
    if (here instanceof Json.Obj object) {
      for (String key : object.members().keySet()) {
        edits.add(new Edit(where + "/" + key, "taken away", rest.with(without(object, key))));
        edits(
            where + "/" + key,
            object.member(key),
            edits,
            edited -> rest.with(with(object, key, edited)));
      }
    } else if (here instanceof Json.Arr list) {
      for (int i = 0; i < list.items().size(); i++) {
        int at = i;
        edits(
            where + "/" + i,
            list.items().get(i),
            edits,
            edited -> {
              List<Json> items = new ArrayList<>(list.items());
              items.set(at, edited);
              return rest.with(new Json.Arr(items));
            });
      }
    }
  }

  private static Map<String, Json> damages(Json here) {
    Json mapping = Json.object().put("a", "b").build();
    Map<String, Json> damages = new TreeMap<>();
    switch (here) {
      case Json.Obj object -> {
        damages.put("a key too many", with(object, STRANGE, Json.of("b")));
        damages.put("a text instead", Json.of("text"));
        damages.put("a list instead", new Json.Arr(List.of(Json.of("text"))));
        damages.put("empty", Json.object().build());
      }
      case Json.Arr list -> {
        damages.put("a mapping instead", mapping);
        damages.put("empty", new Json.Arr(List.of()));
        damages.put("a list in it", new Json.Arr(List.of(new Json.Arr(List.of(Json.of("a"))))));
      }
      default -> {
        damages.put("a mapping instead", mapping);
        damages.put("a list in a list", new Json.Arr(List.of(new Json.Arr(List.of(here)))));
        damages.put("empty", Json.of(""));
        damages.put("nonsense", Json.of("No Such Word!"));
        damages.put("a negative number", Json.of("-7"));
      }
    }
    return damages;
  }

  private static Json with(Json.Obj object, String key, Json value) {
    Json.Builder builder = Json.object();
    object.members().forEach((name, old) -> builder.put(name, name.equals(key) ? value : old));
    if (!object.members().containsKey(key)) {
      builder.put(key, value);
    }
    return builder.build();
  }

  private static Json without(Json.Obj object, String key) {
    Json.Builder builder = Json.object();
    object
        .members()
        .forEach(
            (name, old) -> {
              if (!name.equals(key)) {
                builder.put(name, old);
              }
            });
    return builder.build();
  }
}
