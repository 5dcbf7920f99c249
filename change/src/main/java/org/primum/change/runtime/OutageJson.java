package org.primum.change.runtime;

import java.time.Duration;
import org.primum.charter.operation.Outage;
import org.primum.terms.json.Json;

/// The JSON of an outage behaviour as it stands in activations.
public final class OutageJson {
  private OutageJson() {}

  /// `{behaviour: "stop"} | {behaviour: "continue", atMost}` with an ISO 8601 duration.
  public static Json.Obj json(Outage outage) {
    return switch (outage) {
      case Outage.Stop() -> Json.object().put("behaviour", "stop").build();
      case Outage.Continue(Duration atMost) ->
          Json.object().put("behaviour", "continue").put("atMost", atMost.toString()).build();
    };
  }

  /// Reads what [#json] wrote.
  ///
  /// @throws IllegalArgumentException if the behaviour is unknown
  public static Outage of(Json.Obj json) {
    String word = json.text("behaviour");
    return switch (word) {
      case "stop" -> new Outage.Stop();
      case "continue" -> new Outage.Continue(Duration.parse(json.text("atMost")));
      default ->
          throw new IllegalArgumentException(
              "outage behaviour `" + word + "` must be `stop` or `continue`");
    };
  }
}
