package org.primum.charter;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.primum.roster.Profession;
import org.primum.terms.DecisionId;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// Writes and reads one row of the matrix.
final class DecisionJson {
  private DecisionJson() {}

  static Json write(Decision decision) {
    return Json.object()
        .put("title", decision.title())
        .put("accountable", decision.accountable().value())
        .put("responsible", texts(decision.responsible()))
        .put(
            "committees",
            new Json.Arr(decision.committees().stream().map(DecisionJson::committee).toList()))
        .put(
            "consulted",
            CharterJson.object(decision.consulted(), deadline -> Json.of(deadline.toString())))
        .put("informed", texts(decision.informed()))
        .put("restsOn", texts(decision.restsOn()))
        .put("after", texts(decision.after()))
        .put("responsibleMayBeAccountable", decision.responsibleMayBeAccountable())
        .build();
  }

  static Decision read(String id, Json.Obj json) {
    SortedMap<RoleId, Period> consulted = new TreeMap<>();
    Json.Obj deadlines = json.object("consulted");
    deadlines
        .members()
        .keySet()
        .forEach(role -> consulted.put(new RoleId(role), Period.parse(deadlines.text(role))));
    return new Decision(
        new DecisionId(id),
        json.text("title"),
        new RoleId(json.text("accountable")),
        set(json, "responsible", RoleId::new),
        json.items("committees").stream().map(DecisionJson::committee).toList(),
        consulted,
        set(json, "informed", RoleId::new),
        set(json, "restsOn", PartKind::new),
        set(json, "after", DecisionId::new),
        json.bool("responsibleMayBeAccountable"));
  }

  private static Json committee(Committee committee) {
    return Json.object()
        .put("committee", committee.id())
        .put("title", committee.title())
        .put("members", committee.members().value())
        .put("present", CharterJson.object(committee.present(), Json::of))
        .put("passage", committee.passage().word())
        .build();
  }

  private static Committee committee(Json json) {
    Json.Obj object = CharterJson.requireObject(json);
    SortedMap<Profession, Integer> present = new TreeMap<>();
    Json.Obj counts = object.object("present");
    counts
        .members()
        .keySet()
        .forEach(name -> present.put(new Profession(name), Math.toIntExact(counts.integer(name))));
    return new Committee(
        object.text("committee"),
        object.text("title"),
        new RoleId(object.text("members")),
        present,
        Passage.of(object.text("passage")));
  }

  private static Json texts(Iterable<?> values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.toString()));
    return Json.texts(texts);
  }

  private static <T extends Comparable<T>> SortedSet<T> set(
      Json.Obj json, String name, Function<String, T> of) {
    return CharterJson.texts(json, name).stream()
        .map(of)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
