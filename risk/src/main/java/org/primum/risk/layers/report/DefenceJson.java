package org.primum.risk.layers.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.primum.risk.layers.defence.Belief;
import org.primum.risk.layers.defence.DefenceFigures;
import org.primum.risk.layers.defence.EvidenceAge;
import org.primum.risk.layers.defence.HoleFigures;
import org.primum.risk.layers.defence.Layer;
import org.primum.risk.layers.merging.Arrangement;
import org.primum.risk.layers.merging.HoleMerge;
import org.primum.risk.layers.merging.MergeFigures;
import org.primum.terms.RoleId;
import org.primum.terms.json.Json;

/// Layers of defence, and the merging of roles, as JSON.
public final class DefenceJson {
  private DefenceJson() {}

  /// Every hazard with its layers.
  public static Json.Obj of(DefenceFigures figures) {
    List<Json> hazards = new ArrayList<>();
    figures.hazards().forEach(found -> hazards.add(hazard(figures, found)));
    return Json.object()
        .put("title", figures.model().title())
        .put("sharing", figures.model().sharing().word())
        .put("evidenceAgeOn", figures.on().toString())
        .put("hazards", new Json.Arr(hazards))
        .put("singleLayer", Json.texts(figures.singleLayer()))
        .build();
  }

  private static Json.Obj hazard(DefenceFigures figures, HoleFigures found) {
    Json.Builder json =
        Json.object().put("hazard", found.hazard().id()).put("kind", found.hazard().kind());
    EstimateJson.put(json, "probability", found.through());
    List<Json> layers = new ArrayList<>();
    for (Layer layer : found.layers()) {
      layers.add(layer(figures, found, layer));
    }
    json.put("independentLooks", found.looks()).put("layers", new Json.Arr(layers));
    StudyJson.figures(json, found.figures(), "a detection has no source");
    return json.build();
  }

  private static Json.Obj layer(DefenceFigures figures, HoleFigures found, Layer layer) {
    Json.Builder json =
        Json.object().put("layer", layer.id()).put("role", layer.role().map(RoleId::value));
    layer.detection(found.hazard()).ifPresent(belief -> belief(json, belief, figures));
    return json.build();
  }

  private static void belief(Json.Builder json, Belief belief, DefenceFigures figures) {
    switch (belief) {
      case Belief.Sourced sourced -> {
        json.put("detects", Spelling.exact(sourced.middle()))
            .put("distribution", sourced.quantity().distribution().json())
            .put("from", sourced.quantity().source().json())
            .put("dated", sourced.dated().map(LocalDate::toString));
        EvidenceAge.of(sourced, figures.on(), figures.model().staleAfterDays())
            .ifPresent(age -> json.put("evidenceAgeDays", age.days()).put("stale", age.stale()));
      }
      case Belief.Assumed assumed ->
          json.put(
              "detectsRange",
              Json.object()
                  .put("label", EstimateJson.LABEL)
                  .put("low", Spelling.exact(assumed.low()))
                  .put("high", Spelling.exact(assumed.high()))
                  .build());
    }
  }

  /// Every hazard with the roles apart and merged.
  public static Json.Obj of(MergeFigures figures) {
    List<Json> hazards = new ArrayList<>();
    figures.hazards().forEach(found -> hazards.add(merge(found)));
    return Json.object()
        .put("title", figures.title())
        .put("roles", Json.texts(figures.roles().stream().map(RoleId::value).toList()))
        .put("hazards", new Json.Arr(hazards))
        .put("singleLayerApart", Json.texts(figures.singleLayerApart()))
        .put("singleLayer", Json.texts(figures.singleLayerMerged()))
        .build();
  }

  private static Json.Obj arrangement(Arrangement arrangement) {
    Json.Builder json = Json.object();
    EstimateJson.put(json, "probability", arrangement.through());
    List<Json> layers = new ArrayList<>();
    arrangement
        .misses()
        .forEach(
            (layer, misses) -> {
              Json.Builder one = Json.object().put("layer", layer);
              EstimateJson.put(one, "misses", misses);
              one.put("sharesWith", Json.texts(arrangement.sharing(layer)));
              layers.add(one.build());
            });
    return json.put("layers", new Json.Arr(layers)).build();
  }

  private static Json.Obj merge(HoleMerge found) {
    Json.Builder json =
        Json.object()
            .put("hazard", found.hazard().id())
            .put("kind", found.hazard().kind())
            .put("guardians", Json.texts(found.guardians()))
            .put("otherLayers", Json.texts(found.others()))
            .put("independentGuardians", arrangement(found.apart()))
            .put("dependentGuardians", arrangement(found.joined()))
            .put("oneLeader", arrangement(found.merged()));
    EstimateJson.put(json, "ratio", found.toIndependent());
    EstimateJson.put(json, "ratioToDependent", found.toDependent());
    return json.put("looksApart", found.looksApart())
        .put("looksMerged", found.looksMerged())
        .build();
  }
}
