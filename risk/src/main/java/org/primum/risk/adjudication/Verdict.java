package org.primum.risk.adjudication;

import java.util.List;
import java.util.Optional;
import org.primum.risk.draws.Digits;
import org.primum.terms.OptionId;
import org.primum.terms.json.Json;

/// How one option fared at each gate.
///
/// @param safety empty where compliance ended the discussion, or nothing could be the best
/// @param minutesSaved mean clinician minutes saved per day
/// @param reasons sentences for people, in the order of the gates
public record Verdict(
    OptionId option,
    Compliance compliance,
    Optional<SafetyFigures> safety,
    double minutesSaved,
    Standing standing,
    List<String> reasons) {
  public Verdict {
    reasons = List.copyOf(reasons);
  }

  /// The verdict with figures as decimal texts.
  public Json.Obj json() {
    Json.Builder json =
        Json.object().put("option", option.value()).put("compliance", compliance.word());
    safety.ifPresent(figures -> json.put("safety", figures.json()));
    return json.put("minutesSavedPerDay", Digits.six(minutesSaved))
        .put("standing", standing.word())
        .put("reasons", Json.texts(reasons))
        .build();
  }
}
