package org.primum.risk.simulation;

import java.util.List;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.Quantity;
import org.primum.terms.Digest;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// The expected change of harm for every option of a change.
///
/// @param title what the change is, for people
/// @param model the digest of the model estimated
/// @param options in the order of the model, doing nothing among them with zeros
/// @param opinions the quantities that are somebody's opinion, each with whose
public record HarmEstimate(
    String title,
    Digest model,
    DrawPlan plan,
    List<OptionEstimate> options,
    List<String> opinions) {
  /// The unit of every figure of harm that is not named otherwise.
  public static final String UNIT = "weighted harm per year";

  public HarmEstimate {
    options = List.copyOf(options);
    opinions = List.copyOf(opinions);
  }

  static HarmEstimate of(HarmModel model, DrawPlan plan, List<OptionEstimate> options) {
    return new HarmEstimate(
        model.title(),
        model.digest(),
        plan,
        options,
        model.opinions().stream().map(HarmEstimate::opinion).toList());
  }

  private static String opinion(Quantity quantity) {
    return quantity.name() + " (" + quantity.source().description() + ")";
  }

  /// The estimate of `option`.
  ///
  /// @throws IllegalArgumentException if it was not estimated
  public OptionEstimate option(OptionId option) {
    return options.stream()
        .filter(estimate -> estimate.option().equals(option))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("option `" + option + "` was not estimated"));
  }

  /// The estimate as canonical JSON: numbers as decimal texts of six significant digits.
  public Json.Obj json() {
    return Json.object()
        .put("harm", title)
        .put("unit", UNIT)
        .put("modelDigest", model.hex())
        .put("sampler", plan.sampler().word())
        .put("seed", plan.seed())
        .put("draws", plan.draws())
        .put("options", new Json.Arr(options.stream().<Json>map(OptionEstimate::json).toList()))
        .put("opinions", Json.texts(opinions))
        .build();
  }

  /// The digest of [#json]: what clinical leadership signs.
  public Digest digest() {
    return Digest.of(json());
  }
}
