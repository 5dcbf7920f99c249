package org.primum.risk.layers.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.primum.risk.layers.diagram.CutSet;
import org.primum.risk.layers.quantification.CutSetFigures;
import org.primum.risk.layers.quantification.EventImportance;
import org.primum.risk.layers.quantification.TopEventFigures;
import org.primum.risk.layers.study.Spread;
import org.primum.risk.layers.study.StudyFigures;
import org.primum.risk.layers.study.Subject;
import org.primum.risk.layers.study.SubjectFigures;
import org.primum.terms.json.Json;

/// The figures of a study as JSON. The first subject stands at the top, the rest in `others` in the
/// same shape.
public final class StudyJson {
  /// By criticality, the most critical first; ties by name.
  public static final Comparator<EventImportance> BY_CRITICALITY =
      Comparator.comparingDouble(
              (EventImportance event) ->
                  event.criticality().orElse(StrictMath.abs(event.birnbaum())))
          .reversed()
          .thenComparing(EventImportance::event);

  private StudyJson() {}

  /// The whole study.
  public static Json.Obj of(StudyFigures figures) {
    Json.Builder json =
        Json.object()
            .put("title", figures.study().title())
            .put("missionHours", Spelling.exact(figures.study().missionHours()));
    subject(figures.subjects().getFirst()).members().forEach(json::put);
    List<Json> others = new ArrayList<>();
    figures.subjects().stream().skip(1).forEach(subject -> others.add(subject(subject)));
    List<String> gates =
        figures.subjects().stream()
            .flatMap(subject -> subject.subject().ways().stream())
            .map(Subject.Way::gate)
            .toList();
    return json.put("others", new Json.Arr(others))
        .put("withoutSource", Json.texts(figures.study().withoutSource(gates)))
        .build();
  }

  private static Json.Obj subject(SubjectFigures found) {
    Json.Builder json =
        Json.object()
            .put("top", found.subject().name())
            .put("kind", found.subject().kind().word())
            .put("probability", Spelling.exact(found.probability()));
    figures(json, found.figures(), "the probability adds up from weighted sequences");
    found.spread().ifPresent(spread -> json.put("uncertainty", spread(spread)));
    return json.build();
  }

  /// Puts cut sets and importance; where there are none, the lists are empty and say why.
  static void figures(Json.Builder json, Optional<TopEventFigures> found, String without) {
    List<Json> importance = new ArrayList<>();
    found.ifPresent(
        top -> {
          json.put("coherent", top.coherent());
          json.put("cutSetsAre", top.coherent() ? "minimal cut sets" : "prime implicants");
          top.importance().stream()
              .sorted(BY_CRITICALITY)
              .forEach(event -> importance.add(importance(event)));
        });
    Optional<CutSetFigures> sets = found.flatMap(TopEventFigures::cutSets);
    List<Json> listed = new ArrayList<>();
    sets.ifPresent(
        figures -> {
          json.put("minimalCutSetCount", figures.count().toString());
          json.put(
              "cutSetsByOrder",
              Json.texts(figures.byOrder().stream().map(Object::toString).toList()));
          json.put("rareEventApproximation", Spelling.exact(figures.rareEvent()));
          Spelling.put(json, "minCutUpperBound", figures.minCutUpperBound());
          figures.likeliest().stream()
              .map(CutSet::names)
              .forEach(names -> listed.add(Json.texts(names)));
        });
    if (sets.isEmpty()) {
      String why = found.isEmpty() ? without : "there are too many cut sets to hold";
      json.put("minimalCutSetsOmitted", why);
    }
    json.put("minimalCutSets", new Json.Arr(listed)).put("importance", new Json.Arr(importance));
  }

  private static Json.Obj importance(EventImportance event) {
    Json.Builder json =
        Json.object()
            .put("event", event.event())
            .put("probability", Spelling.exact(event.probability()))
            .put("birnbaum", Spelling.exact(event.birnbaum()));
    Spelling.put(json, "criticality", event.criticality());
    Spelling.put(json, "fussellVesely", event.fussellVesely());
    Spelling.put(json, "raw", event.riskAchievementWorth());
    Spelling.put(json, "rrw", event.riskReductionWorth());
    return json.build();
  }

  private static Json.Obj spread(Spread spread) {
    return Spelling.spread(spread.figures())
        .put("draws", spread.draws())
        .put("seed", spread.seed())
        .put("worldsCutToProbability", spread.cut())
        .build();
  }
}
