package org.primum.change.event;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.primum.charter.Chamber;
import org.primum.terms.Commitment;
import org.primum.terms.DecisionId;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;

/// Reads and writes the members that several events share.
final class Members {
  private Members() {}

  static Json.Builder event(String word) {
    return Json.object().put("event", word);
  }

  static DecisionId decision(Json.Obj json) {
    return new DecisionId(json.text("decision"));
  }

  static OptionId option(Json.Obj json) {
    return new OptionId(json.text("option"));
  }

  static Digest digest(Json.Obj json, String name) {
    return new Digest(json.text(name));
  }

  static Optional<Digest> maybeDigest(Json.Obj json, String name) {
    return json.find(name).map(any -> digest(json, name));
  }

  static Optional<Long> maybeInteger(Json.Obj json, String name) {
    return json.find(name).map(any -> json.integer(name));
  }

  static Optional<String> maybeText(Json.Obj json, String name) {
    return json.find(name).map(any -> json.text(name));
  }

  static Chamber chamber(Json.Obj json, String name) {
    return new Chamber(json.text(name));
  }

  static Commitment commitment(Json.Obj json, String name) {
    return Commitment.of(json.object(name));
  }

  static Optional<Commitment> maybeCommitment(Json.Obj json, String name) {
    return json.find(name).map(any -> commitment(json, name));
  }

  static void put(Json.Builder json, String name, Optional<Commitment> text) {
    text.ifPresent(value -> json.put(name, value.json()));
  }

  static <T> Json array(List<T> items, Function<T, Json> write) {
    return new Json.Arr(items.stream().map(write).toList());
  }

  static <T> List<T> objects(Json.Obj json, String name, Function<Json.Obj, T> read) {
    return json.items(name).stream()
        .map(
            item -> {
              if (item instanceof Json.Obj object) {
                return read.apply(object);
              }
              throw new MalformedJson("items of `" + name + "` must be objects");
            })
        .toList();
  }

  static List<String> texts(Json.Obj json, String name) {
    return json.items(name).stream()
        .map(
            item -> {
              if (item instanceof Json.Text(String text)) {
                return text;
              }
              throw new MalformedJson("items of `" + name + "` must be texts");
            })
        .toList();
  }

  static Json roles(List<RoleId> roles) {
    return Json.texts(roles.stream().map(RoleId::value).toList());
  }

  static List<RoleId> roles(Json.Obj json, String name) {
    return texts(json, name).stream().map(RoleId::new).toList();
  }

  static MalformedJson unknown(String word) {
    return new MalformedJson(
        "event `" + word + "` is unknown to this version of Primum; update it to read this ledger");
  }
}
