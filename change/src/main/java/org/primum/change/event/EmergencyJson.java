package org.primum.change.event;

import static org.primum.change.event.Members.event;

import java.time.Instant;
import org.primum.change.event.RunningEvent.Artifact;
import org.primum.change.event.RunningEvent.Conduct;
import org.primum.change.event.RunningEvent.EmergencyDeclared;
import org.primum.change.event.RunningEvent.EmergencyOverride;
import org.primum.change.event.RunningEvent.EmergencyStarted;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.OutageJson;
import org.primum.terms.ArtifactId;
import org.primum.terms.json.Json;

/// The JSON of the events of an emergency.
final class EmergencyJson {
  private EmergencyJson() {}

  static Json.Obj json(EmergencyDeclared declared) {
    return override("emergency-declared", declared.override())
        .put("reason", declared.reason().json())
        .put("covers", declared.covers().value())
        .build();
  }

  static Json.Obj json(EmergencyStarted started) {
    return override("emergency-started", started.override())
        .put("declared", started.declared())
        .put("renewal", started.renewal())
        .put("reason", started.reason().json())
        .put("covers", started.covers().value())
        .build();
  }

  private static Json.Builder override(String word, EmergencyOverride override) {
    Artifact artifact = override.artifact();
    return event(word)
        .put("artifact", artifact.id().value())
        .put("option", artifact.option().value())
        .put("hash", artifact.hash().hex())
        .put("engineBuild", artifact.engineBuild().hex())
        .put("system", override.system())
        .put("outage", OutageJson.json(override.conduct().outage()))
        .put("fallback", override.conduct().fallback().json())
        .put("ends", override.ends().toString());
  }

  static RunningEvent of(String word, Json.Obj json) {
    return switch (word) {
      case "emergency-declared" ->
          new EmergencyDeclared(
              override(json), Members.commitment(json, "reason"), Members.chamber(json, "covers"));
      case "emergency-started" ->
          new EmergencyStarted(
              override(json),
              json.integer("declared"),
              json.bool("renewal"),
              Members.commitment(json, "reason"),
              Members.chamber(json, "covers"));
      default -> throw Members.unknown(word);
    };
  }

  private static EmergencyOverride override(Json.Obj json) {
    return new EmergencyOverride(
        new Artifact(
            new ArtifactId(json.text("artifact")),
            Members.option(json),
            Members.digest(json, "hash"),
            Members.digest(json, "engineBuild")),
        Members.maybeText(json, "system"),
        new Conduct(OutageJson.of(json.object("outage")), Fallback.of(json.object("fallback"))),
        Instant.parse(json.text("ends")));
  }
}
