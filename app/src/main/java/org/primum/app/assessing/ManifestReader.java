package org.primum.app.assessing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.primum.logic.LogicFile;
import org.primum.logic.LogicSource;
import org.primum.logic.ParameterValue;
import org.primum.logic.ValueSetExpansion;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;
import org.primum.terms.json.StrictJson;

/// Reads a manifest back into the source it was made from.
final class ManifestReader {
  private ManifestReader() {}

  /// The source; empty where the bytes are no manifest or the main library is not found. An
  /// included library that is not found is left to the translator, which brings `FHIRHelpers`.
  ///
  /// @param libraries finds a library by name and digest
  static Optional<LogicSource> source(
      byte[] manifest, BiFunction<String, Digest, Optional<LogicFile>> libraries) {
    try {
      if (!(StrictJson.canonical(manifest) instanceof Json.Obj json)) {
        return Optional.empty();
      }
      List<LogicFile> included = new ArrayList<>();
      for (Json.Obj library : objects(json, "included")) {
        library(library, libraries).ifPresent(included::add);
      }
      return library(json.object("main"), libraries)
          .map(
              main ->
                  new LogicSource(
                      main,
                      included,
                      objects(json, "valueSets").stream().map(ManifestReader::valueSet).toList(),
                      parameters(json.object("parameters"))));
    } catch (MalformedJson | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<LogicFile> library(
      Json.Obj json, BiFunction<String, Digest, Optional<LogicFile>> libraries) {
    return libraries.apply(json.text("name"), new Digest(json.text("sha256")));
  }

  private static ValueSetExpansion valueSet(Json.Obj json) {
    return new ValueSetExpansion(
        json.text("url"),
        json.find("version").map(any -> json.text("version")),
        objects(json, "codes").stream()
            .map(code -> new ValueSetExpansion.Member(code.text("system"), code.text("code")))
            .toList());
  }

  private static Map<String, ParameterValue> parameters(Json.Obj json) {
    Map<String, ParameterValue> values = new TreeMap<>();
    json.members().keySet().forEach(name -> values.put(name, value(json.object(name))));
    return values;
  }

  private static ParameterValue value(Json.Obj json) {
    String type = json.text("type");
    return switch (type) {
      case "Integer" -> new ParameterValue.Whole(Math.toIntExact(json.integer("value")));
      case "Decimal" -> new ParameterValue.Decimal(new BigDecimal(json.text("value")));
      case "Boolean" -> new ParameterValue.Truth(json.bool("value"));
      case "String" -> new ParameterValue.Text(json.text("value"));
      case "Quantity" ->
          new ParameterValue.Amount(new BigDecimal(json.text("value")), json.text("unit"));
      default -> throw new MalformedJson("parameter type `" + type + "` is unknown");
    };
  }

  private static List<Json.Obj> objects(Json.Obj json, String name) {
    List<Json.Obj> objects = new ArrayList<>();
    for (Json item : json.items(name)) {
      if (item instanceof Json.Obj object) {
        objects.add(object);
      }
    }
    return objects;
  }
}
