package org.primum.risk.simulation;

import java.util.List;
import java.util.Optional;
import org.primum.risk.draws.Digits;
import org.primum.risk.draws.Figures;
import org.primum.risk.draws.Share;
import org.primum.risk.model.HarmModel;
import org.primum.risk.model.Sign;
import org.primum.risk.validation.Interval;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// The expected change of harm of one option against doing nothing, in weighted harm per year.
///
/// @param deltaHarm ΔH, positive = more harm
/// @param newHarm H⁺, the harm the option brings, ≥ 0
/// @param avertedHarm H⁻, the harm it averts, ≥ 0; mean ΔH = mean H⁺ − mean H⁻
/// @param harmful the draws in which ΔH > 0
/// @param privacy the part of the means that is harm to privacy
/// @param minutesSaved clinicians' minutes saved per day; empty where none were stated
/// @param hazards the contribution of each hazard, in the order of the model
/// @param subgroups the contribution of each subgroup of patients that the model tells apart
/// @param drivers the quantities that matter, the most first
/// @param severities how the mean moves inside the range of each word of the scale that has one
/// @param missedMean the mean ΔH in closed form, where the draws miss it by more than five standard
///   errors: a tail so heavy that no number of draws shows its mean, nor its simulation error
/// @param exceedance ΔH not exceeded with given probabilities
public record OptionEstimate(
    OptionId option,
    Figures deltaHarm,
    Figures newHarm,
    Figures avertedHarm,
    Share harmful,
    Privacy privacy,
    Optional<Figures> minutesSaved,
    List<HazardShare> hazards,
    List<SubgroupShare> subgroups,
    List<Driver> drivers,
    List<SeverityMove> severities,
    Optional<Double> missedMean,
    List<Exceedance> exceedance) {
  /// The part of the mean harm that is harm to privacy, per year.
  public record Privacy(double newHarm, double avertedHarm) {
    /// True where no hazard of the option touches privacy.
    public boolean isEmpty() {
      return newHarm == 0 && avertedHarm == 0;
    }
  }

  /// What one hazard contributes to ΔH per year.
  ///
  /// @param mean signed: positive adds harm
  public record HazardShare(String id, Sign sign, boolean privacy, double mean, double sd) {}

  /// What falls on one subgroup of patients, per year. A benefit to most can hide harm to some.
  ///
  /// @param deltaHarm ΔH of the hazards that name the subgroup
  /// @param newHarm the mean of what adds harm, ≥ 0
  /// @param harmful the draws in which the subgroup comes to more harm
  public record SubgroupShare(String subgroup, Figures deltaHarm, double newHarm, Share harmful) {}

  /// How the mean ΔH per year moves while one word of the severity scale runs through its range and
  /// all others stay at their signed values.
  ///
  /// @param atLow mean ΔH with the word at its lowest
  /// @param atHigh mean ΔH with the word at its highest
  public record SeverityMove(String word, Interval range, double atLow, double atHigh) {}

  /// How much one quantity moves ΔH.
  ///
  /// @param low ΔH per year with the quantity at its 5 % quantile and all others at their means
  /// @param high likewise at its 95 % quantile
  /// @param varianceShare the squared correlation of the quantity with ΔH, 0 to 1
  /// @param source where the quantity comes from, for people
  public record Driver(
      String quantity, double low, double high, double varianceShare, String source) {
    /// How far ΔH moves between the two, ≥ 0.
    public double swing() {
      return Math.abs(high - low);
    }
  }

  /// A point of the exceedance curve.
  ///
  /// @param probability that ΔH per year is greater than `harm`
  public record Exceedance(double probability, double harm) {}

  public OptionEstimate {
    hazards = List.copyOf(hazards);
    subgroups = List.copyOf(subgroups);
    drivers = List.copyOf(drivers);
    severities = List.copyOf(severities);
    exceedance = List.copyOf(exceedance);
  }

  /// The estimate as JSON: numbers as decimal texts of six significant digits.
  public Json.Obj json() {
    Json.Builder json = Json.object().put("option", option.value());
    deltaHarm.json().members().forEach(json::put);
    json.put("meanPerDay", Digits.six(deltaHarm.mean() / HarmModel.DAYS_PER_YEAR))
        .put("newHarm", Digits.six(newHarm.mean()))
        .put("newHarmInterval", interval(newHarm))
        .put("avertedHarm", Digits.six(avertedHarm.mean()))
        .put("avertedHarmInterval", interval(avertedHarm))
        .put("probabilityOfHarm", Digits.six(harmful.probability()))
        .put("probabilityOfHarmInterval", Digits.json(harmful.interval()))
        .put("newHarmStandardError", Digits.six(newHarm.standardError()))
        .put("avertedHarmStandardError", Digits.six(avertedHarm.standardError()))
        .put("privacyNewHarm", Digits.six(privacy.newHarm()))
        .put("privacyAvertedHarm", Digits.six(privacy.avertedHarm()));
    missedMean.ifPresent(exact -> json.put("missedMean", Digits.six(exact)));
    minutesSaved.ifPresent(minutes -> json.put("clinicianMinutesSavedPerDay", minutes.json()));
    return json.put("usability", Digits.six(minutesSaved.map(Figures::mean).orElse(0.0)))
        .put("hazards", array(hazards.stream().<Json>map(OptionEstimate::json).toList()))
        .put("subgroups", array(subgroups.stream().<Json>map(OptionEstimate::json).toList()))
        .put("drivers", array(drivers.stream().<Json>map(OptionEstimate::json).toList()))
        .put("severities", array(severities.stream().<Json>map(OptionEstimate::json).toList()))
        .put("exceedance", array(exceedance.stream().<Json>map(OptionEstimate::json).toList()))
        .build();
  }

  private static Json interval(Figures figures) {
    return Json.texts(List.of(Digits.six(figures.p5()), Digits.six(figures.p95())));
  }

  private static Json array(List<Json> items) {
    return new Json.Arr(items);
  }

  private static Json.Obj json(HazardShare hazard) {
    return Json.object()
        .put("id", hazard.id())
        .put("sign", hazard.sign().word())
        .put("privacy", hazard.privacy())
        .put("mean", Digits.six(hazard.mean()))
        .put("sd", Digits.six(hazard.sd()))
        .build();
  }

  private static Json.Obj json(SubgroupShare share) {
    Json.Builder json = Json.object().put("subgroup", share.subgroup());
    share.deltaHarm().json().members().forEach(json::put);
    return json.put("newHarm", Digits.six(share.newHarm()))
        .put("probabilityOfHarm", Digits.six(share.harmful().probability()))
        .put("probabilityOfHarmInterval", Digits.json(share.harmful().interval()))
        .build();
  }

  private static Json.Obj json(SeverityMove move) {
    return Json.object()
        .put("word", move.word())
        .put("range", Digits.json(move.range()))
        .put("meanAtLow", Digits.six(move.atLow()))
        .put("meanAtHigh", Digits.six(move.atHigh()))
        .build();
  }

  private static Json.Obj json(Driver driver) {
    return Json.object()
        .put("quantity", driver.quantity())
        .put("low", Digits.six(driver.low()))
        .put("high", Digits.six(driver.high()))
        .put("varianceShare", Digits.six(driver.varianceShare()))
        .put("source", driver.source())
        .build();
  }

  private static Json.Obj json(Exceedance point) {
    return Json.object()
        .put("probability", Digits.six(point.probability()))
        .put("harm", Digits.six(point.harm()))
        .build();
  }
}
