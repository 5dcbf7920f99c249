package org.primum.change.runtime;

import org.primum.terms.json.Json;

/// What a running artifact does while its permit cannot be verified. Losing an alert that people
/// rely on is a hazard too, so each activation says which.
public sealed interface Outage {
  /// Stop, with a downtime notice.
  record Stop() implements Outage {}

  /// Continue on the last verified permit.
  ///
  /// @param hours at most so many hours, 1 to 168
  record Continue(int hours) implements Outage {
    /// @throws IllegalArgumentException if the hours are outside 1 to 168
    public Continue {
      if (hours < 1 || hours > 168) {
        throw new IllegalArgumentException(
            "outage hours `" + hours + "` must be 1 to 168 (a week)");
      }
    }
  }

  /// `{behaviour: "stop"} | {behaviour: "continue", hours}`
  default Json.Obj json() {
    return switch (this) {
      case Stop() -> Json.object().put("behaviour", "stop").build();
      case Continue(int hours) ->
          Json.object().put("behaviour", "continue").put("hours", hours).build();
    };
  }

  /// Reads what [#json] wrote.
  ///
  /// @throws IllegalArgumentException if the behaviour is unknown
  static Outage of(Json.Obj json) {
    String word = json.text("behaviour");
    return switch (word) {
      case "stop" -> new Stop();
      case "continue" -> new Continue((int) json.integer("hours"));
      default ->
          throw new IllegalArgumentException(
              "outage behaviour `" + word + "` must be `stop` or `continue`");
    };
  }
}
