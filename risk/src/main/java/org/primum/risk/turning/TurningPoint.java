package org.primum.risk.turning;

import java.util.Optional;
import org.primum.risk.draws.Digits;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// A value at which the choice turns, all else as the model says.
///
/// @param lever what is turned
/// @param value where the choice turns, in the lever's own unit
/// @param below what the gates choose just below it; empty where nothing may be chosen
/// @param above likewise just above it
public record TurningPoint(
    Lever lever, double value, Optional<OptionId> below, Optional<OptionId> above) {

  /// How probable it is that the truth lies on the other side of the turning point than the mean;
  /// empty for a word of the severity scale, which is a judgement and has no probability.
  public Optional<Double> beyond() {
    return lever.cdf(value).map(below -> value > lever.now() ? 1 - below : below);
  }

  /// The turning point for people.
  public String sentence() {
    return lever.name()
        + " below "
        + Digits.significant(value, 3)
        + ": "
        + name(below)
        + "; above: "
        + name(above)
        + " (now "
        + Digits.significant(lever.now(), 3)
        + beyond().map(p -> ", P(beyond) = " + Digits.probability(p)).orElse("")
        + ")";
  }

  private static String name(Optional<OptionId> option) {
    return option.map(OptionId::value).orElse("no option");
  }

  /// The turning point as JSON: numbers as decimal texts.
  public Json.Obj json() {
    return Json.object()
        .put("of", lever.kind())
        .put("name", lever.name())
        .put("now", Digits.six(lever.now()))
        .put("value", Digits.six(value))
        .put("below", below.map(OptionId::value))
        .put("above", above.map(OptionId::value))
        .put("probabilityBeyond", beyond().map(Digits::six))
        .build();
  }
}
