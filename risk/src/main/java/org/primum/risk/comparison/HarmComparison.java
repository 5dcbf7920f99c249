package org.primum.risk.comparison;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.primum.documents.Faults;
import org.primum.risk.adjudication.Adjudication;
import org.primum.risk.adjudication.Adjudicator;
import org.primum.risk.adjudication.Compliance;
import org.primum.risk.adjudication.Limits;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.HarmOption;
import org.primum.risk.simulation.DrawPlan;
import org.primum.risk.simulation.HarmEngine;
import org.primum.risk.simulation.HarmEstimate;
import org.primum.risk.simulation.Simulation;
import org.primum.risk.turning.TurningPoint;
import org.primum.risk.turning.TurningPoints;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// The options of a change compared: the estimate, and what the gates make of it.
///
/// @param severityCorners at how many corners of the severity ranges the choice was tried
/// @param turning what would have to be true for another choice; empty where it was not asked for
public record HarmComparison(
    HarmEstimate estimate,
    Adjudication adjudication,
    int severityCorners,
    List<TurningPoint> turning) {
  public HarmComparison {
    turning = List.copyOf(turning);
  }

  /// Compares under a charter.
  ///
  /// @param compliance the determination of every option, doing nothing among them
  /// @param accepted the options whose risk clinical leadership accepted in writing
  /// @throws IllegalArgumentException if an option has no determination
  public static HarmComparison of(
      Simulation simulation,
      Map<OptionId, Compliance> compliance,
      Set<OptionId> accepted,
      Limits limits) {
    Adjudication adjudication =
        Adjudicator.adjudicate(
            simulation.candidates(compliance, accepted),
            limits,
            simulation.reweighings(compliance, accepted));
    return new HarmComparison(
        simulation.estimate(), adjudication, simulation.severityCorners(), List.of());
  }

  /// Compares without a charter, by the determinations and limits that the model carries itself,
  /// and finds what would have to be true for another choice.
  ///
  /// @throws org.primum.documents.MalformedDocument if the model lacks a determination or limits,
  ///   or as [HarmEngine#simulate]
  /// @throws IllegalArgumentException as [HarmEngine#simulate]
  public static HarmComparison ofModel(HarmModel model, DrawPlan plan) {
    Faults faults = new Faults();
    Map<OptionId, Compliance> compliance = new TreeMap<>();
    for (HarmOption option : model.options()) {
      option
          .compliance()
          .ifPresentOrElse(
              determination -> compliance.put(option.id(), determination),
              () ->
                  faults.add(
                      option.place(),
                      "no-determination",
                      "option `"
                          + option.id()
                          + "` has no determination, which comes before safety; add `compliance: "
                          + String.join(" | ", Compliance.words())
                          + "`"));
    }
    if (model.limits().isEmpty()) {
      faults.add(
          model.place(),
          "no-limits",
          "key `precedence` is missing and there is no charter; add `precedence: {margin: 0.05 per"
              + " year, alpha: 0.05, harmLimit: {probability: 0.2}, newHarmLimit: 0.5 per year}`"
              + " with the limits that clinical leadership signed");
    }
    faults.throwIfAny();
    Limits limits = model.limits().orElseThrow();
    HarmComparison compared = of(HarmEngine.simulate(model, plan), compliance, Set.of(), limits);
    return new HarmComparison(
        compared.estimate(),
        compared.adjudication(),
        compared.severityCorners(),
        TurningPoints.of(model, plan, compliance, limits));
  }

  /// The adjudication as canonical JSON, with what it rests on.
  public Json.Obj json() {
    Json.Builder json =
        Json.object()
            .put("harm", estimate.title())
            .put("modelDigest", estimate.model().hex())
            .put("estimateDigest", estimate.digest().hex())
            .put("sampler", estimate.plan().sampler().word())
            .put("seed", estimate.plan().seed())
            .put("draws", estimate.plan().draws());
    adjudication.json().members().forEach(json::put);
    return json.put("severityCorners", severityCorners)
        .put(
            "whatWouldHaveToBeTrue",
            new Json.Arr(turning.stream().<Json>map(TurningPoint::json).toList()))
        .build();
  }
}
