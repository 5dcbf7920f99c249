package org.primum.charter;

import java.util.SortedMap;
import java.util.TreeMap;
import org.primum.terms.DecisionId;
import org.primum.terms.KindId;
import org.primum.terms.json.Json;

/// Writes and reads one kind of change. What smaller changes need is written only where the kind
/// has them, so that charters adopted before they existed keep their digest.
final class KindJson {
  private KindJson() {}

  static Json write(Kind kind) {
    Json.Builder json =
        Json.object()
            .put("title", kind.title())
            .put("decisions", needs(kind.decisions()))
            .put("hazards", CharterJson.object(kind.hazards(), Json::of));
    kind.minor().ifPresent(tier -> json.put("minor", tier(tier)));
    CharterJson.some(kind.patterns(), KindJson::tier)
        .ifPresent(patterns -> json.put("standard", patterns));
    return json.build();
  }

  static Kind read(String id, Json.Obj json) {
    SortedMap<String, String> hazards = new TreeMap<>();
    Json.Obj words = json.object("hazards");
    words.members().keySet().forEach(name -> hazards.put(name, words.text(name)));
    SortedMap<String, Kind.Tier> patterns = new TreeMap<>();
    if (json.find("standard").isPresent()) {
      Json.Obj standard = json.object("standard");
      standard.members().keySet().forEach(name -> patterns.put(name, tier(standard.object(name))));
    }
    return new Kind(
        new KindId(id),
        json.text("title"),
        needs(json.object("decisions")),
        hazards,
        json.find("minor").map(any -> tier(json.object("minor"))),
        patterns);
  }

  private static Json tier(Kind.Tier tier) {
    return Json.object().put("when", tier.when()).put("decisions", needs(tier.decisions())).build();
  }

  private static Kind.Tier tier(Json.Obj json) {
    return new Kind.Tier(json.text("when"), needs(json.object("decisions")));
  }

  private static Json needs(SortedMap<DecisionId, Need> needs) {
    return CharterJson.object(needs, need -> Json.of(need.words()));
  }

  private static SortedMap<DecisionId, Need> needs(Json.Obj json) {
    SortedMap<DecisionId, Need> needs = new TreeMap<>();
    json.members()
        .keySet()
        .forEach(name -> needs.put(new DecisionId(name), Need.of(json.text(name))));
    return needs;
  }
}
