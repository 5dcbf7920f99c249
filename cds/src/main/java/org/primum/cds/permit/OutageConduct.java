package org.primum.cds.permit;

import java.time.Duration;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;

/// What an artifact does while no fresh permit can be had, as its activation says.
public sealed interface OutageConduct {
  /// Stops at once, with a downtime notice.
  record Stop() implements OutageConduct {}

  /// Goes on under the last permit that verified.
  ///
  /// @param atMost counted from the moment the last verified checkpoint was issued
  record Continue(Duration atMost) implements OutageConduct {}

  /// Reads `{behaviour: "stop"} | {behaviour: "continue", atMost}`.
  ///
  /// @throws MalformedJson if it says neither
  static OutageConduct of(Json.Obj json) {
    String word = json.text("behaviour");
    return switch (word) {
      case "stop" -> new Stop();
      case "continue" -> new Continue(Duration.parse(json.text("atMost")));
      default ->
          throw new MalformedJson("outage behaviour `" + word + "` must be `stop` or `continue`");
    };
  }
}
