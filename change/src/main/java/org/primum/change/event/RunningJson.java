package org.primum.change.event;

import static org.primum.change.event.Members.digest;
import static org.primum.change.event.Members.event;

import java.time.Instant;
import java.time.Period;
import org.primum.change.dossier.DecisionRef;
import org.primum.change.event.RunningEvent.Activated;
import org.primum.change.event.RunningEvent.Artifact;
import org.primum.change.event.RunningEvent.Cause;
import org.primum.change.event.RunningEvent.Conduct;
import org.primum.change.event.RunningEvent.EmergencyDeclared;
import org.primum.change.event.RunningEvent.EmergencyStarted;
import org.primum.change.event.RunningEvent.ExternalAttested;
import org.primum.change.event.RunningEvent.ExternalRegistered;
import org.primum.change.event.RunningEvent.ExternalVerified;
import org.primum.change.event.RunningEvent.Foundation;
import org.primum.change.event.RunningEvent.IncidentClosed;
import org.primum.change.event.RunningEvent.IncidentOpened;
import org.primum.change.event.RunningEvent.Reconciled;
import org.primum.change.event.RunningEvent.ResumptionAgreed;
import org.primum.change.event.RunningEvent.Retired;
import org.primum.change.event.RunningEvent.SilentTrialWaived;
import org.primum.change.event.RunningEvent.Suspended;
import org.primum.change.gate.ReasonClass;
import org.primum.change.runtime.Fallback;
import org.primum.change.runtime.Mode;
import org.primum.change.runtime.OutageJson;
import org.primum.terms.ArtifactId;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;
import org.primum.terms.json.MalformedJson;

/// The JSON of [RunningEvent].
final class RunningJson {
  private RunningJson() {}

  static Json.Obj json(RunningEvent event) {
    return switch (event) {
      case SilentTrialWaived waived ->
          event("silent-trial-waived")
              .put("artifact", waived.artifact().hex())
              .put("reasonClass", waived.reasonClass().word())
              .put("reason", waived.reason().json())
              .put("covers", waived.covers().value())
              .build();
      case Activated activated -> activated(activated);
      case Suspended suspended -> suspended(suspended);
      case ResumptionAgreed agreed ->
          event("resumption-agreed")
              .put("chamber", agreed.chamber().value())
              .put("reason", agreed.reason().json())
              .build();
      case ExternalRegistered registered ->
          external("external-registered", registered.id())
              .put("option", registered.option().value())
              .put("system", registered.system())
              .put("approved", registered.approved().hex())
              .put("reconcileEvery", registered.reconcileEvery().map(Period::toString))
              .build();
      case ExternalAttested attested -> {
        Json.Builder json =
            external("external-attested", attested.id())
                .put("installed", attested.installed().hex());
        Members.put(json, "note", attested.note());
        yield json.build();
      }
      case ExternalVerified verified ->
          external("external-verified", verified.id())
              .put("found", verified.found().hex())
              .put("restsOn", foundation(verified.restsOn()))
              .build();
      case Reconciled reconciled ->
          compared("reconciled", reconciled.id(), reconciled.approved(), reconciled.found())
              .put("matches", reconciled.matches())
              .build();
      case IncidentOpened(ArtifactId id, Digest approved, Digest found) ->
          compared("incident-opened", id, approved, found).build();
      case IncidentClosed(ArtifactId id, long seq) ->
          external("incident-closed", id).put("seq", seq).build();
      case Retired retired ->
          event("retired")
              .put("chamber", retired.chamber().value())
              .put("fallback", retired.fallback().json())
              .put("reason", retired.reason().json())
              .build();
      case EmergencyDeclared declared -> EmergencyJson.json(declared);
      case EmergencyStarted started -> EmergencyJson.json(started);
    };
  }

  private static Json.Builder external(String word, ArtifactId id) {
    return event(word).put("artifact", id.value());
  }

  private static Json.Builder compared(String word, ArtifactId id, Digest approved, Digest found) {
    return external(word, id).put("approved", approved.hex()).put("found", found.hex());
  }

  private static Json.Obj activated(Activated activated) {
    Artifact artifact = activated.artifact();
    return external("activated", artifact.id())
        .put("option", artifact.option().value())
        .put("hash", artifact.hash().hex())
        .put("engineBuild", artifact.engineBuild().hex())
        .put("mode", activated.mode().word())
        .put("outage", OutageJson.json(activated.conduct().outage()))
        .put("fallback", activated.conduct().fallback().json())
        .put("restsOn", foundation(activated.restsOn()))
        .build();
  }

  private static Json.Obj suspended(Suspended suspended) {
    Json.Builder json =
        event("suspended")
            .put("chamber", suspended.chamber().value())
            .put("fallback", suspended.fallback().json())
            .put(
                "cause",
                switch (suspended.cause()) {
                  case PERSON -> "person";
                  case NON_COMPLIANT -> "non-compliant";
                });
    Members.put(json, "reason", suspended.reason());
    return json.build();
  }

  private static Json.Obj foundation(Foundation foundation) {
    Json.Builder json =
        Json.object()
            .put("decisions", Members.array(foundation.decisions(), DecisionRef::json))
            .put("determination", foundation.determination())
            .put("adjudication", foundation.adjudication());
    foundation.acceptance().ifPresent(seq -> json.put("acceptance", seq));
    foundation.silentTrial().ifPresent(report -> json.put("silentTrial", report.hex()));
    foundation.waiver().ifPresent(seq -> json.put("waiver", seq));
    foundation.until().ifPresent(until -> json.put("until", until.toString()));
    return json.build();
  }

  static RunningEvent of(String word, Json.Obj json) {
    return switch (word) {
      case "silent-trial-waived" ->
          new SilentTrialWaived(
              digest(json, "artifact"),
              ReasonClass.of(json.text("reasonClass")),
              Members.commitment(json, "reason"),
              Members.chamber(json, "covers"));
      case "activated" ->
          new Activated(
              new Artifact(
                  id(json),
                  Members.option(json),
                  digest(json, "hash"),
                  digest(json, "engineBuild")),
              Mode.of(json.text("mode")),
              new Conduct(OutageJson.of(json.object("outage")), fallback(json)),
              foundation(json.object("restsOn")));
      case "suspended" ->
          new Suspended(
              Members.chamber(json, "chamber"),
              fallback(json),
              cause(json.text("cause")),
              Members.maybeCommitment(json, "reason"));
      case "resumption-agreed" ->
          new ResumptionAgreed(
              Members.chamber(json, "chamber"), Members.commitment(json, "reason"));
      case "retired" ->
          new Retired(
              Members.chamber(json, "chamber"), fallback(json), Members.commitment(json, "reason"));
      default -> external(word, json);
    };
  }

  private static RunningEvent external(String word, Json.Obj json) {
    return switch (word) {
      case "external-registered" ->
          new ExternalRegistered(
              id(json),
              Members.option(json),
              json.text("system"),
              digest(json, "approved"),
              Members.maybeText(json, "reconcileEvery").map(Period::parse));
      case "external-attested" ->
          new ExternalAttested(
              id(json), digest(json, "installed"), Members.maybeCommitment(json, "note"));
      case "external-verified" ->
          new ExternalVerified(id(json), digest(json, "found"), foundation(json.object("restsOn")));
      case "reconciled" ->
          new Reconciled(id(json), digest(json, "approved"), digest(json, "found"));
      case "incident-opened" ->
          new IncidentOpened(id(json), digest(json, "approved"), digest(json, "found"));
      case "incident-closed" -> new IncidentClosed(id(json), json.integer("seq"));
      case "emergency-declared", "emergency-started" -> EmergencyJson.of(word, json);
      default -> throw Members.unknown(word);
    };
  }

  private static ArtifactId id(Json.Obj json) {
    return new ArtifactId(json.text("artifact"));
  }

  private static Fallback fallback(Json.Obj json) {
    return Fallback.of(json.object("fallback"));
  }

  private static Cause cause(String word) {
    return switch (word) {
      case "person" -> Cause.PERSON;
      case "non-compliant" -> Cause.NON_COMPLIANT;
      default ->
          throw new MalformedJson("cause `" + word + "` must be `person` or `non-compliant`");
    };
  }

  private static Foundation foundation(Json.Obj json) {
    return new Foundation(
        Members.objects(json, "decisions", DecisionRef::of),
        json.integer("determination"),
        json.integer("adjudication"),
        Members.maybeInteger(json, "acceptance"),
        Members.maybeDigest(json, "silentTrial"),
        Members.maybeInteger(json, "waiver"),
        Members.maybeText(json, "until").map(Instant::parse));
  }
}
