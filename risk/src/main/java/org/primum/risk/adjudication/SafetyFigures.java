package org.primum.risk.adjudication;

import org.primum.risk.draws.Digits;
import org.primum.risk.draws.Share;
import org.primum.terms.json.Json;

/// What the safety gate measured on one option.
///
/// @param meanPerYear mean ΔH against doing nothing, weighted harm per year
/// @param worseThanBest in how many draws the option is worse than the best by more than the margin
/// @param harmful in how many draws it does more harm than doing nothing
/// @param newHarmPerYear mean H⁺ per year
public record SafetyFigures(
    double meanPerYear, Share worseThanBest, Share harmful, double newHarmPerYear) {
  /// The figures as decimal texts.
  public Json.Obj json() {
    return Json.object()
        .put("meanPerYear", Digits.six(meanPerYear))
        .put("probabilityWorseThanBest", Digits.six(worseThanBest.probability()))
        .put("probabilityOfHarm", Digits.six(harmful.probability()))
        .put("newHarmPerYear", Digits.six(newHarmPerYear))
        .put("draws", harmful.of())
        .build();
  }
}
