package org.primum.risk.elicitation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One quantity that experts were asked about.
///
/// @param id its name, e.g. in a harm model
/// @param words the question as it was put
/// @param unit of the values, may be empty
/// @param range values that are possible at all
/// @param answers by expert's id, in the order of the file, at least one
/// @param reasons by expert's id, why they said so; may lack some
public record Question(
    String id,
    String words,
    String unit,
    Background background,
    Range range,
    Map<String, Quantiles> answers,
    Map<String, String> reasons) {
  /// @throws IllegalArgumentException if nobody answered, a value lies outside the range, or a
  ///   value on a log-uniform background is not above 0
  public Question {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("quantity `" + id + "` needs an answer; nobody gave one");
    }
    for (Map.Entry<String, Quantiles> answer : answers.entrySet()) {
      for (double value : answer.getValue().values()) {
        if (!range.holds(value) || (background == Background.LOG_UNIFORM && !(value > 0))) {
          throw new IllegalArgumentException(
              "answer of `"
                  + answer.getKey()
                  + "` to `"
                  + id
                  + "` has `"
                  + value
                  + "`, allowed are values strictly inside the range, above 0 on a log-uniform scale");
        }
      }
    }
  }
}
