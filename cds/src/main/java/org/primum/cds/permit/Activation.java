package org.primum.cds.permit;

import java.time.Instant;
import java.util.Optional;
import org.primum.terms.ArtifactId;
import org.primum.terms.Digest;
import org.primum.terms.json.Json;

/// What an activation act says.
///
/// @param stream the change's stream
/// @param seq the act's place in it
/// @param artifact what runs
/// @param option the option it belongs to
/// @param hash digest of the approved manifest
/// @param engineBuild digest of the build that was approved with it
/// @param mode silent or active
/// @param outage what happens while no fresh permit can be had
/// @param restsOn the acts it names as its grounds; empty for an emergency
/// @param term when it ends by itself, and what it is
record Activation(
    String stream,
    long seq,
    ArtifactId artifact,
    String option,
    Digest hash,
    Digest engineBuild,
    RunMode mode,
    OutageConduct outage,
    Json.Obj restsOn,
    Term term) {

  /// How long it runs.
  ///
  /// @param until when it ends by itself
  /// @param emergency true where it was started before it was decided
  record Term(Optional<Instant> until, boolean emergency) {}

  /// Reads the event `activated` or `emergency-started`.
  static Activation of(String stream, long seq, Json.Obj event) {
    boolean emergency = event.text("event").equals("emergency-started");
    Json.Obj restsOn = emergency ? Json.object().build() : event.object("restsOn");
    Optional<Instant> until =
        emergency
            ? Optional.of(Instant.parse(event.text("ends")))
            : restsOn.find("until").map(any -> Instant.parse(restsOn.text("until")));
    return new Activation(
        stream,
        seq,
        new ArtifactId(event.text("artifact")),
        event.text("option"),
        new Digest(event.text("hash")),
        new Digest(event.text("engineBuild")),
        emergency ? RunMode.ACTIVE : RunMode.of(event.text("mode")),
        OutageConduct.of(event.object("outage")),
        restsOn,
        new Term(until, emergency));
  }
}
