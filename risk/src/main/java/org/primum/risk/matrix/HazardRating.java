package org.primum.risk.matrix;

import java.util.Optional;
import org.primum.risk.draws.Digits;
import org.primum.risk.model.Sign;
import org.primum.terms.json.Json;

/// Where one hazard of one option falls.
///
/// @param meanPerYear its contribution to mean ΔH, signed
/// @param probability per exposure: the product of the means of its chain; empty for a hazard
///   judged as a whole
/// @param harm the word of the severity scale that its severity is read as; empty as above
/// @param cell empty where the table has no place for it
/// @param why the reason where there is no cell, else empty
public record HazardRating(
    String hazard,
    Sign sign,
    double meanPerYear,
    Optional<Double> probability,
    Optional<String> harm,
    Optional<Cell> cell,
    String why) {
  /// A cell of the table.
  ///
  /// @param rank of the rating, from 0
  public record Cell(
      RiskMatrix.Likelihood likelihood,
      RiskMatrix.Consequence consequence,
      RiskMatrix.Rating rating,
      int rank) {
    /// The cell for people.
    public String description() {
      return likelihood.word() + " × " + consequence.word() + " → " + rating.word();
    }
  }

  /// The rating as JSON.
  public Json.Obj json() {
    Json.Builder json =
        Json.object()
            .put("id", hazard)
            .put("sign", sign.word())
            .put("meanPerYear", Digits.six(meanPerYear))
            .put("probabilityPerExposure", probability.map(Digits::six))
            .put("harm", harm);
    harm.flatMap(HarmScale::named)
        .ifPresent(
            scale ->
                json.put("ahrq", scale.title())
                    .put("nccMerp", Json.texts(scale.merp().stream().map(Enum::name).toList())));
    cell.ifPresent(
        own ->
            json.put("likelihood", own.likelihood().word())
                .put("consequence", own.consequence().word())
                .put("rating", own.rating().word())
                .put("acceptability", own.rating().acceptability().word()));
    if (cell.isEmpty()) {
      json.put("unrated", why);
    }
    return json.build();
  }
}
