package org.primum.logic.interpreted;

import java.util.List;
import java.util.Map;
import org.primum.logic.ValueSetExpansion;
import org.primum.logic.value.Moment;
import org.primum.logic.value.Value;

/// All that an evaluation depends on besides the logic.
///
/// @param now the moment of evaluation, in UTC
/// @param parameters of the main library, by name; those not named keep their defaults
/// @param valueSets expansions of the value sets that the logic names
/// @param records what retrieves find
public record Situation(
    Moment now, Map<String, Value> parameters, List<ValueSetExpansion> valueSets, Records records) {
  /// Copies the parameters and expansions.
  public Situation {
    parameters = Map.copyOf(parameters);
    valueSets = List.copyOf(valueSets);
  }

  /// A moment without a patient.
  public static Situation at(Moment now) {
    return new Situation(now, Map.of(), List.of(), Records.NONE);
  }
}
