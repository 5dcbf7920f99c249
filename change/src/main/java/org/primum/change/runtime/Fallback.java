package org.primum.change.runtime;

import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// What takes over where something is suspended or retired.
public sealed interface Fallback {
  /// An earlier version, by its digest.
  record Earlier(Digest artifact) implements Fallback {}

  /// Nothing: clinicians are told that it is down.
  record DowntimeNotice() implements Fallback {}

  /// `{to: "earlier", artifact} | {to: "downtime-notice"}`
  default Json.Obj json() {
    return switch (this) {
      case Earlier(Digest artifact) ->
          Json.object().put("to", "earlier").put("artifact", artifact.hex()).build();
      case DowntimeNotice() -> Json.object().put("to", "downtime-notice").build();
    };
  }

  /// Reads what [#json] wrote.
  ///
  /// @throws IllegalArgumentException if the fallback is unknown
  static Fallback of(Json.Obj json) {
    String word = json.text("to");
    return switch (word) {
      case "earlier" -> new Earlier(new Digest(json.text("artifact")));
      case "downtime-notice" -> new DowntimeNotice();
      default ->
          throw new IllegalArgumentException(
              "fallback `" + word + "` must be `earlier` or `downtime-notice`");
    };
  }
}
