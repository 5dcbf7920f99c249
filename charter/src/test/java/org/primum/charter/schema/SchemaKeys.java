package org.primum.charter.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.primum.terms.json.Json;

/// Reads of a JSON Schema which keys it knows where.
final class SchemaKeys {
  private final Json.Obj root;

  private SchemaKeys(Json root) {
    this.root = (Json.Obj) root;
  }

  /// The keys that the schema documents for the mapping at `where` of `tree`.
  static Set<String> at(Json root, Json tree, String where) {
    SchemaKeys keys = new SchemaKeys(root);
    List<Json.Obj> schemas = keys.choices(keys.root);
    for (String step : where.isEmpty() ? new String[0] : where.substring(1).split("/")) {
      List<Json.Obj> next = new ArrayList<>();
      for (Json.Obj schema : schemas) {
        keys.step(schema, step).forEach(each -> next.addAll(keys.choices(each)));
      }
      schemas = next;
    }
    Set<String> names = new TreeSet<>();
    schemas.forEach(
        schema ->
            schema
                .find("properties")
                .ifPresent(each -> names.addAll(((Json.Obj) each).members().keySet())));
    return names;
  }

  /// The paths of properties that say nothing about what they mean.
  static List<String> undescribed(Json root) {
    List<String> found = new ArrayList<>();
    new SchemaKeys(root).undescribed("", root, found);
    return found;
  }

  private void undescribed(String where, Json here, List<String> found) {
    if (!(here instanceof Json.Obj object)) {
      return;
    }
    object
        .find("properties")
        .ifPresent(
            properties ->
                ((Json.Obj) properties)
                    .members()
                    .forEach(
                        (name, property) -> {
                          Json.Obj schema = (Json.Obj) property;
                          Optional<Json.Obj> meant = reference(schema);
                          boolean described =
                              schema.find("description").isPresent()
                                  || meant.flatMap(each -> each.find("description")).isPresent();
                          if (!described) {
                            found.add(where + "/" + name);
                          }
                        }));
    object.members().forEach((name, value) -> undescribed(where + "/" + name, value, found));
  }

  private List<Json.Obj> step(Json.Obj schema, String step) {
    List<Json.Obj> next = new ArrayList<>();
    Optional<Json> properties = schema.find("properties");
    Optional<Json> named = properties.flatMap(each -> ((Json.Obj) each).find(step));
    if (named.isPresent()) {
      next.add((Json.Obj) named.get());
    } else if (step.matches("[0-9]+") && schema.find("items").isPresent()) {
      next.add(schema.object("items"));
    } else if (schema.find("additionalProperties").orElse(null) instanceof Json.Obj any) {
      next.add(any);
    }
    return next;
  }

  private List<Json.Obj> choices(Json.Obj schema) {
    List<Json.Obj> choices = new ArrayList<>();
    choices.add(schema);
    reference(schema).ifPresent(meant -> choices.addAll(choices(meant)));
    if (schema.find("anyOf").isPresent()) {
      schema.items("anyOf").forEach(each -> choices.addAll(choices((Json.Obj) each)));
    }
    return choices;
  }

  private Optional<Json.Obj> reference(Json.Obj schema) {
    return schema
        .find("$ref")
        .map(any -> schema.text("$ref").substring("#/$defs/".length()))
        .map(name -> root.object("$defs").object(name));
  }
}
