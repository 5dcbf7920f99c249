package org.primum.risk.information;

import java.util.List;
import java.util.Optional;
import org.primum.risk.draws.Digits;
import org.primum.risk.simulation.DrawPlan;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// What it would be worth to know more before deciding, in expected harm averted per year.
///
/// @param model the digest of the model
/// @param considered the options that may be chosen
/// @param best which of them has the least expected harm as things are known
/// @param everything EVPI: the worth of knowing every quantity exactly
/// @param quantities EVPPI: the worth of knowing one, the most valuable first
/// @param trial EVSI: the worth of one trial that counts several quantities; empty where none was
///   asked for
public record KnowledgeValue(
    String title,
    Digest model,
    DrawPlan plan,
    List<OptionId> considered,
    OptionId best,
    Gain everything,
    List<OfQuantity> quantities,
    Optional<OfTrial> trial) {
  /// The worth of knowing one quantity.
  ///
  /// @param exactly EVPPI: of knowing it exactly
  /// @param counted EVSI: of a trial that counts it alone; empty where none was asked for, or no
  ///   trial counts it
  /// @param source where the quantity comes from, for people
  public record OfQuantity(String quantity, Gain exactly, Optional<Gain> counted, String source) {}

  /// The worth of one trial.
  ///
  /// @param observes the quantities it counts
  public record OfTrial(long encounters, List<String> observes, Gain gain) {
    public OfTrial {
      observes = List.copyOf(observes);
    }
  }

  public KnowledgeValue {
    considered = List.copyOf(considered);
    quantities = List.copyOf(quantities);
  }

  /// The share of the worth of knowing everything, 0 to 1.
  public double share(Gain gain) {
    return everything.value() > 0 ? Math.min(1, gain.value() / everything.value()) : 0;
  }

  /// The worth as canonical JSON: numbers as decimal texts of six significant digits.
  public Json.Obj json() {
    Json.Builder json =
        Json.object()
            .put("harm", title)
            .put("unit", "weighted harm per year averted by deciding better")
            .put("modelDigest", model.hex())
            .put("sampler", plan.sampler().word())
            .put("seed", plan.seed())
            .put("draws", plan.draws())
            .put("considered", Json.texts(considered.stream().map(OptionId::value).toList()))
            .put("best", best.value())
            .put("evpi", everything.json())
            .put("quantities", new Json.Arr(quantities.stream().<Json>map(this::json).toList()));
    trial.ifPresent(asked -> json.put("trial", json(asked)));
    return json.build();
  }

  private Json.Obj json(OfQuantity quantity) {
    Json.Builder json =
        Json.object()
            .put("quantity", quantity.quantity())
            .put("evppi", quantity.exactly().json())
            .put("shareOfEvpi", Digits.six(share(quantity.exactly())));
    quantity.counted().ifPresent(gain -> json.put("evsi", gain.json()));
    return json.put("source", quantity.source()).build();
  }

  private Json.Obj json(OfTrial asked) {
    return Json.object()
        .put("encounters", asked.encounters())
        .put("observes", Json.texts(asked.observes()))
        .put("evsi", asked.gain().json())
        .put("shareOfEvpi", Digits.six(share(asked.gain())))
        .build();
  }
}
